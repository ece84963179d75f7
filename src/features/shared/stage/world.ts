/** The time in which a scene is: what its services are made around. */
export interface World {
  /** Epoch milliseconds of the show. Stands still while a question is answered, unless the answer waits. */
  readonly now: () => number
  /** Lets an answer come so many milliseconds later; rejects with the signal's reason when that is aborted before. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>
  /** A signal that aborts after so many milliseconds, if an answer takes its time. */
  readonly timeout: (ms: number) => AbortSignal
  /** Marks the beginning of work that takes no time of the show, until the function that it gives is called. */
  readonly working: () => () => void
  /** Whether time may pass: nothing is being worked at, or somebody waits for it to pass. */
  readonly mayPass: () => boolean
  /** The next moment at which something is to happen: not to be passed over. */
  readonly nextDue: () => number
  /** Lets happen what is due. */
  readonly fire: () => void
  /** From now on this world's time is that of the player; before, it stands at the moment of the scene, and waits are over at once. */
  readonly open: () => void
}

interface Timer {
  readonly due: number
  readonly kind: 'wait' | 'timeout'
  readonly call: () => void
}

/**
 * Makes the world of a scene. Time in it is exact: a deadline comes before a wait that is longer, however fast the show
 * is played, and never because the machine was slow.
 * @param at epoch milliseconds at which the scene begins
 * @param playhead the moment that the show has reached
 */
export function createWorld(at: number, playhead: () => number): World {
  let isOpen = false
  let busy = 0
  let timers: readonly Timer[] = []
  const now = () => (isOpen ? playhead() : at)
  const waits = () => timers.some(({ kind }) => kind === 'wait')

  function drop(timer: Timer): void {
    timers = timers.filter((one) => one !== timer)
  }

  function add(timer: Timer): void {
    timers = [...timers, timer].sort((a, b) => a.due - b.due)
    if (!isOpen && timer.kind === 'wait') queueMicrotask(rush)
  }

  function next(): void {
    const [first] = timers
    if (!first) return
    drop(first)
    first.call()
  }

  /** In a world that is not open yet nobody waits: what would come first happens at once. */
  function rush(): void {
    if (!isOpen && waits()) next()
  }

  return {
    now,
    working() {
      busy += 1
      let over = false
      return () => {
        if (!over) busy -= 1
        over = true
      }
    },
    mayPass: () => busy === 0 || waits(),
    nextDue: () => (waits() ? (timers[0]?.due ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY),
    fire() {
      while (waits() && (timers[0]?.due ?? Number.POSITIVE_INFINITY) <= now()) next()
      // The deadlines of what was answered long ago.
      if (!waits()) timers = timers.filter(({ due }) => due > now())
    },
    open() {
      isOpen = true
    },
    wait: (ms, signal) =>
      new Promise((resolve, reject) => {
        const end = () => {
          drop(timer)
          reject(signal?.reason)
        }
        const timer: Timer = {
          due: now() + ms,
          kind: 'wait',
          call() {
            signal?.removeEventListener('abort', end)
            resolve()
          },
        }
        if (signal?.aborted) reject(signal.reason)
        else {
          signal?.addEventListener('abort', end, { once: true })
          add(timer)
        }
      }),
    timeout(ms) {
      const controller = new AbortController()
      add({
        due: now() + ms,
        kind: 'timeout',
        call: () => controller.abort(new DOMException('The deadline has passed.', 'TimeoutError')),
      })
      return controller.signal
    },
  }
}
