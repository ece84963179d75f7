/** What a task's status means for the rules. `unknown` is a status this version has never seen, or none. */
export type TaskPhase = 'not-started' | 'running' | 'paused' | 'failed' | 'finished' | 'released' | 'unknown'

const PHASES: Readonly<Record<string, TaskPhase>> = {
  INIT: 'not-started',
  UNCONFIGURED: 'not-started',
  RUNNING: 'running',
  RUNNING_MODIFYING: 'running',
  RUNNING_MERGING: 'running',
  RUNNING_ALARMING: 'running',
  SUSPEND: 'paused',
  FAILED: 'failed',
  FINISHED: 'finished',
  RELEASING: 'released',
  RELEASED: 'released',
  DELETED: 'released',
}

/** Sorts a task's status into the few classes the rules know. Object changes and alarms do not stop a task. */
export function taskPhase(status: string | null): TaskPhase {
  return status !== null && Object.hasOwn(PHASES, status) ? (PHASES[status] ?? 'unknown') : 'unknown'
}
