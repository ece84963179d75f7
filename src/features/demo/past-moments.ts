const SECOND = 1000

/**
 * When the page is taken to have asked before a moment: the last quarter of an hour as OMS samples, once a minute
 * before, on a grid that does not depend on the moment.
 */
const STRETCHES = [
  { forMs: 15 * 60 * SECOND, everyMs: 10 * SECOND },
  { forMs: 6 * 3600 * SECOND, everyMs: 60 * SECOND },
] as const

/** One of these, epoch milliseconds, and how often was asked then. */
export interface PastMoment {
  readonly at: number
  readonly everyMs: number
}

/** Those from the beginning of a life to before a moment of it, in the order of time. */
export function pastMoments(from: number, at: number): PastMoment[] {
  const moments: PastMoment[] = []
  let end = at
  for (const { forMs, everyMs } of STRETCHES) {
    const begin = Math.max(from, at - forMs)
    const last = from + Math.floor((end - 1 - from) / everyMs) * everyMs
    for (let moment = last; moment >= begin && moment < end; moment -= everyMs) moments.push({ at: moment, everyMs })
    end = moments.at(-1)?.at ?? begin
  }
  return moments.reverse()
}

/** Those between two moments that the page asks at, as fine as the last quarter of an hour: one can be far from the next. */
export function momentsBetween(from: number, after: number, before: number): PastMoment[] {
  const [{ everyMs }] = STRETCHES
  const first = from + (Math.floor((after - from) / everyMs) + 1) * everyMs
  const moments: PastMoment[] = []
  for (let at = first; at < before; at += everyMs) moments.push({ at, everyMs })
  return moments
}
