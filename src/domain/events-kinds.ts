import type { Facts } from './verdict-kinds'

/**
 * Everything that can be observed between two answers.
 * - `task-status`: the task's status changed (`from`, `to`); to and from FAILED only where no step tells it
 * - `step-started`, `step-finished`, `step-paused`, `step-resumed`: a step by itself, not with the whole task
 * - `waiting-began`: a step waits for a person
 * - `failed`, `recovered`: of a step, or of the task where no step failed; flapping is one failure
 * - `errors-began`, `errors-ended`: errors on a step that goes on
 * - `stall-began`, `stall-ended`
 * - `in-sync`, `catching-up`, `fell-behind`: the lag, once it is sure
 * - `sampling-stopped`, `sampling-resumed`: OMS's samples of the checkpoint
 * - `checkpoint-back`, `rows-back`: a number that only grows went back
 * - `gap`: nobody looked, or OMS did not answer
 * - `alarm-on`, `alarm-off`
 */
export const EVENT_KINDS = [
  'task-status',
  'step-started',
  'step-finished',
  'step-paused',
  'step-resumed',
  'waiting-began',
  'failed',
  'recovered',
  'errors-began',
  'errors-ended',
  'stall-began',
  'stall-ended',
  'in-sync',
  'catching-up',
  'fell-behind',
  'sampling-stopped',
  'sampling-resumed',
  'checkpoint-back',
  'rows-back',
  'gap',
  'alarm-on',
  'alarm-off',
] as const

export type EventKind = (typeof EVENT_KINDS)[number]

/** One thing that was observed. `kind`, `step` and `at` together name it: the same event has them in every later look. */
export interface TaskEvent {
  readonly kind: EventKind
  /** The key of the step; null for the task as a whole. */
  readonly step: string | null
  /** When it happened: OMS's own time where it gives a credible one, else when it was seen. Epoch milliseconds. */
  readonly at: number
  /** The first snapshot that showed it. Epoch milliseconds. */
  readonly seen: number
  readonly evidence: Facts
}

/** OMS's clock and the one that times the answers agree to within this. */
const TOLERANCE_MS = 60_000

/**
 * The time that OMS gives for something that happened between two snapshots, `seen` where it gives none, or one that
 * lies elsewhere. Epoch milliseconds all.
 */
export function timeBetween(ms: number | null, before: number, seen: number): number {
  return ms !== null && ms > before - TOLERANCE_MS && ms < seen + TOLERANCE_MS ? Math.min(ms, seen) : seen
}
