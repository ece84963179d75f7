import type { Mark } from './show'

/** Marks nearer than this are where the show is, milliseconds. */
const HERE_MS = 500

/** The next mark after a moment, or the last one before it; undefined for none. */
export function nextMark(marks: readonly Mark[], at: number, direction: 1 | -1): Mark | undefined {
  return direction === 1
    ? marks.find((mark) => mark.at > at + HERE_MS)
    : marks.findLast((mark) => mark.at < at - HERE_MS)
}
