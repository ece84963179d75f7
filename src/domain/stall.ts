import { goesOn, numberIn, type StepSample } from './samples'

/** A checkpoint is known in whole seconds. */
const CHECKPOINT_JITTER_MS = 1500

/** Since when nothing has moved, and for how long that was watched. */
export interface Stall {
  /** The first sample with the present values; it may have stood still before. Epoch milliseconds. */
  readonly sinceMs: number
  /** To the last sample: what was not observed is not called a stall. */
  readonly seconds: number
  /** OMS's own metrics tell of the time before the first sample. */
  readonly byOms?: true
}

/**
 * How long a step's rows, progress and checkpoint have all stood still, judged from what was observed; null when
 * something moved between the last two samples, or when the step carries no number that could move. A time in which
 * the step did not go on, or in which nobody looked, ends the look back.
 * @param silenceSeconds from which on a time without samples is one in which nobody looked.
 */
export function standstill(samples: readonly StepSample[], silenceSeconds = Number.POSITIVE_INFINITY): Stall | null {
  const last = samples.at(-1)
  if (!last || !goesOn(last) || !carriesNumber(last)) return null
  let since = last.at
  for (let i = samples.length - 2; i >= 0; i--) {
    const sample = samples[i]
    if (!sample || sample.at > since || !goesOn(sample) || moved(sample, last)) break
    if (since - sample.at > silenceSeconds * 1000) break
    since = sample.at
  }
  const first = samples.find((sample) => sample.at === since)
  return since === last.at ? null : { sinceMs: since, seconds: first ? stillSeconds(first, last) : 0 }
}

/**
 * For how long two sightings with the same numbers show that nothing moved. A checkpoint that OMS did not sample in the
 * meantime may well have moved, so that only the time up to its last sample counts.
 */
export function stillSeconds(first: StepSample, last: StepSample): number {
  const [from, to] = [numberIn(first.sampledMs), numberIn(last.sampledMs)]
  const watched = last.at - first.at
  return (from === null || to === null ? watched : Math.max(0, Math.min(watched, to - from))) / 1000
}

/** Whether a step carries a number that could move. */
export function carriesNumber(sample: StepSample): boolean {
  return [sample.processed, sample.progress, sample.lagSeconds].some((value) => numberIn(value) !== null)
}

/** Whether rows, progress or checkpoint differ. */
export function moved(earlier: StepSample, last: StepSample): boolean {
  return (
    differs(earlier.processed, last.processed, 0) ||
    differs(earlier.progress, last.progress, 0) ||
    differs(checkpoint(earlier), checkpoint(last), CHECKPOINT_JITTER_MS)
  )
}

/** A number that appears or vanishes has changed: nothing is known to have stood still. */
function differs(a: number | null | undefined, b: number | null | undefined, tolerance: number): boolean {
  const [x, y] = [numberIn(a), numberIn(b)]
  return x === null || y === null ? x !== y : Math.abs(x - y) > tolerance
}

function checkpoint(sample: StepSample): number | null {
  const lag = numberIn(sample.lagSeconds)
  return lag === null ? null : sample.at - lag * 1000
}
