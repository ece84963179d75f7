import type { Answer, ReadinessInput } from './cutover-kinds'
import { incrementalDelay } from './delay'
import { IN_SYNC_SECONDS } from './in-sync'
import type { StepView } from './step-view'
import { taskPhase } from './task-phase'
import type { Facts } from './verdict-kinds'

/**
 * Why the answer about the lag is what it is.
 * - `off`, `not-said`: the settings leave synchronization out, or do not tell
 * - `not-started`, `paused`, `failed`, `ended`: what the step does that does not go on
 * - `task-paused`, `task-failed`, `task-stands`: the step may say that it goes on, its task does not
 * - `odd-status`: a status of the step or the task that this version does not know
 * - `no-lag`, `stale`: OMS gives no checkpoint, or has not sampled it for long
 * - `large`: more than the threshold; `broke`: it was, shortly before; `short`: not watched for long enough; `steady`
 */
export type LagReason =
  | 'off'
  | 'not-said'
  | 'not-started'
  | 'paused'
  | 'failed'
  | 'ended'
  | 'task-paused'
  | 'task-failed'
  | 'task-stands'
  | 'odd-status'
  | 'no-lag'
  | 'stale'
  | 'large'
  | 'broke'
  | 'short'
  | 'steady'

/** The answer that each reason leads to: no other pair can be said. */
export const LAG_ANSWERS: Readonly<Record<LagReason, Answer['state']>> = {
  off: 'not-needed',
  'not-said': 'unknown',
  'not-started': 'no',
  paused: 'no',
  failed: 'no',
  ended: 'no',
  'task-paused': 'no',
  // What its increment does meanwhile nobody counts: OMS may well go on with it.
  'task-failed': 'unknown',
  'task-stands': 'no',
  'odd-status': 'unknown',
  'no-lag': 'unknown',
  stale: 'unknown',
  large: 'no',
  broke: 'no',
  short: 'unknown',
  steady: 'yes',
}

/** Whether the lag of the forward increment has been small for long enough. */
export function lagAnswer(input: ReadinessInput, step: StepView | undefined): Answer {
  const { task, now, inSyncSinceMs } = input
  const { thresholdSeconds = IN_SYNC_SECONDS, steadySeconds = 300 } = input
  if (!step || (step.planned && task.enableIncrTransfer !== true)) {
    return answer(task.enableIncrTransfer === false ? 'off' : 'not-said', {})
  }
  const delay = incrementalDelay(step.step?.stepInfo ?? null, now)
  const steady = inSyncSinceMs === null ? null : Math.max(0, (now - inSyncSinceMs) / 1000)
  return answer(reasonOf(input, step, delay, { thresholdSeconds, steadySeconds, steady }), {
    stepState: step.state,
    trueLagSeconds: delay.trueLagSeconds,
    ageSeconds: delay.ageSeconds,
    steadyForSeconds: steady,
    thresholdSeconds,
    steadySeconds,
  })
}

function answer(why: LagReason, evidence: Facts): Answer {
  return { state: LAG_ANSWERS[why], evidence: { ...evidence, why } }
}

interface Bar {
  readonly thresholdSeconds: number
  readonly steadySeconds: number
  /** Seconds that the lag has been within the threshold. */
  readonly steady: number | null
}

function reasonOf(
  { task, samplesSinceMs, inSyncSinceMs }: ReadinessInput,
  { state }: StepView,
  { trueLagSeconds: lag, ageSeconds: age }: { trueLagSeconds: number | null; ageSeconds: number | null },
  { thresholdSeconds, steadySeconds, steady }: Bar,
): LagReason {
  const phase = taskPhase(task.status)
  if (state === 'planned' || state === 'waiting') return 'not-started'
  if (state === 'unknown' || phase === 'unknown') return 'odd-status'
  if (state === 'paused' || state === 'failed') return state
  if (state !== 'running' && state !== 'monitoring') return 'ended'
  if (phase !== 'running') return STANDS[phase] ?? 'task-stands'
  if (lag === null) return 'no-lag'
  // A sample that is old leaves the lag open downwards only: it may be small again.
  if (lag > thresholdSeconds) return age !== null && age > Math.max(60, thresholdSeconds) ? 'stale' : 'large'
  if (steady !== null && steady >= steadySeconds) return 'steady'
  // Not steady for long enough: only who watched it break the threshold knows that it is no.
  const brokeIt = samplesSinceMs !== null && (inSyncSinceMs === null || inSyncSinceMs > samplesSinceMs)
  return brokeIt ? 'broke' : 'short'
}

const STANDS: Readonly<Record<string, LagReason>> = { paused: 'task-paused', failed: 'task-failed' }
