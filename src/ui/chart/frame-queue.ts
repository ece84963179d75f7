/** Spreads work over animation frames: one piece a frame, so that several charts never share one. */
export interface FrameQueue {
  /** Runs `work` in a frame of its own. Work that waits under the same key is replaced and keeps its place. */
  schedule(key: object, work: () => void): void
  cancel(key: object): void
}

/** @param request asks for the next animation frame */
export function createFrameQueue(request: (turn: () => void) => void): FrameQueue {
  const waiting = new Map<object, () => void>()
  let asked = false

  function ask(): void {
    if (asked || waiting.size === 0) return
    asked = true
    request(turn)
  }

  function turn(): void {
    asked = false
    const next = waiting.entries().next()
    if (next.done) return
    const [key, work] = next.value
    waiting.delete(key)
    // Asked for before the work, which may throw: the others' turn must come all the same.
    ask()
    work()
  }

  return {
    schedule(key, work) {
      waiting.set(key, work)
      ask()
    },
    cancel: (key) => waiting.delete(key),
  }
}
