import type { Step } from './task'

/**
 * What a step is doing, as a person would say it.
 * - `planned`: promised by the settings, not listed by OMS yet
 * - `monitoring`: goes on without an end
 * - `done-waiting`: a verification that is complete and waits for the next stage
 * - `waiting-for-operator`: a switchover that waits for someone to press a button in OMS
 * - `unknown`: a status this version has never seen, or none
 */
export type StepState =
  | 'planned'
  | 'waiting'
  | 'running'
  | 'monitoring'
  | 'finished'
  | 'done-waiting'
  | 'waiting-for-operator'
  | 'paused'
  | 'failed'
  | 'unknown'

const BY_STATUS: Readonly<Record<string, StepState>> = {
  INIT: 'waiting',
  RUNNING: 'running',
  MONITORING: 'monitoring',
  FINISHED: 'finished',
  SUSPEND: 'paused',
  FAILED: 'failed',
}

/** The state of a step that OMS lists. */
export function stepState(step: Pick<Step, 'name' | 'status' | 'progress'>): StepState {
  const { name, status, progress } = step
  if (status === null || !Object.hasOwn(BY_STATUS, status)) return 'unknown'
  if (status === 'RUNNING' && progress !== null) {
    if (name === 'TRANSFER_APP_SWITCH' && progress <= 0) return 'waiting-for-operator'
    if (name === 'FULL_VERIFIER' && progress >= 100) return 'done-waiting'
  }
  return BY_STATUS[status] ?? 'unknown'
}
