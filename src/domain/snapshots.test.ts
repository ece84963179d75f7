import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pollSeconds, silences, upTo } from './snapshots'
import { makeTask } from './testing/make'

const task = makeTask('RUNNING')
const at = (...seconds: number[]) => seconds.map((second) => ({ at: second * 1000, task }))
/** Moments that follow each other after these seconds. */
const after = (...spacings: number[]) =>
  at(...[0, ...spacings].map((_, i) => spacings.slice(0, i).reduce((a, b) => a + b, 0)))

describe('the snapshots that count', () => {
  test.each([
    ['those up to now', [0, 10, 20], 20, [0, 10, 20]],
    ['what came later does not', [0, 10, 20, 30], 12, [0, 10]],
    ['an answer stamped a little later than now does', [0, 13], 10, [0, 13]],
    ['an answer out of order does not', [0, 20, 10, 30], 30, [0, 20, 30]],
    ['one that came twice counts once', [0, 10, 10], 30, [0, 10]],
    ['one without a time does not', [0, Number.NaN, 10], 30, [0, 10]],
  ])('%s', (_, given, now, kept) => {
    expect(upTo(at(...given), now * 1000).map((one) => one.at / 1000)).toEqual(kept)
  })

  test('are in order whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 })), (moments) => {
        const kept = upTo(at(...moments), 50_000).map((one) => one.at)
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b))
      }),
    )
  })
})

test.each([
  ['nothing', [], 10],
  ['one answer', [5], 10],
  ['every 30 s', [0, 30, 60, 90], 30],
  ['one lost answer', [0, 10, 30, 40, 50], 10],
])('the pace of %s', (_, moments, seconds) => {
  expect(pollSeconds(at(...moments))).toBe(seconds)
})

describe('a gap', () => {
  const gapsAfter = (spacings: readonly number[]) => silences(after(...spacings), 2)
  test.each([
    ['is no single lost answer', [10, 10, 20, 10, 10], 0],
    ['is two lost answers', [10, 10, 30, 10, 10], 1],
    ['is each of two in a row', [10, 10, 300, 290, 10, 10, 10], 2],
    ['is not a pace that became slower', [10, 10, 10, 60, 60, 60, 60], 0],
    ['is a silence within a slow pace', [60, 60, 60, 600, 60, 60], 1],
    ['is not below OMS’s own sampling', [2, 2, 20, 2, 2], 0],
  ])('%s', (_, spacings, count) => {
    expect(gapsAfter(spacings)).toHaveLength(count)
  })

  /** One a minute for so many minutes, then each answer of a quarter of an hour. */
  const thinned = (minutes: number, edge: number, pace: number) => [
    ...Array.from({ length: minutes }, () => 60),
    edge,
    ...Array.from({ length: 900 / pace }, () => pace),
  ]
  test.each([
    ['one minute', thinned(0, 60, 10), 0],
    ['two minutes', thinned(1, 55, 10), 0],
    ['three minutes, asked fast', thinned(2, 59, 2), 0],
    ['three minutes, asked slowly', thinned(2, 60, 30), 0],
    ['an hour', thinned(60, 42, 5), 0],
    ['a turn kept in its minute', [60, 20, 40, ...thinned(0, 60, 10)], 0],
    ['a silence long before', [60, 60, 600, ...thinned(1, 60, 10)], 1],
    ['a silence that ends it', [60, 60, 60, 400, ...thinned(0, 10, 10)], 1],
    ['a silence right behind it', [60, 60, ...thinned(0, 60, 10).slice(0, 40), 40, ...thinned(0, 10, 10).slice(41)], 1],
  ])('is not where older answers were thinned out to one a minute: %s', (_, spacings, count) => {
    expect(gapsAfter(spacings)).toHaveLength(count)
  })

  test('goes from the last answer before to the first after', () => {
    expect(silences(at(0, 10, 20, 200, 210), 10)).toEqual([{ from: 20_000, to: 200_000 }])
  })

  test('is judged by the interval that was asked for, too', () => {
    expect(silences(at(0, 100), 60)).toEqual([])
    expect(silences(at(0, 100), 10)).toHaveLength(1)
  })
})
