import { IN_SYNC_SECONDS } from './in-sync'
import { numberIn, type StepSample } from './samples'

/**
 * Whether a checkpoint stands still because nothing changes at the source.
 * - `yes`: it had kept up until then, and OMS says that no row came since
 * - `perhaps`: one of the two is known
 * - `no`: rows came, or there was more to apply when it stopped
 */
export type Quiet = 'yes' | 'perhaps' | 'no'

/**
 * Judges the standstill of a checkpoint by what was seen since it began.
 * @param sinceMs when the standstill began, epoch milliseconds.
 */
export function quietSource(
  samples: readonly StepSample[],
  sinceMs: number,
  thresholdSeconds = IN_SYNC_SECONDS,
): Quiet {
  let first: StepSample | undefined
  let rates = 0
  for (let i = samples.length - 1; i >= 0; i--) {
    const sample = samples[i]
    if (!sample || sample.at < sinceMs) break
    first = sample
    // The rate of the first sample is of the time before the standstill.
    if (sample.at === sinceMs) continue
    for (const rate of [numberIn(sample.srcRps), numberIn(sample.dstRps)]) {
      if (rate === null) continue
      if (rate > 0) return 'no'
      rates++
    }
  }
  const lag = numberIn(first?.lagSeconds)
  if (!first || lag === null) return 'no'
  const age = Math.max(0, first.at - (numberIn(first.sampledMs) ?? first.at)) / 1000
  const keptUp = lag - age <= thresholdSeconds
  if (keptUp) return rates > 0 ? 'yes' : 'perhaps'
  // Who began to watch in the middle of it cannot know how it began.
  return rates > 0 && samples[0] === first ? 'perhaps' : 'no'
}
