import { notifyManager, type QueryClient } from '@tanstack/react-query'

/** The time of what a page was told: as far as the last answer tells, however much faster the show goes on. */
export interface ToldTime {
  /** Epoch milliseconds of the show, never later than the show itself. */
  now(): number
  /** What is on the page now is of this moment: to be called where the show jumps. */
  enter(at: number): void
}

export interface ToldTimeOptions {
  /** Holds what the page was answered. */
  readonly queries: QueryClient
  /** How far the show has come, epoch milliseconds. */
  readonly now: () => number
  /** Milliseconds after which live would ask again after the last outcome; false for never. */
  readonly dueMs: () => number | false
  /** Told when an outcome has moved it, together with those who show the outcome. */
  readonly onMove: () => void
}

/**
 * A show that is played fast passes minutes between two questions. Live would have asked in them, so that what nobody
 * asked is no age of an answer: this time stands where live's next question was due, until it is asked, goes on while
 * the answer is awaited, and moves up to the show with what comes.
 */
export function createToldTime({ queries, now, dueMs, onMove }: ToldTimeOptions): ToldTime {
  let due = Number.POSITIVE_INFINITY
  let askedAt: number | null = null
  /** When the outcome came that is about to be shown. */
  let cameAt: number | null = null

  function told(at: number): void {
    const wait = dueMs()
    due = wait === false ? Number.POSITIVE_INFINITY : at + wait
    askedAt = null
    cameAt = null
  }

  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.query.queryKey[0] !== 'task') return
    const { type } = event.action
    if (type === 'fetch') askedAt ??= now()
    if (type !== 'success' && type !== 'error') return
    const at = now()
    cameAt = at
    // In one go with those who follow the query: what is new is never seen beside the old time, nor the other way.
    notifyManager.schedule(() => {
      if (cameAt !== at) return
      told(at)
      onMove()
    })
  })

  return {
    now() {
      const until = cameAt ?? now()
      return until - Math.max(0, (askedAt ?? until) - due)
    },
    enter: told,
  }
}
