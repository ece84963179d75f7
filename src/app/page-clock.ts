import type { PageClock } from '@/ui/clock'

/** Starts and ends a repeated call: `setInterval` and `clearInterval` in the browser. */
export interface Ticker {
  start(tick: () => void, everyMs: number): number
  stop(handle: number): void
}

/** The clock of the page: ticks once a second while somebody listens, by the time that `now` gives. */
export function createPageClock(now: () => number, ticker: Ticker): PageClock {
  const listeners = new Set<() => void>()
  let at = now()
  let handle: number | null = null
  function tick() {
    at = now()
    for (const listener of listeners) listener()
  }
  return {
    now,
    tick: () => at,
    subscribe(listener) {
      if (handle === null) {
        at = now()
        handle = ticker.start(tick, 1000)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0 || handle === null) return
        ticker.stop(handle)
        handle = null
      }
    },
  }
}
