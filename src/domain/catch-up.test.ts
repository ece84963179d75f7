import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catchUp } from './catch-up'

const START = 1_700_000_000_000
const lags = (values: readonly (number | null)[]) =>
  values.map((lagSeconds, index) => ({ at: START + index * 10_000, lagSeconds }))
const line = (from: number, perSample: number, count = 20) =>
  Array.from({ length: count }, (_, i) => from + i * perSample)

describe('catching up', () => {
  test.each([
    ['needs nothing when the lag is within the threshold', line(25, 0), { state: 'caught-up' }],
    ['is not claimed while the lag grows', line(100, 5), { state: 'unknown', why: 'not-falling' }],
    ['is not claimed while the lag stays', line(500, 0), { state: 'unknown', why: 'not-falling' }],
    ['is not claimed from two samples', line(500, -50, 2), { state: 'unknown', why: 'no-trend' }],
    ['is not claimed without a lag', [null, null], { state: 'unknown', why: 'no-lag' }],
    ['is not claimed without samples', [], { state: 'unknown', why: 'no-lag' }],
  ] as const)('%s', (_rule, values, expected) => {
    expect(catchUp(lags(values))).toEqual(expected)
  })

  test('is told from a steady fall as a range that never closes: 5 s less each 10 s, 575 s to go', () => {
    const result = catchUp(lags(line(700, -5)))
    if (result.state !== 'known') throw new Error(result.state)
    expect(result.mid).toBeCloseTo(1150, 3)
    expect(result.low).toBeLessThan(0.96 * 1150)
    expect(result.high).toBeGreaterThan(1.04 * 1150)
  })

  test('is not claimed while one future in twenty never catches up', () => {
    const speeds = [0, 2.3, 0.4, 1.6, 0, 2.4, 0.3, 1.5]
    let lag = 20_000
    const values = Array.from({ length: 400 }, (_, i) => {
      lag -= 10 * ((speeds[Math.floor(i / 50)] ?? 1) - 1)
      return lag
    })
    expect(catchUp(lags(values)).state).toBe('unknown')
  })

  test('never throws and is in order, whatever the lags', () => {
    const lag = fc.oneof(
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY),
    )
    fc.assert(
      fc.property(fc.array(lag, { maxLength: 60 }), (values) => {
        const result = catchUp(lags(values))
        if (result.state !== 'known') return
        expect(result.low).toBeGreaterThan(0)
        expect(result.low).toBeLessThanOrEqual(result.mid)
        expect(result.mid).toBeLessThanOrEqual(result.high)
        expect(Number.isFinite(result.high)).toBe(true)
      }),
    )
  })

  test('is not bent by the teeth of the checkpoint: the middle stays within a tenth of the truth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 31, maxLength: 31 }),
        (fall, teeth) => {
          const result = catchUp(lags(teeth.map((tooth, i) => 4000 - fall * 10 * i + tooth)))
          if (result.state !== 'known') throw new Error(`not known: ${JSON.stringify(result)}`)
          const truth = (4000 - fall * 10 * 30 - 30) / fall
          expect(Math.abs(result.mid - truth) / truth).toBeLessThan(0.1)
          expect(result.low <= result.mid && result.mid <= result.high).toBe(true)
        },
      ),
    )
  })
})
