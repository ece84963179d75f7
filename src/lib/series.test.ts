import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createColumns, gapsOf, lowerBound, nearest, sliceTime } from './series'

const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null))
const rows = fc
  .uniqueArray(fc.integer({ min: 0, max: 1e6 }), { maxLength: 300 })
  .chain((times) => fc.tuple(fc.constant([...times].sort((a, b) => a - b)), fc.array(value, { minLength: 300 })))

describe('columns', () => {
  test('what was appended is read, unknown as NaN', () => {
    fc.assert(
      fc.property(rows, ([times, values]) => {
        const columns = createColumns(['a', 'b'], { capacity: 1000 })
        for (const [i, at] of times.entries()) columns.append(at, { a: values[i] ?? null })
        const read = columns.read()
        expect([...read.times]).toEqual(times)
        expect([...read.values('a')]).toEqual(times.map((_, i) => values[i] ?? Number.NaN))
        expect([...read.values('b')]).toEqual(times.map(() => Number.NaN))
      }),
    )
  })

  test('answers out of order, twice or without a time are refused and change nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(Number.NaN))), (times) => {
        const columns = createColumns(['a'], { capacity: 1000 })
        let last = Number.NEGATIVE_INFINITY
        for (const at of times) {
          const before = columns.read()
          const taken = columns.append(at, { a: at })
          expect(taken).toBe(at > last)
          if (taken) last = at
          else expect(columns.read()).toBe(before)
        }
        const read = columns.read()
        expect([...read.values('a')]).toEqual([...read.times])
      }),
    )
  })

  test('a full store drops its oldest block and keeps the latest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 1, max: 900 }), (capacity, count) => {
        const columns = createColumns(['a'], { capacity })
        for (let i = 0; i < count; i += 1) columns.append(i, { a: i })
        const { times, values } = columns.read()
        expect(times.length).toBeLessThanOrEqual(capacity)
        expect(times.length).toBeGreaterThanOrEqual(Math.min(count, capacity - Math.max(1, Math.floor(capacity / 8))))
        const kept = Array.from({ length: times.length }, (_, i) => count - times.length + i)
        expect([...times]).toEqual(kept)
        expect([...values('a')]).toEqual(kept)
      }),
    )
  })

  test('what was given out stays as it was, whatever comes later', () => {
    const columns = createColumns(['a', 'late'], { capacity: 8 })
    for (let i = 0; i < 6; i += 1) columns.append(i, { a: i })
    const early = columns.read()
    for (let i = 6; i < 40; i += 1) columns.append(i, { a: i, late: i })
    columns.dropFrom(35)
    columns.append(36, { a: -1 })
    columns.clear()
    expect([...early.times]).toEqual([0, 1, 2, 3, 4, 5])
    expect([...early.values('a')]).toEqual([0, 1, 2, 3, 4, 5])
    expect([...early.values('late')]).toEqual(Array(6).fill(Number.NaN))
  })

  test('reading again without a change gives the same object, a change another version', () => {
    const columns = createColumns(['a'], { capacity: 8 })
    const versions = new Set<number>()
    const see = () => {
      expect(columns.read()).toBe(columns.read())
      versions.add(columns.read().version)
    }
    see()
    columns.append(1, {})
    see()
    columns.append(2, { a: 1 })
    see()
    columns.dropFrom(2)
    see()
    columns.clear()
    see()
    expect(versions.size).toBe(5)
  })

  test('dropping from a moment forgets it and what is later', () => {
    const columns = createColumns(['a'], { capacity: 8 })
    for (const at of [10, 20, 30]) columns.append(at, { a: at })
    columns.dropFrom(20)
    expect([...columns.read().times]).toEqual([10])
    expect(columns.append(15, { a: 15 })).toBe(true)
    expect([...columns.read().values('a')]).toEqual([10, 15])
  })
})

const times = new Float64Array([10, 20, 30])

test.each([
  [5, 0],
  [10, 0],
  [11, 1],
  [30, 2],
  [31, 3],
])('the first sample at or after %d is number %d', (at, index) => {
  expect(lowerBound(times, at)).toBe(index)
})

test.each([
  [-5, 0],
  [14, 0],
  [16, 1],
  [99, 2],
])('the sample nearest to %d is number %d', (at, index) => {
  expect(nearest(times, at)).toBe(index)
})

test('there is no sample near anything in an empty store', () => {
  expect(nearest(new Float64Array(0), 5)).toBe(-1)
})

test.each([
  [10, 30, [10, 20, 30]],
  [11, 29, [20]],
  [31, 40, []],
  [30, 10, []],
])('a slice from %d to %d holds %j', (from, to, expected) => {
  const columns = createColumns(['a'], { capacity: 8 })
  for (const at of times) columns.append(at, { a: at * 2 })
  const slice = sliceTime(columns.read(), from, to)
  expect([...slice.times]).toEqual(expected)
  expect([...slice.values('a')]).toEqual(expected.map((at) => at * 2))
})

test('gaps lie where two times are further apart than the longest step', () => {
  expect(gapsOf(new Float64Array([0, 10, 20, 60, 70, 95]), 20)).toEqual([
    { from: 20, to: 60 },
    { from: 70, to: 95 },
  ])
  expect(gapsOf(new Float64Array([]), 20)).toEqual([])
})
