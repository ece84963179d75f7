import { incrementalDelay } from './delay'
import { IN_SYNC_SECONDS } from './in-sync'
import { hasLiveErrors, type StepView, type StepViewInput, viewSteps } from './step-view'
import type { AlarmStats, Task } from './task'
import { taskPhase } from './task-phase'
import type { Facts } from './verdict-kinds'

export type ReadinessId = 'full' | 'verify' | 'in-sync' | 'no-failure' | 'no-alarm' | 'not-changing' | 'reverse'

/** One condition of a cut-over, with what its answer rests on. */
export interface ReadinessItem {
  readonly id: ReadinessId
  readonly state: 'yes' | 'no' | 'unknown' | 'not-needed'
  readonly evidence: Facts
}

export interface Readiness {
  /** `not-yet` when a condition is not met, `cannot-tell` when none is known to be unmet but some are unknown. */
  readonly state: 'ready' | 'not-yet' | 'cannot-tell'
  readonly items: readonly ReadinessItem[]
}

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

/** Whether the target may take over now, and what is missing. */
export function readiness(input: ReadinessInput): Readiness {
  const { task, now } = input
  const views = viewSteps(task, now)
  const items: ReadinessItem[] = [
    { id: 'full', ...full(task, views) },
    { id: 'verify', ...verify(task, views) },
    { id: 'in-sync', ...inSync(input, views) },
    { id: 'no-failure', ...noFailure(task, views) },
    { id: 'no-alarm', ...noAlarm(task) },
    { id: 'not-changing', ...notChanging(task) },
    { id: 'reverse', ...reverse(task, views) },
  ]
  const has = (state: ReadinessItem['state']) => items.some((item) => item.state === state)
  return { state: has('no') ? 'not-yet' : has('unknown') ? 'cannot-tell' : 'ready', items }
}

type Answer = Omit<ReadinessItem, 'id'>

function full(task: ReadinessInput['task'], views: readonly StepView[]): Answer {
  const step = find(views, 'FULL_TRANSFER')
  // The console counts full migration as done when its indexes are, too.
  const index = views.find((view) => view.name === 'INDEX_TRANSFER' && !view.planned)
  if (!step || step.planned) {
    if (task.enableFullTransfer === false) return { state: 'not-needed', evidence: {} }
    if (task.enableFullTransfer === null) return { state: 'unknown', evidence: { stepState: null } }
    // Some servers leave finished steps out: a later step that began makes its absence mean nothing.
    const later = views.slice(step ? views.indexOf(step) + 1 : 0)
    const began = later.some((view) => view.startMs !== null)
    return { state: began ? 'unknown' : 'no', evidence: { stepState: 'planned' } }
  }
  const undone = index && index.state !== 'finished' && step.state === 'finished' ? index : step
  return { state: doneState(undone), evidence: { ...stepFacts(undone), step: undone.key } }
}

function verify(task: ReadinessInput['task'], views: readonly StepView[]): Answer {
  const step = find(views, 'FULL_VERIFIER')
  if (!step) {
    const state = task.enableFullVerify === false ? 'not-needed' : 'unknown'
    return { state, evidence: {} }
  }
  return { state: doneState(step), evidence: stepFacts(step) }
}

function inSync(input: ReadinessInput, views: readonly StepView[]): Answer {
  const { task, now, inSyncSinceMs, samplesSinceMs } = input
  const { thresholdSeconds = IN_SYNC_SECONDS, steadySeconds = 300 } = input
  const step = find(views, 'INCR_TRANSFER')
  if (!step || (step.planned && task.enableIncrTransfer !== true)) {
    return { state: task.enableIncrTransfer === false ? 'not-needed' : 'unknown', evidence: {} }
  }
  const delay = incrementalDelay(step.step?.stepInfo ?? null, now)
  const steady = inSyncSinceMs === null ? null : Math.max(0, (now - inSyncSinceMs) / 1000)
  const evidence: Facts = {
    ...stepFacts(step),
    trueLagSeconds: delay.trueLagSeconds,
    ageSeconds: delay.ageSeconds,
    steadyForSeconds: steady,
    thresholdSeconds,
    steadySeconds,
  }
  const phase = taskPhase(task.status)
  const goesOn = step.state === 'monitoring' || step.state === 'running'
  if (step.state === 'unknown' || phase === 'unknown') return { state: 'unknown', evidence }
  if (phase !== 'running' || !goesOn) return { state: 'no', evidence }
  if (delay.trueLagSeconds === null) return { state: 'unknown', evidence }
  // A sample that is old leaves the lag open downwards only: it may be small again.
  if (delay.trueLagSeconds > thresholdSeconds) {
    const stale = delay.ageSeconds !== null && delay.ageSeconds > Math.max(60, thresholdSeconds)
    return { state: stale ? 'unknown' : 'no', evidence }
  }
  if (steady !== null && steady >= steadySeconds) return { state: 'yes', evidence }
  // Not steady for long enough: only who watched it break the threshold knows that it is no.
  const brokeIt = samplesSinceMs !== null && (inSyncSinceMs === null || inSyncSinceMs > samplesSinceMs)
  return { state: brokeIt ? 'no' : 'unknown', evidence }
}

function noFailure(task: ReadinessInput['task'], views: readonly StepView[]): Answer {
  const bad = views.find((view) => view.state === 'failed') ?? views.find(hasLiveErrors)
  if (bad) return { state: 'no', evidence: { step: bad.key, code: bad.errors[0]?.code ?? null } }
  const phase = taskPhase(task.status)
  if (phase === 'failed') return { state: 'no', evidence: { status: task.status } }
  const unseen = views.some((view) => view.state === 'unknown')
  return { state: phase === 'unknown' || unseen ? 'unknown' : 'yes', evidence: { status: task.status } }
}

function noAlarm(task: ReadinessInput['task']): Answer {
  const alarming = task.status === 'RUNNING_ALARMING' ? true : (task.alarmStats?.alarming ?? null)
  return { state: alarming === null ? 'unknown' : alarming ? 'no' : 'yes', evidence: { alarming } }
}

function notChanging(task: ReadinessInput['task']): Answer {
  const merging = task.isMerging === true || task.status === 'RUNNING_MERGING'
  const modifying = task.isModifying === true || task.status === 'RUNNING_MODIFYING'
  if (merging || modifying) return { state: 'no', evidence: { merging, modifying } }
  const known = task.isMerging === false && task.isModifying === false
  return { state: known ? 'yes' : 'unknown', evidence: { merging: task.isMerging, modifying: task.isModifying } }
}

/** The switchover itself starts the reverse increment, so that before it being configured is all there is. */
function reverse(task: ReadinessInput['task'], views: readonly StepView[]): Answer {
  const step = find(views, 'REVERSE_INCR_TRANSFER')
  if (!step) return { state: task.enableReverseIncrTransfer === false ? 'not-needed' : 'unknown', evidence: {} }
  const state = step.state === 'failed' || hasLiveErrors(step) ? 'no' : step.state === 'unknown' ? 'unknown' : 'yes'
  return { state, evidence: stepFacts(step) }
}

function find(views: readonly StepView[], name: string): StepView | undefined {
  return views.find((view) => view.name === name)
}

function doneState(view: StepView): Answer['state'] {
  if (view.state === 'finished' || view.state === 'done-waiting') return 'yes'
  return view.state === 'unknown' ? 'unknown' : 'no'
}

function stepFacts(view: StepView): Facts {
  return { stepState: view.state, percent: view.progress }
}
