import { describe, expect, test } from 'vitest'
import { FINISH_MODEL } from './estimate-finish'
import { movementOf } from './estimate-movement'
import { rateAhead } from './estimate-rate'

const START = 1_700_000_000_000

/** Rows counted each 10 s at a rate that depends on the seconds since the start. */
function moved(seconds: number, rate: (at: number) => number) {
  let processed = 0
  const samples = []
  for (let at = 0; at <= seconds; at += 10) {
    samples.push({ at: START + at * 1000, processed })
    processed += rate(at) * 10
  }
  return movementOf(samples, null)
}

const ahead = (seconds: number, rows: number, rate: (at: number) => number) => {
  const result = rateAhead(moved(seconds, rate), rows, FINISH_MODEL)
  if (!result) throw new Error('nothing moved')
  return result
}

describe('the rate ahead', () => {
  test('of a steady step is its rate', () => {
    expect(ahead(7200, 360_000, () => 100).rate).toBeCloseTo(100, 6)
  })

  test('forgets a burst long ago', () => {
    expect(ahead(7200, 90_000, (at) => (at < 600 ? 1000 : 100)).rate).toBeLessThan(125)
  })

  test('follows a slow change for a short way', () => {
    const { rate } = ahead(36_000, 36_000, (at) => 200 - at / 360)
    expect(rate).toBeGreaterThan(95)
    expect(rate).toBeLessThan(115)
  })

  test('averages what comes and goes', () => {
    const { rate } = ahead(36_000, 500_000, (at) => (at % 600 < 120 ? 0 : 125))
    expect(rate).toBeGreaterThan(90)
    expect(rate).toBeLessThan(110)
  })

  test.each<[string, number, number]>([
    ['that changes', ahead(7200, 300_000, (at) => (Math.floor(at / 1200) % 2 ? 50 : 150)).error, 1.5],
    ['with a long way to go', ahead(7200, 30_000_000, () => 100).error, 1.3],
  ])('is less certain of a step %s', (_, error, times) => {
    expect(error).toBeGreaterThan(times * ahead(7200, 300_000, () => 100).error)
  })

  test.each<[string, number, number, (at: number) => number]>([
    ['nothing moved', 3600, 100, () => 0],
    ['nothing was seen', 0, 100, () => 5],
    ['nothing is left', 3600, 0, () => 5],
  ])('is not told when %s', (_, seconds, rows, rate) => {
    expect(rateAhead(moved(seconds, rate), rows, FINISH_MODEL)).toBeNull()
  })
})
