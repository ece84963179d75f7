import { expect, test } from 'vitest'
import { LOGISTIC, quantile } from './estimate-futures'

const futures = [10, 20, 30, 40].map((seconds) => ({ seconds, weight: 1 }))

test.each([
  [0.01, 10],
  [0.125, 10],
  [0.25, 15],
  [0.5, 25],
  [0.99, 40],
])('the time that %s of the weight lies below', (share, seconds) => {
  expect(quantile(futures, share)).toBeCloseTo(seconds, 9)
})

test('a future weighs as much as it says', () => {
  expect(
    quantile(
      [
        { seconds: 1, weight: 9 },
        { seconds: 2, weight: 1 },
      ],
      0.45,
    ),
  ).toBe(1)
})

test('no future has no time', () => {
  expect(quantile([], 0.5)).toBeNaN()
})

test('the places are even around zero, with a deviation near one', () => {
  expect(LOGISTIC.reduce((sum, place) => sum + place, 0)).toBeCloseTo(0, 9)
  expect(Math.sqrt(LOGISTIC.reduce((sum, place) => sum + place * place, 0) / LOGISTIC.length)).toBeCloseTo(0.93, 1)
})
