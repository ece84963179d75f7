const KEY = 'oms-task-dashboard.tour'
const SETTLED = 'settled'

/** offered: may be invited to · running: under way · settled: declined, ended or passed by, and never offered again. */
export type TourState = 'offered' | 'running' | 'settled'

/** Whether the tour is offered, and whether it runs. */
export interface TourStore {
  readonly state: () => TourState
  readonly subscribe: (listener: () => void) => () => void
  /** A scenario is shown. The invitation stands on the first one only: who goes on to another has passed it by. */
  opened(scenario: string): void
  start(): void
  /** Declined or ended. */
  settle(): void
}

/**
 * The tour never comes back uninvited: that is remembered in the browser's storage, and, where the browser keeps none,
 * as long as the page lives.
 * @param storage may throw, as it does where the browser blocks it
 */
export function createTourStore(storage: () => Pick<Storage, 'getItem' | 'setItem'>): TourStore {
  const listeners = new Set<() => void>()
  let isRunning = false
  let isSettled = false
  let first: string | null = null

  function remembered(): boolean {
    try {
      return storage().getItem(KEY) !== null
    } catch {
      return false
    }
  }

  function settle(running: boolean): void {
    isSettled = true
    isRunning = running
    try {
      storage().setItem(KEY, SETTLED)
    } catch {
      // It is known for this visit.
    }
    for (const listener of listeners) listener()
  }

  const state = () => (isRunning ? 'running' : isSettled || remembered() ? 'settled' : 'offered')
  return {
    state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    opened(scenario) {
      first ??= scenario
      if (first !== scenario && state() === 'offered') settle(false)
    },
    start: () => settle(true),
    settle: () => settle(false),
  }
}

/** The tour of this browser. */
export const browserTour = createTourStore(() => localStorage)
