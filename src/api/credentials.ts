import type { Credentials } from './client'

/** The viewer's sign-in, in this tab's memory only: gone with the tab, never stored, never in a URL. */
export interface CredentialStore {
  get(): Credentials | null
  set(credentials: Credentials | null): void
}

export function createCredentials(): CredentialStore {
  let current: Credentials | null = null
  return {
    get: () => current,
    set(credentials) {
      current = credentials
    },
  }
}
