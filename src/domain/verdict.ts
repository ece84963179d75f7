import type { SamplesByStep, StepSample } from './samples'
import { standstill } from './stall'
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
  /** The polling interval, 10 by default. */
  readonly intervalSeconds?: number
}

/** The verdict of a task, and what else holds, most urgent first. */
export interface Judgement {
  readonly headline: Verdict
  readonly others: readonly Verdict[]
}

/**
 * Judges a task. A task that OMS says does not run has its own state as headline, or `failed`: nothing is said of the
 * motion of its steps. So has a task in a status no one has seen.
 */
export function judge({ task, now, samples = {}, intervalSeconds = 10 }: JudgeInput): Judgement {
  const views = viewSteps(task, now)
  const phase = taskPhase(task.status)
  const found = failures(views, task.status)
  if (phase === 'running') found.push(...runningVerdicts(views, now, samples, intervalSeconds, task.status))
  else if (phase === 'paused') found.push(pausedTask(views))
  else if (phase === 'unknown') found.push(plain('unknown', 'attention', task.status))
  else if (phase === 'not-started') found.push(plain('not-started', 'info', task.status))
  else if (phase === 'finished') found.push(plain('finished', 'ok', task.status))
  else if (phase === 'released') found.push(plain('released', 'info', task.status))

  // Errors on steps are worth saying where the status of the task is a riddle, but the riddle leads.
  const aside = phase === 'unknown' ? brokenSteps(views, task.status) : []
  const [headline = plain('unknown', 'attention', task.status), ...others] = byUrgency(found)
  return { headline, others: byUrgency([...others, ...aside]) }
}

function runningVerdicts(
  views: readonly StepView[],
  now: number,
  samples: SamplesByStep,
  intervalSeconds: number,
  status: string | null,
): Verdict[] {
  const stallSeconds = Math.max(60, 6 * intervalSeconds)
  const staleSeconds = Math.max(60, 3 * intervalSeconds)
  const found = brokenSteps(views, status)
  const motion: Verdict[] = []
  let failed = false
  // The latest step in the console's order speaks first, unless another one counts rows.
  for (const view of [...views].reverse().sort(byWeight)) {
    const seen = samples[view.key] ?? []
    if (view.state === 'failed') failed = true
    else if (view.state === 'paused') motion.push({ ...plain('paused', 'info', status), step: view.key })
    else if (view.state === 'waiting-for-operator') {
      const { key: step, startMs: sinceMs } = view
      motion.push({ kind: 'waiting-for-operator', severity: 'attention', step, sinceMs, facts: {} })
    } else if (view.state === 'running' || view.state === 'monitoring') {
      const lag = followsChanges(view) ? lagVerdict(view, now, staleSeconds, seen) : null
      const stall = lag?.kind === 'delay-unknown' ? null : standstill(moving(view, seen))
      const stalled = stall !== null && stall.seconds >= stallSeconds
      if (stalled && stall) motion.push(stallVerdict(view, stall, now))
      if (lag && !(stalled && lag.kind === 'catching-up')) motion.push(lag)
      // Pulling the log goes on beside other steps and says little: only when nothing else does (facts 1.3).
      else if (!lag && !stalled && view.state === 'running' && view.name !== 'TRANSFER_INCR_LOG_PULL') {
        motion.push(motionVerdict(view, now, seen))
      }
    }
  }
  if (motion.length === 0) {
    const pull = views.find((view) => view.name === 'TRANSFER_INCR_LOG_PULL' && view.state === 'running')
    if (pull) motion.push(motionVerdict(pull, now, samples[pull.key]))
    else if (!failed && found.length === 0) motion.push(restVerdict(views, now))
  }
  return [...found, ...motion]
}

/** A step that goes on without an end stands at 99 or 100 % for ever: only its rows and checkpoint can move. */
function moving(view: StepView, seen: readonly StepSample[]): readonly StepSample[] {
  return view.state === 'monitoring' ? seen.map(({ progress: _, ...rest }) => rest) : seen
}

function pausedTask(views: readonly StepView[]): Verdict {
  // Of several that stand still the one that counts rows says most.
  const still = views.filter((view) => view.state === 'paused' || view.state === 'running').sort(byWeight)
  const at = still.find((view) => view.state === 'paused') ?? still[0]
  return {
    kind: 'paused',
    severity: 'info',
    step: null,
    sinceMs: null,
    facts: { status: 'SUSPEND', atStep: at?.key ?? null, percent: at?.progress ?? null },
  }
}

function plain(kind: VerdictKind, severity: Verdict['severity'], status: string | null): Verdict {
  return { kind, severity, step: null, sinceMs: null, facts: { status } }
}

function byUrgency(verdicts: readonly Verdict[]): Verdict[] {
  const urgency = ({ kind }: Verdict) => VERDICT_KINDS.indexOf(kind)
  return [...verdicts].sort((a, b) => urgency(a) - urgency(b))
}
