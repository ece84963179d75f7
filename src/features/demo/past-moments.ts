const SECOND = 1000
const HOUR = 3600 * SECOND

/** The page is taken to have asked as often as OMS samples, milliseconds, on a grid that begins with the life. */
const EVERY_MS = 10 * SECOND

/** For so long before a moment, milliseconds, and up to an hour more: from a whole hour of the life on. */
const LONG_MS = 6 * HOUR

/** When the page is taken to have asked, epoch milliseconds, and how often was asked then. */
export interface PastMoment {
  readonly at: number
  readonly everyMs: number
}

/** The last moment of the grid until `at`, epoch milliseconds. @param from where the grid begins, epoch milliseconds */
export function lastOnGrid(from: number, at: number): number {
  return from + Math.floor((at - from) / EVERY_MS) * EVERY_MS
}

/** Whether the page is taken to have asked at a moment. */
export function isOnGrid(from: number, at: number): boolean {
  return lastOnGrid(from, at) === at
}

/**
 * Those before a moment of a life, in the order of time. All are as fine as live's: what happened long ago would else
 * be told with other times than it was told with when it was new, or not at all.
 */
export function pastMoments(from: number, at: number): PastMoment[] {
  const hours = Math.max(0, Math.floor((at - LONG_MS - from) / HOUR))
  return momentsBetween(from, from + hours * HOUR - 1, at)
}

/** Those between two moments, which can be far from each other where it is played fast. */
export function momentsBetween(from: number, after: number, before: number): PastMoment[] {
  const moments: PastMoment[] = []
  for (let at = lastOnGrid(from, after) + EVERY_MS; at < before; at += EVERY_MS) moments.push({ at, everyMs: EVERY_MS })
  return moments
}
