import { expect, test } from 'vitest'
import { quietSource } from './quiet-source'
import type { StepSample } from './samples'

/** A checkpoint that stands since sample `from`, with that lag then; before it moved along. */
const stands = (from: number, lag: number, sample: Partial<StepSample> = {}): StepSample[] =>
  Array.from({ length: 20 }, (_, i) => ({ at: i * 10_000, lagSeconds: lag + Math.max(0, i - from) * 10, ...sample }))

test.each([
  ['it kept up and no row came', stands(5, 6, { srcRps: 0 }), 'yes'],
  ['it kept up and nothing is said of rows', stands(5, 6), 'perhaps'],
  ['it kept up and rows come', stands(5, 6, { srcRps: 0, dstRps: 3 }), 'no'],
  ['there was more to apply', stands(5, 300, { srcRps: 0 }), 'no'],
  [
    'no row comes, and nobody saw it begin',
    stands(0, 300, { srcRps: 0 }).map((one) => ({ ...one, at: one.at + 50_000 })),
    'perhaps',
  ],
  ['nobody saw it begin and nothing is said', stands(0, 300).map((one) => ({ ...one, at: one.at + 50_000 })), 'no'],
  ['there is no lag', stands(5, 6).map(({ at }) => ({ at })), 'no'],
  ['nothing was seen', [], 'no'],
])('%s: %s', (_, samples, quiet) => {
  expect(quietSource(samples, 50_000)).toBe(quiet)
})

test('a row that came before it stood still says nothing', () => {
  const samples = stands(5, 6).map((one, i) => ({ ...one, srcRps: i <= 5 ? 40 : 0 }))
  expect(quietSource(samples, 50_000)).toBe('yes')
})
