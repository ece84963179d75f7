import { IN_SYNC_SECONDS } from './in-sync'
import { hasRows } from './rows'
import { type SampleRules, UNWATCHED } from './sample-rules'
import type { SamplesByStep, StepSample } from './samples'
import type { Stall } from './stall'
import { type StepView, type StepViewInput, viewSteps } from './step-view'
import { taskPhase } from './task-phase'
import { brokenSteps, failures } from './verdict-failure'
import { VERDICT_KINDS, type Verdict, type VerdictKind } from './verdict-kinds'
import { followsChanges, lagVerdict } from './verdict-lag'
import { byWeight, motionVerdict, restVerdict, stallVerdict } from './verdict-motion'

export type { Facts, Severity, Verdict } from './verdict-kinds'

export interface JudgeInput {
  readonly task: StepViewInput
  /** Epoch milliseconds by the server's clock. */
  readonly now: number
  /** What was seen so far, by step key. Without them nothing is called stalled or falling behind. */
  readonly samples?: SamplesByStep
  /** What reads the samples; without it they tell nothing. */
  readonly rules?: SampleRules
  /** The polling interval, 10 by default. */
  readonly intervalSeconds?: number
  /** When OMS gave this task, epoch milliseconds; `now` by default. */
  readonly answeredMs?: number
  /** True lag up to which a target is in sync, seconds; 30 by default. */
  readonly thresholdSeconds?: number
}

/** The verdict of a task, and what else holds, most urgent first. */
export interface Judgement {
  readonly headline: Verdict
  readonly others: readonly Verdict[]
}

/**
 * Judges a task. A task that OMS says does not run has its own state as headline, or `failed`: nothing is said of the
 * motion of its steps. Nor is it of a task in a status that no one has seen, but the errors of its steps come first.
 */
export function judge(input: JudgeInput): Judgement {
  const { task, now } = input
  const views = viewSteps(task, now)
  const phase = taskPhase(task.status)
  const found = failures(views, task.status)
  if (phase === 'running') found.push(...runningVerdicts(views, input))
  else if (phase === 'paused') found.push(pausedTask(views))
  else if (phase === 'unknown')
    found.push(...brokenSteps(views, task.status), plain('unknown', 'attention', task.status))
  else if (phase === 'not-started') found.push(plain('not-started', 'info', task.status))
  else if (phase === 'finished') found.push(plain('finished', 'ok', task.status))
  else if (phase === 'released') found.push(plain('released', 'info', task.status))
  const [headline = plain('unknown', 'attention', task.status), ...others] = byUrgency(found)
  return { headline, others }
}

/** From when on a standstill is a stall: 60 s, or six polls where those take longer. */
export function stallSeconds(intervalSeconds: number): number {
  return Math.max(60, 6 * intervalSeconds)
}

/** From which age on a checkpoint sample says nothing about now: 60 s, or three polls. */
export function staleSeconds(intervalSeconds: number): number {
  return Math.max(60, 3 * intervalSeconds)
}

function runningVerdicts(views: readonly StepView[], input: JudgeInput): Verdict[] {
  const { task, now, samples = {}, rules } = input
  const found = brokenSteps(views, task.status)
  const motion: Verdict[] = []
  let failed = false
  // The latest step in the console's order speaks first, unless another one counts rows.
  for (const view of [...views].reverse().sort(byWeight)) {
    if (view.state === 'failed') failed = true
    else if (view.state === 'paused') motion.push({ ...plain('paused', 'info', task.status), step: view.key })
    else if (view.state === 'waiting-for-operator') {
      const { key: step, startMs: since } = view
      motion.push({ kind: 'waiting-for-operator', severity: 'attention', step, since, evidence: {} })
    } else if (view.state === 'running' || view.state === 'monitoring') {
      motion.push(...verdictsOfStep(view, input, samples[view.key] ?? []))
    }
  }
  if (motion.length === 0) {
    const pull = views.find((view) => view.name === 'TRANSFER_INCR_LOG_PULL' && view.state === 'running')
    if (pull) motion.push(motionVerdict(pull, now, samples[pull.key], rules))
    else if (!failed && found.length === 0) motion.push(restVerdict(views, now))
  }
  return [...found, ...motion]
}

/** What holds for a step that goes on; nothing for one that says nothing of itself. */
function verdictsOfStep(view: StepView, input: JudgeInput, seen: readonly StepSample[]): Verdict[] {
  const { now, intervalSeconds = 10, answeredMs = now, thresholdSeconds = IN_SYNC_SECONDS, rules = UNWATCHED } = input
  const context = { now, answeredMs, staleSeconds: staleSeconds(intervalSeconds), thresholdSeconds }
  const lag = followsChanges(view) ? lagVerdict(view, context, seen, rules) : null
  // Where it stood at the first look already, it may have for longer.
  const isFirst = ({ sinceMs }: Stall) => sinceMs <= (seen[0]?.at ?? Number.NEGATIVE_INFINITY)
  const stall = lag?.kind === 'delay-unknown' ? null : stallOf(view, seen, intervalSeconds, rules)
  if (stall && lag) {
    const quiet = view.errors.length > 0 ? 'no' : rules.quiet(seen, stall.sinceMs, thresholdSeconds)
    if (quiet === 'yes') return [quietVerdict(lag, stall)]
    const stalled = stallVerdict(view, stall, now, isFirst(stall))
    // A lag that only grows because nothing moves is not told a second time, unless there is something to catch up.
    const also = lag.kind === 'falling-behind' && quiet === 'no' ? [lag] : []
    return [{ ...stalled, evidence: { ...stalled.evidence, quiet } }, ...also]
  }
  if (stall) return [stallVerdict(view, stall, now, isFirst(stall))]
  if (lag) return [lag]
  // Pulling the log goes on beside other steps and says little: only when nothing else does (facts 1.3).
  const silent = view.state !== 'running' || view.name === 'TRANSFER_INCR_LOG_PULL'
  return silent ? [] : [motionVerdict(view, now, seen, rules)]
}

function stallOf(
  view: StepView,
  seen: readonly StepSample[],
  intervalSeconds: number,
  rules: SampleRules,
): Stall | null {
  // The progress of a step without an end does not move.
  const moving = view.state === 'monitoring' ? seen.map((sample) => ({ ...sample, progress: null })) : seen
  const rowsOf = view.state === 'running' && hasRows(view.step?.stepInfo) ? view.key : null
  const stall = rules.still(moving, Math.max(60, 3 * intervalSeconds), rowsOf)
  return stall !== null && stall.seconds >= stallSeconds(intervalSeconds) ? stall : null
}

/** The checkpoint stands still because there is nothing to apply: no news, and no reason to call anyone. */
function quietVerdict(lag: Verdict, stall: Stall): Verdict {
  const evidence = { ...lag.evidence, quiet: 'yes', quietSinceMs: stall.sinceMs }
  return { kind: 'in-sync', severity: 'info', step: lag.step, since: stall.sinceMs, evidence }
}

function pausedTask(views: readonly StepView[]): Verdict {
  const paused = views.filter((view) => view.state === 'paused')
  const candidates = paused.length > 0 ? paused : views.filter((view) => view.state === 'running')
  const [at] = candidates
    .filter((view) => !followsChanges(view))
    .sort((a, b) => byWeight(a, b) || pullsLog(a) - pullsLog(b))
  return {
    kind: 'paused',
    severity: 'info',
    step: null,
    since: null,
    evidence: { status: 'SUSPEND', atStep: at?.key ?? candidates[0]?.key ?? null, percent: at?.progress ?? null },
  }
}

function pullsLog({ name }: StepView): number {
  return Number(name === 'TRANSFER_INCR_LOG_PULL')
}

function plain(kind: VerdictKind, severity: Verdict['severity'], status: string | null): Verdict {
  return { kind, severity, step: null, since: null, evidence: { status } }
}

function byUrgency(verdicts: readonly Verdict[]): Verdict[] {
  const urgency = ({ kind }: Verdict) => VERDICT_KINDS.indexOf(kind)
  return [...verdicts].sort((a, b) => urgency(a) - urgency(b))
}
