/** A tick that comes so much later than due means that the machine slept, or the browser froze the page. */
const LATE_MS = 15_000
const TICK_MS = 5000

export interface WakeUpOptions {
  /** Epoch milliseconds by this machine's clock. */
  readonly now: () => number
  /** Calls back again and again. */
  readonly every: (ms: number, call: () => void) => void
  readonly onWake: () => void
}

/**
 * Notices that the page slept. Timers do not run on while a machine sleeps, so a question that was due would else come
 * as much too late as the sleep was long before it.
 */
export function watchSleep({ now, every, onWake }: WakeUpOptions): void {
  let last = now()
  every(TICK_MS, () => {
    const at = now()
    if (at - last > TICK_MS + LATE_MS) onWake()
    last = at
  })
}
