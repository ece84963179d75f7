import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Gap } from '@/lib/series'
import { BREAK, decimate, FEWEST_POINTS } from './decimate'

const ALL = { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER }

/** Samples with strictly ascending times, some values unknown. */
const samples = fc
  .array(
    fc.tuple(
      fc.integer({ min: 1, max: 5000 }),
      fc.oneof(
        { weight: 9, arbitrary: fc.double({ noNaN: true, min: -1e9, max: 1e9 }) },
        { weight: 1, arbitrary: fc.constant(Number.NaN) },
      ),
    ),
    { maxLength: 600 },
  )
  .map((rows) => {
    let at = 1_700_000_000_000
    const times = new Float64Array(rows.length)
    const values = new Float64Array(rows.length)
    rows.forEach(([step, value], i) => {
      at += step
      times[i] = at
      values[i] = value
    })
    return { times, values, from: times[0] ?? 0, to: times.at(-1) ?? 1 }
  })
const budget = fc.integer({ min: FEWEST_POINTS, max: 300 })

const points = (picked: Int32Array) => [...picked].filter((index) => index !== BREAK)
const known = (values: Float64Array) => [...values.keys()].filter((i) => Number.isFinite(values[i]))

describe('decimation', () => {
  test('never gives more points than asked for, in the order of time, each known', () => {
    fc.assert(
      fc.property(samples, budget, ({ times, values, from, to }, maxPoints) => {
        const picked = points(decimate(times, values, { from, to, maxPoints }))
        expect(picked.length).toBeLessThanOrEqual(maxPoints)
        expect(picked).toEqual([...new Set(picked)].sort((a, b) => a - b))
        for (const index of picked) expect(values[index]).not.toBeNaN()
      }),
    )
  })

  test('keeps the lowest, the highest, the first and the last value', () => {
    fc.assert(
      fc.property(samples, budget, ({ times, values, from, to }, maxPoints) => {
        const all = known(values)
        fc.pre(all.length > 0)
        const picked = points(decimate(times, values, { from, to, maxPoints }))
        const kept = picked.map((i) => values[i] ?? Number.NaN)
        const everything = all.map((i) => values[i] ?? Number.NaN)
        expect(Math.min(...kept)).toBe(Math.min(...everything))
        expect(Math.max(...kept)).toBe(Math.max(...everything))
        expect(picked[0]).toBe(all[0])
        expect(picked.at(-1)).toBe(all.at(-1))
      }),
    )
  })

  test('joins two points exactly when nothing unknown and no gap lies between them', () => {
    const withGaps = samples.chain((sample) =>
      fc.tuple(
        fc.constant(sample),
        fc.array(fc.integer({ min: 1, max: Math.max(1, sample.times.length - 1) }), { maxLength: 4 }),
      ),
    )
    fc.assert(
      fc.property(withGaps, budget, ([{ times, values, from, to }, at], maxPoints) => {
        const gaps: Gap[] = [...new Set(at)]
          .sort((a, b) => a - b)
          .filter((i) => i < times.length)
          .map((i) => ({ from: times[i - 1] ?? 0, to: times[i] ?? 0 }))
        const picked = decimate(times, values, { from, to, maxPoints, gaps })
        const ways = points(picked)
        for (let i = 1; i < ways.length; i += 1) {
          const [a = 0, b = 0] = [ways[i - 1], ways[i]]
          const torn =
            values.subarray(a, b).some(Number.isNaN) ||
            gaps.some((gap) => gap.from >= (times[a] ?? 0) && gap.to <= (times[b] ?? 0))
          const place = picked.indexOf(a)
          expect(picked[place + 1] === BREAK).toBe(torn)
        }
        expect(picked[0]).not.toBe(BREAK)
        expect(picked.at(-1)).not.toBe(BREAK)
      }),
    )
  })

  test('a window takes one neighbour on each side, so that the line runs over its edges', () => {
    const times = new Float64Array([10, 20, 30, 40, 50])
    const values = new Float64Array([1, 2, 3, 4, 5])
    expect([...decimate(times, values, { from: 25, to: 35, maxPoints: 10 })]).toEqual([1, 2, 3])
    expect([...decimate(times, values, { from: 60, to: 70, maxPoints: 10 })]).toEqual([4])
  })

  test('one spike among many equal values survives', () => {
    const times = Float64Array.from({ length: 17_280 }, (_, i) => i * 5000)
    const values = new Float64Array(17_280).fill(12_000)
    values[9_999] = 3
    const picked = points(decimate(times, values, { from: 0, to: 17_280 * 5000, maxPoints: 600 }))
    expect(picked).toContain(9_999)
    expect(picked.length).toBeGreaterThan(200)
  })

  test('the points inside a moving window stay the same while it moves', () => {
    const times = Float64Array.from({ length: 4000 }, (_, i) => i * 1000)
    const values = Float64Array.from({ length: 4000 }, (_, i) => (i * 7919) % 1000)
    const before = points(decimate(times, values, { from: 0, to: 3_000_000, maxPoints: 200 }))
    const after = points(decimate(times, values, { from: 100_000, to: 3_100_000, maxPoints: 200 }))
    const common = (picked: number[]) => picked.filter((i) => i > 150 && i < 2900)
    expect(common(after)).toEqual(common(before))
  })

  test.each([
    ['no samples', [], []],
    ['only unknown ones', [Number.NaN, Number.NaN], []],
    ['unknown at both ends', [Number.NaN, 1, Number.NaN], [1]],
    ['a run of unknowns', [1, Number.NaN, Number.NaN, 2], [0, BREAK, 3]],
    ['infinite values', [1, Number.POSITIVE_INFINITY, 2], [0, BREAK, 2]],
  ])('%s', (_, values, expected) => {
    const times = Float64Array.from(values, (_value, i) => i)
    expect([...decimate(times, new Float64Array(values), { ...ALL, maxPoints: 10 })]).toEqual(expected)
  })
})
