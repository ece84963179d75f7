import { type ObservedSamples, sliceTime } from '@/lib/series'
import type { StepColumn } from './columns-of-step'

/** The samples of one step. */
export interface StepSamples extends ObservedSamples<StepColumn> {
  /**
   * Where a run of the step began, epoch milliseconds: the first sample, and each at which the rows done had fallen.
   * Rows of two runs must not be compared.
   */
  readonly runs: readonly number[]
  /** Samples before this moment, the first own one, are OMS's own metrics: epoch milliseconds. None are without it. */
  readonly olderUntil?: number | null
}

/** The samples of the present run only: the ones whose rows may be compared. */
export function currentRun(samples: StepSamples): StepSamples {
  const from = samples.runs.at(-1)
  if (from === undefined) return samples
  const slice = sliceTime(samples, from, Number.POSITIVE_INFINITY)
  return { ...samples, ...slice, runs: [from], gaps: samples.gaps.filter((gap) => gap.to > from) }
}
