import { inSyncSince } from '@/domain/in-sync'
import type { StepSample } from '@/domain/samples'
import { currentRun, type StepSamples } from '@/history/step-series'

const LOOK_BACK_MS = 15 * 60_000

/** The last quarter of an hour of a step's present run, as the rules want it. */
export function recentSamples(samples: StepSamples): StepSample[] {
  const run = currentRun(samples)
  const processed = run.values('processedRecords')
  const progress = run.values('progress')
  const lag = run.values('lagSeconds')
  const newest = run.times.at(-1) ?? 0
  const list: StepSample[] = []
  run.times.forEach((at, index) => {
    if (at < newest - LOOK_BACK_MS) return
    list.push({
      at,
      processed: known(processed[index]),
      progress: known(progress[index]),
      lagSeconds: known(lag[index]),
    })
  })
  return list
}

/** In the columns NaN stands for "unknown"; the rules know null only. */
function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

/** Since when the lag is at most the threshold without a break, as far as was observed: epoch milliseconds. */
export interface InSync {
  readonly inSyncSinceMs: number | null
  /** Since when anything was observed at all. */
  readonly samplesSinceMs: number | null
}

/** What was seen before the last gap says nothing about what holds without a break. */
export function watchedSync(samples: StepSamples, thresholdSeconds: number): InSync {
  const lastGap = samples.gaps.at(-1)
  const from = Math.max(samples.times[0] ?? Number.POSITIVE_INFINITY, lastGap?.to ?? Number.NEGATIVE_INFINITY)
  const seen = recentSamples(samples).filter((sample) => sample.at >= from)
  return {
    inSyncSinceMs: inSyncSince(seen, thresholdSeconds),
    samplesSinceMs: Number.isFinite(from) ? from : null,
  }
}
