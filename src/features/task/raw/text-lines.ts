/** A text as lines that can be shown one by one, however long it or one of its lines is. */
export interface TextLines {
  readonly text: string
  /** Where each line begins in the text, ascending. */
  readonly starts: readonly number[]
  /** Where each line ends, without its line break. */
  readonly ends: readonly number[]
  /** The number of each line, from 1; 0 for the continuation of a long line. */
  readonly numbers: readonly number[]
  /** Characters of the longest line. */
  readonly longest: number
}

/** Longer lines are continued on the next one: a megabyte in one line would stop the page. */
const MAX_LINE = 2000

/** Cuts a text into its lines, and lines that are too long into pieces. Nothing of the text is lost. */
export function textLines(text: string, maxLine = MAX_LINE): TextLines {
  const starts: number[] = []
  const ends: number[] = []
  const numbers: number[] = []
  let longest = 0
  let number = 0
  let at = 0
  while (at <= text.length) {
    const newline = text.indexOf('\n', at)
    const lineEnd = newline < 0 ? text.length : newline
    number += 1
    let isFirst = true
    do {
      const end = pieceEnd(text, at, lineEnd, maxLine)
      starts.push(at)
      ends.push(end)
      numbers.push(isFirst ? number : 0)
      longest = Math.max(longest, end - at)
      isFirst = false
      at = end
    } while (at < lineEnd)
    at = lineEnd + 1
  }
  return { text, starts, ends, numbers, longest }
}

/** A pair of surrogates is one character and is not cut. */
function pieceEnd(text: string, start: number, lineEnd: number, maxLine: number): number {
  if (lineEnd - start <= maxLine) return lineEnd
  const end = start + Math.max(2, maxLine)
  const last = text.charCodeAt(end - 1)
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end
}

/** The first index of an ascending list whose value is greater than `value`. */
export function upperBound(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** The line in which a place of the text stands. */
export function lineAt(lines: TextLines, offset: number): number {
  return Math.max(0, upperBound(lines.starts, offset) - 1)
}
