import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'

/** The page's one clock, in epoch milliseconds by the server's clock. */
export interface PageClock {
  /** This very moment. */
  now(): number
  /** The moment of the last tick: steady between two ticks, so that all who show it agree. */
  tick(): number
  subscribe(listener: () => void): () => void
}

const Context = createContext<PageClock | null>(null)

export function ClockProvider({ clock, children }: { clock: PageClock; children: ReactNode }) {
  return <Context value={clock}>{children}</Context>
}

/** Epoch milliseconds, moving once a second. Only small leaves should call it: who calls it renders each second. */
export function useNow(): number {
  const clock = useClock()
  return useSyncExternalStore(clock.subscribe, clock.tick)
}

export function useClock(): PageClock {
  const clock = use(Context)
  if (!clock) throw new Error('useClock needs a ClockProvider above it')
  return clock
}
