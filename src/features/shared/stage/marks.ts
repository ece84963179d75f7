import type { Mark } from './show'

/** Places nearer than this are where the show is, milliseconds. */
const HERE_MS = 500

/** Where a jump to a mark leads, epoch milliseconds. */
export function landingOf({ at, shownAt = at }: Mark): number {
  return shownAt
}

/** The mark that a jump from a moment leads to, forward (1) or back (-1), by where one lands; undefined for none. */
export function nextMark(marks: readonly Mark[], at: number, direction: 1 | -1): Mark | undefined {
  const ahead = marks.filter((mark) => (landingOf(mark) - at) * direction > HERE_MS)
  const nearest = (best: Mark, mark: Mark) => ((landingOf(mark) - landingOf(best)) * direction < 0 ? mark : best)
  return ahead.length === 0 ? undefined : ahead.reduce(nearest)
}
