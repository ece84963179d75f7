import { createContext, type ReactNode, use } from 'react'
import type { Client } from '@/api/client'
import type { CredentialStore } from '@/api/credentials'
import type { TaskQueries } from '@/api/describe-project'
import type { ServerClock } from '@/api/server-clock'
import type { KeptHistory } from '@/history/kept'
import type { Slicing } from '@/lib/slices'
import type { Recording } from '@/recording/recording'

/** What parts that come later need of the browser. */
export interface PageOutside {
  readonly random: () => number
  /** Epoch milliseconds by this machine's clock. */
  readonly now: () => number
  /** Whether nobody sees the page. */
  readonly hidden: () => boolean
  readonly slicing: Slicing
  /** Tells the other tabs which tasks overviews of this one tell of: see `TabSharing.watch`. */
  readonly watch: (ids: readonly string[]) => void
}

/** What the pages get from outside, so that tests can give them another OMS, clock or history. */
export interface Services {
  readonly client: Client
  readonly serverClock: ServerClock
  readonly credentials: CredentialStore
  readonly taskQueries: TaskQueries
  readonly history: KeptHistory
  readonly recording: Recording
  readonly outside: PageOutside
  /** Resolves when the page has nothing better to do: for what nobody waits for. */
  readonly calm: () => Promise<void>
}

const Context = createContext<Services | null>(null)

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <Context value={services}>{children}</Context>
}

export function useServices(): Services {
  const services = use(Context)
  if (!services) throw new Error('useServices needs a ServicesProvider above it')
  return services
}
