import { expect, test } from 'vitest'
import { nextActive } from './next-active'

test.each<[string, number, number, number | null]>([
  ['ArrowDown', 0, 3, 1],
  ['ArrowDown', 2, 3, 0],
  ['ArrowUp', 0, 3, 2],
  ['Home', 2, 3, 0],
  ['End', 0, 3, 2],
  ['PageDown', 0, 20, 8],
  ['PageDown', 18, 20, 19],
  ['PageUp', 3, 20, 0],
  ['a', 0, 3, null],
  ['ArrowDown', 0, 0, null],
])('%s from %i of %i leads to %s', (key, at, count, next) => {
  expect(nextActive(key, at, count)).toBe(next)
})
