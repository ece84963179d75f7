import { inSyncSince } from '@/domain/in-sync'
import type { StepSample } from '@/domain/samples'
import { currentRun, type StepSamples } from '@/history/step-samples'

const LOOK_BACK_MS = 15 * 60_000
const DAY_MS = 86_400_000
const THIN_MS = 60_000

/** The last quarter of an hour of a step's present run, as the rules want it. */
export function recentSamples(samples: StepSamples): StepSample[] {
  return sinceNewest(samples, LOOK_BACK_MS)
}

/**
 * The last day of a step's present run, for the estimates: what is older than a quarter of an hour is thinned to a
 * sample a minute, which is all the detail that they use of it.
 */
export function daySamples(samples: StepSamples): StepSample[] {
  return sinceNewest(samples, DAY_MS)
}

function sinceNewest(samples: StepSamples, lookBackMs: number): StepSample[] {
  const run = currentRun(samples)
  const processed = run.values('processedRecords')
  const progress = run.values('progress')
  const lag = run.values('lagSeconds')
  const newest = run.times.at(-1) ?? 0
  const list: StepSample[] = []
  let kept = Number.NEGATIVE_INFINITY
  run.times.forEach((at, index) => {
    if (at < newest - lookBackMs || (at < newest - LOOK_BACK_MS && at < kept + THIN_MS)) return
    kept = at
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
