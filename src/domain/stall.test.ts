import { expect, test } from 'vitest'
import type { StepSample } from './samples'
import { standstill } from './stall'

const every10 = (n: number, sample: (i: number) => Omit<StepSample, 'at'>) =>
  Array.from({ length: n }, (_, i) => ({ at: i * 10_000, ...sample(i) }))

test('rows that stay the same stand still since the first of them', () => {
  expect(standstill(every10(10, (i) => ({ processed: Math.min(i, 3) })))).toEqual({ sinceMs: 30_000, seconds: 60 })
})

test.each([
  ['rows', (i: number) => ({ processed: i, progress: 5 })],
  ['progress', (i: number) => ({ processed: 5, progress: i })],
  ['the checkpoint', () => ({ processed: 5, lagSeconds: 4 })],
])('%s that move are enough', (_, sample) => {
  expect(standstill(every10(10, sample))).toBeNull()
})

test('a lag that grows with the clock is a checkpoint that stands still', () => {
  expect(standstill(every10(10, (i) => ({ lagSeconds: i * 10 + 4 })))?.seconds).toBe(90)
})

test.each([
  ['no samples', []],
  ['one sample', every10(1, () => ({ processed: 5 }))],
  ['no number that could move', every10(10, () => ({ processed: null }))],
])('%s show no standstill', (_, samples) => {
  expect(standstill(samples)).toBeNull()
})

test('a number that appears has moved, and samples out of order end what can be said', () => {
  expect(standstill([...every10(5, () => ({ processed: null })), { at: 60_000, processed: 5 }])).toBeNull()
  const reversed = [{ at: 90_000, processed: 5 }, ...every10(3, () => ({ processed: 5 }))]
  expect(standstill(reversed)).toEqual({ sinceMs: 0, seconds: 20 })
})
