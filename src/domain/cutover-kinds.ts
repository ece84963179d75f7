import type { StepViewInput } from './step-view'
import type { AlarmStats, Task } from './task'
import type { Facts } from './verdict-kinds'

export type ReadinessId = 'full' | 'verify' | 'in-sync' | 'no-failure' | 'no-alarm' | 'not-changing' | 'reverse'

/** One condition of a cut-over, with what its answer rests on. */
export interface ReadinessItem {
  readonly id: ReadinessId
  readonly state: 'yes' | 'no' | 'unknown' | 'not-needed'
  readonly evidence: Facts
}

/** What is said of one condition. */
export type Answer = Omit<ReadinessItem, 'id'>

export interface Readiness {
  /**
   * `not-yet` when a condition is not met, `cannot-tell` when none is known to be unmet but some are unknown,
   * `switched-over` when the forward switchover is finished: then nothing is left to ask but whether the way back holds.
   */
  readonly state: 'ready' | 'not-yet' | 'cannot-tell' | 'switched-over'
  /** The conditions; of a task that is switched over its way back alone. */
  readonly items: readonly ReadinessItem[]
  /** When the switchover was finished, epoch milliseconds; null where it was not, or OMS gives no time. */
  readonly switchedMs: number | null
}

/** A task and what was watched of the step whose lag counts: the forward one, after the switchover the reverse one. */
export interface ReadinessInput {
  readonly task: StepViewInput &
    Pick<Task, 'isMerging' | 'isModifying'> & { readonly alarmStats: Pick<AlarmStats, 'alarming'> | null }
  /** Epoch milliseconds by the server's clock. */
  readonly now: number
  /** Since when the true lag has been within the threshold without a break, as far as was seen. */
  readonly inSyncSinceMs: number | null
  /** Since when the lag has been watched. */
  readonly samplesSinceMs: number | null
  readonly thresholdSeconds?: number
  readonly steadySeconds?: number
}
