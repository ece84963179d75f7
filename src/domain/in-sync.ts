import { numberIn, type StepSample } from './samples'

/** True lag in seconds up to which a target counts as in sync: a healthy link has a floor of about 20 s. */
export const IN_SYNC_SECONDS = 30

/**
 * Since when the true lag has been at most `thresholdSeconds` without a break, as far as was seen: the first sample
 * of the unbroken run, epoch milliseconds. Null when the last sample is above it or has no lag.
 */
export function inSyncSince(samples: readonly StepSample[], thresholdSeconds = IN_SYNC_SECONDS): number | null {
  let since: number | null = null
  for (let i = samples.length - 1; i >= 0; i--) {
    const sample = samples[i]
    const lag = numberIn(sample?.lagSeconds)
    if (!sample || lag === null || lag > thresholdSeconds) break
    since = sample.at
  }
  return since
}
