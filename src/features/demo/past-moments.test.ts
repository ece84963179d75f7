import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentsBetween, pastMoments } from './past-moments'

const FROM = Date.UTC(2026, 0, 15, 8, 0, 0)
const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const anyMoment = fc.integer({ min: 0, max: 72 * 3600 }).map((seconds) => FROM + seconds * SECOND)

test('before the beginning of a life nothing was asked', () => {
  expect(pastMoments(FROM, FROM)).toEqual([])
  expect(pastMoments(FROM, FROM + 25 * SECOND).map(({ at }) => (at - FROM) / SECOND)).toEqual([0, 10, 20])
})

test('six hours are known as OMS samples, from a whole hour of the life on', () => {
  const at = FROM + 10 * HOUR + 5 * MINUTE + 5 * SECOND
  const all = pastMoments(FROM, at)
  expect(all.at(-1)).toEqual({ at: at - 5 * SECOND, everyMs: 10 * SECOND })
  expect(all[0]?.at).toBe(FROM + 4 * HOUR)
  expect(pastMoments(FROM, at + 30 * MINUTE)[0]?.at).toBe(FROM + 4 * HOUR)
  expect(pastMoments(FROM, FROM + 6 * HOUR)[0]?.at).toBe(FROM)
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
