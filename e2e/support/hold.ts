import type { Answer } from './answers'

/** An answer that waits until it is let go, and counts how many wait. */
export interface Hold {
  readonly answer: Answer
  /** How many questions are open now: neither answered nor given up by who asked. */
  readonly open: number
  /** The most that were ever open at once. */
  readonly mostOpen: number
  /** Answers all that wait with `then`. */
  release(then: Answer): void
}

/** Makes an answer that waits. */
export function hold(): Hold {
  const waiting = new Map<Parameters<Answer>[1], Parameters<Answer>[0]>()
  let mostOpen = 0
  return {
    answer(request, response) {
      waiting.set(response, request)
      mostOpen = Math.max(mostOpen, waiting.size)
      response.once('close', () => waiting.delete(response))
    },
    get open() {
      return waiting.size
    },
    get mostOpen() {
      return mostOpen
    },
    release(then) {
      for (const [response, request] of waiting) then(request, response)
      waiting.clear()
    },
  }
}
