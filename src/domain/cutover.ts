import type { Answer, Readiness, ReadinessInput, ReadinessItem } from './cutover-kinds'
import { lagAnswer } from './cutover-lag'
import { incrementalDelay } from './delay'
import { IN_SYNC_SECONDS } from './in-sync'
import { hasLiveErrors, type StepView, viewSteps } from './step-view'
import { taskPhase } from './task-phase'
import type { Facts } from './verdict-kinds'

/** Whether the target may take over now, and what is missing; once it has, whether there is a way back. */
export function readiness(input: ReadinessInput): Readiness {
  const { task, now } = input
  const views = viewSteps(task, now)
  const switchover = views.findLast((view) => view.name === 'TRANSFER_APP_SWITCH')
  if (switchover?.state === 'finished') {
    const items: ReadinessItem[] = [{ id: 'reverse', ...wayBack(input, views) }]
    return { state: 'switched-over', items, switchedMs: switchover.endMs }
  }
  const items: ReadinessItem[] = [
    { id: 'full', ...full(task, views) },
    { id: 'verify', ...verify(task, views) },
    { id: 'in-sync', ...lagAnswer(input, find(views, 'INCR_TRANSFER')) },
    { id: 'no-failure', ...noFailure(task, views) },
    { id: 'no-alarm', ...noAlarm(task) },
    { id: 'not-changing', ...notChanging(task) },
    { id: 'reverse', ...reverse(task, views) },
  ]
  const has = (state: ReadinessItem['state']) => items.some((item) => item.state === state)
  const state = has('no') ? 'not-yet' : has('unknown') ? 'cannot-tell' : 'ready'
  return { state, items, switchedMs: null }
}

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
    return { state: began ? 'unknown' : 'no', evidence: { stepState: began ? 'not-listed' : 'planned' } }
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
  const bad = step.state === 'failed' || hasLiveErrors(step)
  const state = bad ? 'no' : step.state === 'unknown' ? 'unknown' : 'yes'
  return { state, evidence: { ...stepFacts(step), broken: bad && step.state !== 'failed' } }
}

/** After the switchover: whether the reverse increment goes on, and is near enough to go back at once. */
function wayBack(input: ReadinessInput, views: readonly StepView[]): Answer {
  const { task, now, thresholdSeconds = IN_SYNC_SECONDS } = input
  const before = reverse(task, views)
  const step = find(views, 'REVERSE_INCR_TRANSFER')
  if (!step || before.state !== 'yes') return before
  const { trueLagSeconds, ageSeconds } = incrementalDelay(step.step?.stepInfo ?? null, now)
  const evidence = { ...before.evidence, switched: true, trueLagSeconds, ageSeconds, thresholdSeconds }
  const phase = taskPhase(task.status)
  if (step.state !== 'running' && step.state !== 'monitoring') return { state: 'no', evidence }
  if (phase === 'failed') return { state: 'unknown', evidence: { ...evidence, why: 'task-failed' } }
  if (phase === 'unknown') return { state: 'unknown', evidence: { ...evidence, stepState: 'unknown' } }
  if (phase !== 'running') return { state: 'no', evidence: { ...evidence, stepState: 'paused' } }
  if (trueLagSeconds === null) return { state: 'unknown', evidence }
  if (trueLagSeconds <= thresholdSeconds) return { state: 'yes', evidence }
  const stale = ageSeconds !== null && ageSeconds > Math.max(60, thresholdSeconds)
  return { state: stale ? 'unknown' : 'no', evidence }
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
