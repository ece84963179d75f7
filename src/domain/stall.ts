import { numberIn, type StepSample } from './samples'

/** A checkpoint is known in whole seconds. */
const CHECKPOINT_JITTER_MS = 1500

/** Since when nothing has moved, and for how long that was watched. */
export interface Stall {
  /** The first sample with the present values; it may have stood still before. Epoch milliseconds. */
  readonly sinceMs: number
  /** To the last sample: what was not observed is not called a stall. */
  readonly seconds: number
}

/**
 * How long a step's rows, progress and checkpoint have all stood still, judged from what was observed; null when
 * something moved between the last two samples, or when the step carries no number that could move.
 */
export function standstill(samples: readonly StepSample[]): Stall | null {
  const last = samples.at(-1)
  if (!last || !carriesNumber(last)) return null
  let since = last.at
  for (let i = samples.length - 2; i >= 0; i--) {
    const sample = samples[i]
    if (!sample || sample.at > since || moved(sample, last)) break
    since = sample.at
  }
  return since === last.at ? null : { sinceMs: since, seconds: (last.at - since) / 1000 }
}

function carriesNumber(sample: StepSample): boolean {
  return [sample.processed, sample.progress, sample.lagSeconds].some((value) => numberIn(value) !== null)
}

function moved(earlier: StepSample, last: StepSample): boolean {
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
