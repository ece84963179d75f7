import type { StepState } from './step-state'

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
  /** When OMS had sampled the checkpoint that the lag is from, epoch milliseconds. */
  readonly sampledMs?: number | null
  /** Rows per second read at the source. */
  readonly srcRps?: number | null
  /** Rows per second at the target. */
  readonly dstRps?: number | null
  /** Milliseconds per row at the source. */
  readonly srcRt?: number | null
  /** Milliseconds per row at the target. */
  readonly dstRt?: number | null
  /** A mean over some minutes, as OMS's own metrics are, and not what one answer said. */
  readonly averaged?: boolean
  /** What the step was doing. Left out where only a step that goes on is recorded. */
  readonly state?: StepState
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

/**
 * Milliseconds per row, null where there was no row to time: a server then says 0, which would be the best there is.
 * @param rps rows per second at the same end.
 */
export function timePerRow(rt: number | null | undefined, rps: number | null | undefined): number | null {
  return rt === 0 && rps === 0 ? null : (rt ?? null)
}

/** Whether the step went on at that moment, so that its numbers had reason to move. */
export function goesOn({ state }: Pick<StepSample, 'state'>): boolean {
  return state === undefined || state === 'running' || state === 'monitoring'
}
