import { expect, test } from 'vitest'
import { nextMark } from './marks'

const MARKS = [10_000, 20_000, 20_000, 30_000].map((at) => ({ at, label: String(at), tone: 'neutral' as const }))

test.each([
  [0, 10_000, undefined],
  [10_000, 20_000, undefined],
  [20_000, 30_000, 10_000],
  [20_200, 30_000, 10_000],
  [25_000, 30_000, 20_000],
  [30_000, undefined, 20_000],
  [99_000, undefined, 30_000],
])('from %d on the next is at %s, the last at %s', (at, next, previous) => {
  expect(nextMark(MARKS, at, 1)?.at).toBe(next)
  expect(nextMark(MARKS, at, -1)?.at).toBe(previous)
})

test('a jump leads to where the page shows what happened, and passes over none', () => {
  const late = [
    { at: 1000, shownAt: 9000, label: 'late', tone: 'warn' as const },
    { at: 5000, label: 'at once', tone: 'ok' as const },
  ]
  expect(nextMark(late, 0, 1)?.label).toBe('at once')
  expect(nextMark(late, 5000, 1)?.label).toBe('late')
  expect(nextMark(late, 9000, 1)).toBeUndefined()
  expect(nextMark(late, 9000, -1)?.label).toBe('at once')
})
