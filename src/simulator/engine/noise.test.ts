import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hash, noise, unit } from './noise'

const int = fc.integer({ min: -1e6, max: 1e6 })

test('the same numbers give the same value, within bounds', () => {
  fc.assert(
    fc.property(int, int, fc.double({ min: 0, max: 1e6, noNaN: true }), (a, b, t) => {
      expect(hash(a, b)).toBe(hash(a, b))
      expect(unit(a, b)).toBeGreaterThanOrEqual(0)
      expect(unit(a, b)).toBeLessThan(1)
      expect(Math.abs(noise(a, t, 60))).toBeLessThanOrEqual(1)
    }),
  )
})

test('values spread over the whole range', () => {
  const values = Array.from({ length: 1000 }, (_, i) => unit(7, i))
  const mean = values.reduce((a, b) => a + b) / values.length
  expect(Math.min(...values)).toBeLessThan(0.02)
  expect(Math.max(...values)).toBeGreaterThan(0.98)
  expect(mean).toBeCloseTo(0.5, 1)
})

test('noise is smooth: a second changes little where a cell is a minute', () => {
  fc.assert(
    fc.property(int, fc.integer({ min: 0, max: 100_000 }), (seed, t) => {
      expect(Math.abs(noise(seed, t + 1, 60) - noise(seed, t, 60))).toBeLessThan(0.06)
    }),
  )
})
