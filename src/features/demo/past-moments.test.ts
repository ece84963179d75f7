import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentsBetween, pastMoments } from './past-moments'

const FROM = Date.UTC(2026, 0, 15, 8, 0, 0)
const SECOND = 1000
const MINUTE = 60 * SECOND

const anyMoment = fc.integer({ min: 0, max: 72 * 3600 }).map((seconds) => FROM + seconds * SECOND)

test('before the beginning of a life nothing was asked', () => {
  expect(pastMoments(FROM, FROM)).toEqual([])
  expect(pastMoments(FROM, FROM + 25 * SECOND).map(({ at }) => (at - FROM) / SECOND)).toEqual([0, 10, 20])
})

test('the last quarter of an hour is known as OMS samples, six hours by the minute', () => {
  const at = FROM + 10 * 3600 * SECOND + 5 * SECOND
  const all = pastMoments(FROM, at)
  expect(all.at(-1)).toEqual({ at: at - 5 * SECOND, everyMs: 10 * SECOND })
  expect(all.filter(({ everyMs }) => everyMs === 10 * SECOND)).toHaveLength(90)
  expect((at - (all[0]?.at ?? 0)) / (60 * MINUTE)).toBeCloseTo(6, 1)
})

test('they are in order, before the moment, without a hole, and on a grid that does not depend on it', () => {
  fc.assert(
    fc.property(anyMoment, (at) => {
      const all = pastMoments(FROM, at)
      expect(all.filter((one) => (one.at - FROM) % one.everyMs !== 0 || one.at >= at || one.at < FROM)).toEqual([])
      const steps = all.slice(1).map((one, i) => one.at - (all[i]?.at ?? 0))
      expect(steps.filter((step, i) => !(step > 0 && step <= (all[i]?.everyMs ?? 0)))).toEqual([])
      if (at > FROM) expect(at - (all.at(-1)?.at ?? 0)).toBeLessThanOrEqual(10 * SECOND)
    }),
  )
})

test('between two questions lie those of the same grid', () => {
  const seconds = (after: number, before: number) =>
    momentsBetween(FROM, FROM + after * SECOND, FROM + before * SECOND).map(({ at }) => (at - FROM) / SECOND)
  expect(seconds(5, 35)).toEqual([10, 20, 30])
  expect(seconds(10, 30)).toEqual([20])
  expect(seconds(11, 19)).toEqual([])
  expect(seconds(11, 11)).toEqual([])
})
