import { incrementalDelay } from '@/domain/delay'
import type { Task } from '@/domain/task'

/** The step that a list names for a task. */
export interface CurrentStep {
  readonly name: string
  /** Percent; null where it would mislead. */
  readonly progress: number | null
  /** Seconds behind, for a monitoring step. */
  readonly delaySeconds: number | null
}

const URGENCY = ['FAILED', 'RUNNING', 'SUSPEND', 'MONITORING', 'FINISHED', 'INIT']

/** The most telling step: a failed one, else one that runs, else the latest of the rest. Null without any step. */
export function currentStep(task: Pick<Task, 'steps'>): CurrentStep | null {
  const rank = (status: string | null) => {
    const at = URGENCY.indexOf(status ?? '')
    return at < 0 ? URGENCY.length : at
  }
  // Later steps first, so that of two equal ones the later is named.
  const step = [...task.steps].reverse().sort((a, b) => rank(a.status) - rank(b.status))[0]
  if (!step) return null
  const monitoring = step.status === 'MONITORING'
  return {
    name: step.name,
    progress: monitoring || step.status === 'INIT' ? null : step.progress,
    // The delay does not depend on now: it is what OMS measured.
    delaySeconds: monitoring ? incrementalDelay(step.stepInfo, 0).delaySeconds : null,
  }
}
