import { apply } from './apply'
import type { AnswerLine, ChangeLine, OtherLine } from './format'

/**
 * The lines of a recording whose beginning goes: the last answer of that comes first, whole, then what other read
 * actions had said (a step's past does not change), then the rest.
 * @param gone begins with a whole answer
 * @returns the lines, and the time of the first one, epoch milliseconds
 */
export function carriedOver(gone: readonly string[], rest: readonly string[]): { lines: string[]; from: number } {
  let answer: AnswerLine = { t: 0, i: 0, a: null }
  const others: OtherLine[] = []
  for (const text of gone) {
    const line = JSON.parse(text) as AnswerLine | ChangeLine | OtherLine
    if ('a' in line) answer = line
    else if ('d' in line) {
      const { d, ...rest } = line
      answer = { ...rest, a: apply(answer.a, d) ?? null }
    } else if ('action' in line) others.push(line)
  }
  // What a recording begins with is part of its history.
  const { aside: _, ...first } = answer
  const { t } = first
  return {
    lines: [first, ...others.map((other) => ({ ...other, t }))].map((it) => JSON.stringify(it)).concat(rest),
    from: t,
  }
}
