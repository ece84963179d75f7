/** What was seen of one step at one moment. Fields that the step has not are left out or null. */
export interface StepSample {
  /** Epoch milliseconds by the server's clock. */
  readonly at: number
  /** Rows done so far. */
  readonly processed?: number | null
  /** Percent as OMS gives it. */
  readonly progress?: number | null
  /** True lag at that moment, seconds. */
  readonly lagSeconds?: number | null
}

/** Samples of each step in the order of time, by the step's key. */
export type SamplesByStep = Readonly<Record<string, readonly StepSample[]>>

/** The samples not older than `seconds` before the last one. */
export function lastSeconds(samples: readonly StepSample[], seconds: number): StepSample[] {
  const newest = samples.at(-1)
  return newest ? samples.filter((sample) => sample.at >= newest.at - seconds * 1000 && sample.at <= newest.at) : []
}

/** A number that a sample may hold, null for what is no number. */
export function numberIn(value: number | null | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
