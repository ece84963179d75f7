import { describe, expect, test } from 'vitest'
import type { StepSample } from './samples'
import { standstillBefore } from './stall-before'

const NOW = 1_800_000_000_000
const own = (secondsAgo: number, processed = 500, rps: number | null = 0): StepSample => ({
  at: NOW - secondsAgo * 1000,
  processed,
  srcRps: rps,
  dstRps: rps,
  state: 'running',
})
/** OMS's metrics each minute, the oldest first, the last of them `freshSeconds` before the page's first look at 20 s ago. */
const metrics = (rates: readonly (number | null)[], freshSeconds = 40): StepSample[] =>
  rates.map((rate, i) => ({
    at: NOW - (20 + freshSeconds + (rates.length - 1 - i) * 60) * 1000,
    srcRps: rate,
    dstRps: rate,
    averaged: true,
  }))
const seen = [own(20), own(10), own(0)]
const ago = (found: ReturnType<typeof standstillBefore>) => (found ? (NOW - found.sinceMs) / 1000 : null)

describe('rows that stood before the page watched', () => {
  test.each<[string, readonly StepSample[], readonly StepSample[], number | null]>([
    ['since the first of OMS’s metrics without a row', seen, metrics([900, 0, 0, 0, 0]), 240],
    ['since the oldest metric there is', seen, metrics([0, 0, 0]), 180],
    ['at the very first look', [own(20)], metrics([900, 0, 0, 0]), 180],
    ['not where the last metric is old', seen, metrics([0, 0, 0], 160), null],
    ['not where the last metric still had rows', seen, metrics([0, 0, 900]), null],
    ['only as far as the metrics have no hole', seen, metrics([0, 0, null, 0, 0]), 120],
    ['not where the page saw rows move', [own(20, 400), own(10), own(0)], metrics([0, 0, 0]), null],
    ['not where OMS gives a rate of now', [own(20, 500, 7)], metrics([0, 0, 0]), null],
    ['not where OMS gives no rate at all', [own(20, 500, null)], metrics([0, 0, 0]), null],
    ['not without metrics', seen, [], null],
    ['not without a look', [], metrics([0, 0, 0]), null],
    ['not of a step that does not go on', [{ ...own(20), state: 'paused' }], metrics([0, 0, 0]), null],
  ])('%s', (_, samples, older, seconds) => {
    expect(ago(standstillBefore(samples, older))).toBe(seconds)
  })

  test('as far as metrics reach that are five minutes apart, as OMS advises', () => {
    const apart = metrics([900, 0, 0, 0]).map((sample, i) => ({
      ...sample,
      at: NOW - (20 + 280 + (3 - i) * 300) * 1000,
    }))
    expect(ago(standstillBefore(seen, apart))).toBe(900)
  })

  test('count to the last look, and are told by OMS', () => {
    expect(standstillBefore(seen, metrics([0, 0, 0]))).toEqual({ sinceMs: NOW - 180_000, seconds: 180, byOms: true })
  })
})
