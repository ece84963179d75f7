import { incrementalDelay, isStale } from '@/domain/delay'
import { type StepState, stepState } from '@/domain/step-state'
import type { Task } from '@/domain/task'

/** The step that a list names for a task. */
export interface CurrentStep {
  readonly name: string
  readonly rawName: string | null
  readonly state: StepState
  /** Percent; null where it would mislead. */
  readonly progress: number | null
  /** Seconds behind, for a monitoring step; null also when that was measured too long ago. */
  readonly delaySeconds: number | null
  /** The delay was measured too long ago to be called the present one. */
  readonly stale: boolean
}

const URGENCY: readonly StepState[] = [
  'failed',
  'waiting-for-operator',
  'running',
  'paused',
  'monitoring',
  'done-waiting',
  'finished',
  'waiting',
]

/**
 * The most telling step: a failed one, else one that waits for a person, else one that runs, else the latest of the
 * rest. Null without any step.
 * @param now epoch milliseconds by the server's clock.
 */
export function currentStep(task: Pick<Task, 'steps'>, now: number): CurrentStep | null {
  const rank = (state: StepState) => {
    const at = URGENCY.indexOf(state)
    return at < 0 ? URGENCY.length : at
  }
  // Later steps first, so that of two equal ones the later is named.
  const steps = [...task.steps].reverse().map((step) => ({ step, state: stepState(step) }))
  const found = steps.sort((a, b) => rank(a.state) - rank(b.state))[0]
  if (!found) return null
  const { step, state } = found
  const delay = state === 'monitoring' ? incrementalDelay(step.stepInfo, now) : null
  const stale = delay !== null && isStale(delay)
  return {
    name: step.name,
    rawName: step.rawName,
    state,
    progress: state === 'running' || state === 'paused' || state === 'failed' ? step.progress : null,
    delaySeconds: stale ? null : (delay?.delaySeconds ?? null),
    stale,
  }
}
