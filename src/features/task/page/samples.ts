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

/** Walks back from the last sample: a gap or a sample above the threshold ends what can be said. */
export function inSyncSince(samples: StepSamples, thresholdSeconds: number): InSync {
  const lag = samples.values('lagSeconds')
  const lastGap = samples.gaps.at(-1)
  const observedFrom = Math.max(samples.times[0] ?? Number.POSITIVE_INFINITY, lastGap?.to ?? Number.NEGATIVE_INFINITY)
  let since: number | null = null
  for (let index = samples.times.length - 1; index >= 0; index -= 1) {
    const at = samples.times[index] ?? 0
    const seconds = lag[index]
    if (at < observedFrom || seconds === undefined || Number.isNaN(seconds) || seconds > thresholdSeconds) break
    since = at
  }
  return { inSyncSinceMs: since, samplesSinceMs: Number.isFinite(observedFrom) ? observedFrom : null }
}
