import type { Course } from './course'

/** The moments that arrow keys go to: where the verdict changes, and where the demo starts. Ascending, each once. */
export function courseMarks({ verdicts, start }: Course): readonly number[] {
  return [...new Set([...verdicts.map(({ from }) => from), start])].sort((a, b) => a - b)
}

/**
 * The moment that a key leads to; null for a key that leads nowhere.
 * @param at where the choice stands, the start of the demo to begin with
 */
export function markFor(key: string, at: number, marks: readonly number[]): number | null {
  switch (key) {
    case 'ArrowRight':
      return marks.find((mark) => mark > at) ?? at
    case 'ArrowLeft':
      return marks.findLast((mark) => mark < at) ?? at
    case 'Home':
      return marks[0] ?? null
    case 'End':
      return marks.at(-1) ?? null
    default:
      return null
  }
}
