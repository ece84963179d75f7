/**
 * The server's clock, learned from the HTTP `Date` of its answers: `now` for all rules is the server's, since the
 * viewer's may be wrong by hours.
 */
export interface ServerClock {
  /** Epoch milliseconds by the server's clock; the own clock until the first answer. */
  now(): number
  /** A moment of this machine's clock, told in the server's. */
  at(localMs: number): number
  /** Takes in one answer: its `Date` (whole seconds) and when it was sent and received by this machine's clock. */
  observe(answer: { readonly date: number | null; readonly sentAt: number; readonly receivedAt: number }): void
  /** Milliseconds that the server is ahead of this machine. */
  offset(): number
}

/**
 * Each answer bounds the offset from both sides, since the server wrote its `Date` between sending and receiving.
 * The bounds of all answers together close in on it; when they contradict, a clock was set and learning starts anew.
 */
export function createServerClock(localNow: () => number): ServerClock {
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  const offset = () => {
    // Two right clocks: better no correction than one of the header's rounding.
    if (low <= 0 && high >= 0) return 0
    return Math.round((low + high) / 2)
  }
  return {
    now: () => localNow() + offset(),
    at: (localMs) => localMs + offset(),
    offset,
    observe({ date, sentAt, receivedAt }) {
      if (date === null || receivedAt < sentAt) return
      const from = date - receivedAt
      const to = date + 1000 - sentAt
      const agrees = from <= high && to >= low
      low = agrees ? Math.max(low, from) : from
      high = agrees ? Math.min(high, to) : to
    },
  }
}
