import fc from 'fast-check'
import { expect, test } from 'vitest'
import { median, noiseOf } from './statistics'

test.each([
  [[], Number.NaN],
  [[3], 3],
  [[4, 1], 2.5],
  [[9, 1, 5], 5],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle)
})

test('a straight line has no noise, wherever it leads', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 3, max: 60 }), (slope, n) => {
      expect(noiseOf(Array.from({ length: n }, (_, i) => 7 + slope * i))).toBe(0)
    }),
  )
})

test('a single spike is no noise, an up and down at each step is', () => {
  expect(noiseOf(Array.from({ length: 30 }, (_, i) => (i === 12 ? 500 : 5)))).toBe(0)
  expect(noiseOf(Array.from({ length: 30 }, (_, i) => (i % 2 ? 15 : 5)))).toBeGreaterThan(5)
})
