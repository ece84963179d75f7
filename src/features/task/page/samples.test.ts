import { describe, expect, test } from 'vitest'
import { createHistory } from '@/history/recorder'
import { daySamples, recentSamples, watchedSync } from './samples'

const START = 1_700_000_000_000

/** A history of an incremental step with the given lags, one each 10 s; null = no answer then. */
function watched(lags: readonly (number | null)[]) {
  const history = createHistory()
  lags.forEach((lag, index) => {
    if (lag === null) return
    const at = START + index * 10_000
    const stepInfo = { incrTimestampCheckpoint: at / 1000 - lag, checkpointSampleTimestamp: at / 1000 }
    const step = { name: 'INCR_TRANSFER', status: 'MONITORING', progress: 100, stepInfo } as never
    history.record({ key: 'np', at, task: { steps: [step] }, intervalMs: 10_000 })
  })
  return history.series('np', 'INCR_TRANSFER')
}

describe('in sync since', () => {
  test.each([
    ['nothing was seen', [], null, null],
    ['all of it was within the threshold', [5, 10, 8], 0, 0],
    ['it came within the threshold later', [90, 40, 20, 10], 2, 0],
    ['it is above the threshold now', [5, 5, 60], null, 0],
    ['one sample was above it', [5, 60, 5, 5], 2, 0],
    ['a gap ends what can be said', [5, 5, null, null, null, null, 5, 5], 6, 6],
  ] as const)('%s', (_rule, lags, since, watchedSince) => {
    const at = (index: number | null) => (index === null ? null : START + index * 10_000)
    expect(watchedSync(watched(lags), 30)).toEqual({ inSyncSinceMs: at(since), samplesSinceMs: at(watchedSince) })
  })
})

test('the rules get the last quarter of an hour, with unknown as null', () => {
  const samples = recentSamples(watched(Array.from({ length: 200 }, () => 5)))
  expect(samples).toHaveLength(91)
  expect(samples[0]).toEqual({ at: START + 109 * 10_000, processed: null, progress: 100, lagSeconds: 5 })
})

test('the estimates get the last day, thinned to a minute beyond the last quarter of an hour', () => {
  const samples = daySamples(watched(Array.from({ length: 8700 }, () => 5)))
  const [last, first] = [samples.at(-1)?.at ?? 0, samples[0]?.at ?? 0]
  expect(last - first).toBeLessThanOrEqual(86_400_000)
  expect(last - first).toBeGreaterThan(70_000_000)
  expect(samples.filter(({ at }) => at >= last - 900_000)).toHaveLength(91)
  const before = samples.filter(({ at }) => at < last - 900_000)
  expect(before.every(({ at }, i) => i === 0 || at - (before[i - 1]?.at ?? 0) === 60_000)).toBe(true)
})
