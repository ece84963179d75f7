import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lagTrend } from './lag-trend'

const series = (n: number, lag: (i: number) => number | null, step = 10) =>
  Array.from({ length: n }, (_, i) => ({ at: i * step * 1000, lagSeconds: lag(i) }))

test.each([
  ['grows by 5 s in 10 s', series(31, (i) => 40 + 5 * i), 'rising'],
  ['shrinks by 5 s in 10 s', series(31, (i) => 400 - 5 * i), 'falling'],
  ['does not change', series(31, () => 40), 'steady'],
  ['is a saw-tooth of 20 s (Q-48)', series(31, (i) => 4 + (i % 3) * 10), 'steady'],
  ['has a single spike', series(31, (i) => (i === 30 ? 900 : 5)), 'steady'],
  ['was seen four times', series(4, (i) => 40 + 50 * i, 60), 'unknown'],
  ['was seen for less than a minute', series(20, (i) => 40 + 50 * i, 2), 'unknown'],
  ['is unknown', series(31, () => null), 'unknown'],
  ['has no samples', [], 'unknown'],
  ['grew long ago and is steady since', series(90, (i) => Math.min(i, 30) * 30), 'steady'],
])('a lag that %s', (_, samples, trend) => {
  expect(lagTrend(samples)).toBe(trend)
})

test('up and down mirror each other', () => {
  const opposite = { rising: 'falling', falling: 'rising', steady: 'steady', unknown: 'unknown' }
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 31 }), (lags) => {
      const forth = lagTrend(series(lags.length, (i) => lags[i] ?? null))
      const back = lagTrend(series(lags.length, (i) => 1000 - (lags[i] ?? 0)))
      expect(back).toBe(opposite[forth])
    }),
  )
})
