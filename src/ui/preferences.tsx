import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import type { PreferenceStore, Preferences } from '@/lib/preferences'

const Context = createContext<PreferenceStore | null>(null)

export function PreferencesProvider({ store, children }: { store: PreferenceStore; children: ReactNode }) {
  return <Context value={store}>{children}</Context>
}

/** The viewer's preferences and the way to change them. */
export function usePreferences(): readonly [Preferences, PreferenceStore['set']] {
  const store = use(Context)
  if (!store) throw new Error('usePreferences needs a PreferencesProvider above it')
  return [useSyncExternalStore(store.subscribe, store.get), store.set]
}
