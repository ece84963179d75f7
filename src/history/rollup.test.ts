import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StepColumn } from './columns-of-step'
import { bucketsOf, joined, type Rows, rollUp, rowsOf } from './rollup'
import { T0 } from './testing/steps'
import { thin } from './thin'

const unknown = Number.NaN

function rows(times: readonly number[], columns: Partial<Record<StepColumn, readonly number[]>>): Rows {
  const entries = Object.entries(columns) as [StepColumn, readonly number[]][]
  return {
    times: Float64Array.from(times, (at) => T0 + at),
    columns: new Map(entries.map(([name, values]) => [name, Float64Array.from(values)])),
  }
}

const values = (of: Rows, name: StepColumn) => [...(of.columns.get(name) ?? [])]
const times = (of: { readonly times: Float64Array }) => Array.from(of.times, (at) => at - T0)

describe('a bucket', () => {
  test('holds the lowest, highest, mean and last of its samples, unknown ones left out', () => {
    const one = rollUp(bucketsOf(rows([0, 10, 20, 30], { srcRps: [5, 9, unknown, 1] })), 60_000)
    const stats = one.columns.get('srcRps')
    expect([times(one), [...one.counts]]).toEqual([[0], [4]])
    expect([stats?.min[0], stats?.max[0], stats?.mean[0], stats?.last[0]]).toEqual([1, 9, 5, 1])
  })

  test('of unknowns is unknown', () => {
    const one = rollUp(bucketsOf(rows([0, 10], { srcRps: [unknown, unknown] })), 60_000)
    expect(one.columns.get('srcRps')?.max[0]).toBeNaN()
  })

  test('of buckets weighs their means', () => {
    const first = rollUp(bucketsOf(rows([0, 10, 20, 60_000], { srcRps: [0, 0, 0, 8] })), 60_000)
    expect(rollUp(first, 600_000).columns.get('srcRps')?.mean[0]).toBe(2)
  })

  test('never reaches over a gap', () => {
    const all = bucketsOf(rows([0, 10, 50, 59], { srcRps: [1, 2, 3, 4] }))
    expect(times(rollUp(all, 60_000, [{ from: T0 + 10, to: T0 + 50 }]))).toEqual([0, 50])
  })

  test('never reaches over the start of a run', () => {
    const one = rollUp(bucketsOf(rows([0, 10, 20, 30], { processedRecords: [5, unknown, 2, 3] })), 60_000)
    expect(times(one)).toEqual([0, 20])
  })
})

describe('as rows', () => {
  test.each([
    ['rises', [1, 5, 9], [1, 9]],
    ['falls', [9, 5, 1], [9, 1]],
    ['peaks', [1, 9, 2], [9, 1]],
    ['dips', [9, 1, 8], [1, 9]],
    ['is one sample', [4], [4]],
    ['is unknown', [unknown, unknown], [unknown, unknown]],
  ])('a bucket that %s', (_, of, expected) => {
    const one = rollUp(
      bucketsOf(
        rows(
          of.map((_value, i) => i),
          { srcRps: of },
        ),
      ),
      60_000,
    )
    expect(values(rowsOf(one), 'srcRps')).toEqual(expected)
  })
})

const samples = fc
  .array(
    fc.record({
      wait: fc.integer({ min: 1, max: 4000 }),
      srcRps: fc.oneof(fc.nat(100), fc.constant(unknown)),
      processedRecords: fc.nat(50),
    }),
    { minLength: 1, maxLength: 80 },
  )
  .map((list) => {
    let at = 0
    const places = list.map(({ wait }) => {
      at += wait * 1000
      return at
    })
    return rows(places, {
      srcRps: list.map((one) => one.srcRps),
      processedRecords: list.map((one) => one.processedRecords),
    })
  })

const known = (list: readonly number[]) => list.filter((value) => !Number.isNaN(value))

/** How often rows done fall. */
const falls = (list: readonly number[]) => list.filter((value, i) => i > 0 && value < (list[i - 1] ?? value)).length

test('what is thinned keeps every spike, its first and last moment, and the number of runs', () => {
  fc.assert(
    fc.property(samples, fc.integer({ min: 0, max: 29 * 86_400_000 }), (of, age) => {
      const now = (of.times.at(-1) ?? 0) + age
      const thinner = thin(of, now, [])
      expect([thinner.times[0], thinner.times.at(-1)]).toEqual([of.times[0], of.times.at(-1)])
      const [before, after] = [known(values(of, 'srcRps')), known(values(thinner, 'srcRps'))]
      expect(Math.max(...after)).toBe(Math.max(...before))
      expect(Math.min(...after)).toBe(Math.min(...before))
      expect(falls(values(thinner, 'processedRecords'))).toBe(falls(values(of, 'processedRecords')))
    }),
  )
})

test('thinning twice is thinning once', () => {
  fc.assert(
    fc.property(samples, fc.integer({ min: 0, max: 29 * 86_400_000 }), (of, age) => {
      const now = (of.times.at(-1) ?? 0) + age
      const once = thin(of, now, [])
      expect(thin(once, now, [])).toEqual(once)
    }),
  )
})

test('a day at the usual interval is kept as it was taken; thirty days and no more are kept at all', () => {
  const list = Array.from({ length: 6 * 60 }, (_, i) => i * 10_000)
  const hour = rows(list, { srcRps: list })
  const end = hour.times.at(-1) ?? 0
  expect(thin(hour, end + 22 * 3600_000, []).times).toHaveLength(360)
  expect(thin(hour, end + 25 * 3600_000, []).times).toHaveLength(120)
  expect(thin(hour, end + 8 * 86_400_000, []).times).toHaveLength(12)
  expect(thin(hour, end + 31 * 86_400_000, []).times).toHaveLength(0)
})

test('what two wrote at the same time comes in order, each moment once', () => {
  const one = bucketsOf(rows([0, 10, 20], { srcRps: [1, 2, 3] }))
  const other = bucketsOf(rows([5, 10, 30], { dstRps: [7, 8, 9] }))
  const both = rowsOf(joined([one, other]))
  expect(times(both)).toEqual([0, 5, 10, 20, 30])
  expect(values(both, 'srcRps')).toEqual([1, unknown, 2, 3, unknown])
  expect(values(both, 'dstRps')).toEqual([unknown, 7, unknown, unknown, 9])
})
