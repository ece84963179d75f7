import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasCheckpoint, incrementalDelay } from './delay'
import { REFERENCE_SAMPLE_MS } from './testing/make'

const info = (incrTimestampCheckpoint: number | string | null, checkpointSampleTimestamp: number | null) => ({
  incrTimestampCheckpoint,
  checkpointSampleTimestamp,
})

test('the reference sample is 6 min 52 s behind, told 5 s ago (Q-47)', () => {
  expect(incrementalDelay(info(1689213946, 1689214358), REFERENCE_SAMPLE_MS + 5000)).toEqual({
    delaySeconds: 412,
    ageSeconds: 5,
    trueLagSeconds: 417,
    skewed: false,
    checkpointMs: 1689213946_000,
    checkpointText: null,
    sampleMs: REFERENCE_SAMPLE_MS,
  })
})

test.each([
  ['nothing at all', null],
  ['no fields', info(null, null)],
  ['zero for "not yet"', info(0, 0)],
  ['no numbers', info(Number.NaN, Number.POSITIVE_INFINITY)],
])('%s is unknown, not zero', (_, given) => {
  expect(incrementalDelay(given, REFERENCE_SAMPLE_MS)).toEqual({
    delaySeconds: null,
    ageSeconds: null,
    trueLagSeconds: null,
    skewed: false,
    checkpointMs: null,
    checkpointText: null,
    sampleMs: null,
  })
})

test('a checkpoint that is no time is kept as text, and its age is known (Q-51)', () => {
  expect(incrementalDelay(info('100,30', 1000), 1_005_000)).toMatchObject({
    checkpointText: '100,30',
    delaySeconds: null,
    trueLagSeconds: null,
    ageSeconds: 5,
  })
})

test('a number that no date can hold is no time', () => {
  expect(incrementalDelay(info(1e300, 1e300), 1_005_000)).toMatchObject({
    checkpointText: '1e+300',
    delaySeconds: null,
    ageSeconds: null,
    trueLagSeconds: null,
  })
})

test('a number that came as text is a time', () => {
  expect(incrementalDelay(info('995', 1000), 1_005_000)).toMatchObject({ delaySeconds: 5, checkpointText: null })
})

test.each([
  ['a checkpoint ahead of its sample', info(1010, 1000), 1_010_000, true],
  ['a sample from the future', info(1000, 1010), 1_005_000, true],
  ['half a second that the Date header cut off', info(1000, 1001), 1_000_500, false],
  ['times in order', info(1000, 1001), 1_002_000, false],
])('%s: clocks differ %#', (_, given, now, skewed) => {
  expect(incrementalDelay(given, now).skewed).toBe(skewed)
})

test('no number is negative, and the lag is delay and age together where clocks agree', () => {
  const seconds = fc.option(fc.integer({ min: 1, max: 4e9 }))
  fc.assert(
    fc.property(seconds, seconds, fc.integer({ min: 0, max: 4e12 }), (checkpoint, sample, now) => {
      const delay = incrementalDelay(info(checkpoint, sample), now)
      for (const value of [delay.delaySeconds, delay.ageSeconds, delay.trueLagSeconds]) {
        expect(value ?? 0).toBeGreaterThanOrEqual(0)
      }
      if (checkpoint !== null && sample !== null && checkpoint <= sample && sample * 1000 <= now) {
        expect(delay.trueLagSeconds).toBeCloseTo((delay.delaySeconds ?? 0) + (delay.ageSeconds ?? 0), 3)
      }
    }),
  )
})

test('a checkpoint shows by its field, zero included', () => {
  expect(hasCheckpoint({ incrTimestampCheckpoint: 0 })).toBe(true)
  expect(hasCheckpoint({ incrTimestampCheckpoint: null })).toBe(false)
  expect(hasCheckpoint(null)).toBe(false)
})
