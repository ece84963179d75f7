import { parseZoneless } from '@/lib/time'
import { promisedSteps, type StepPromises } from './planned-steps'
import { type StepError, stepErrors } from './step-errors'
import { consoleRank } from './step-names'
import { type StepState, stepState } from './step-state'
import type { Step, Task } from './task'
import { taskPhase } from './task-phase'

/** A step as the page shows it: one that OMS lists, or one that the settings promise. */
export interface StepView {
  /** Unique within a task: the name, with a number where OMS lists a name twice. */
  readonly key: string
  readonly name: string
  /** The name as OMS sent it. */
  readonly rawName: string
  /** OMS's own number, with gaps: good for sorting, not for showing "step 6 of 3". */
  readonly order: number | null
  readonly planned: boolean
  readonly status: string | null
  readonly state: StepState
  /** Percent, 0 to 100; null where a percentage would mislead: monitoring, waiting for a person. */
  readonly progress: number | null
  /** OMS gives no percentage: that of the rows stands for it. */
  readonly progressByRows?: true
  /** Epoch milliseconds. */
  readonly startMs: number | null
  /** Epoch milliseconds; null while the step goes on, whatever OMS says. */
  readonly endMs: number | null
  readonly openEnded: boolean
  /** From start to end, or to `now` while it and its task run; null for what is open-ended, paused or never began. */
  readonly durationSeconds: number | null
  /** Since the start, to the end or to `now`, also for open-ended steps; null once the task does not run any more. */
  readonly elapsedSeconds: number | null
  /** When it last failed, also if it recovered since. Epoch milliseconds. */
  readonly failedAtMs: number | null
  /** It failed once and went on. */
  readonly recovered: boolean
  readonly errors: readonly StepError[]
  /** What OMS sent; null for a planned step. */
  readonly step: Step | null
}

/** The fields of a task that make its steps. */
export type StepViewInput = StepPromises & Pick<Task, 'status' | 'steps'>

/**
 * The steps of a task in the order of the OMS console: those it lists, by `order`, and among them those its settings
 * promise and which are not listed yet.
 * @param now epoch milliseconds by the server's clock.
 */
export function viewSteps(task: StepViewInput, now: number): StepView[] {
  const ticking = !['not-started', 'paused', 'finished', 'released'].includes(taskPhase(task.status))
  const views = byOrder(task.steps).map((step) => viewOf(step, now, ticking))
  const listed = new Set(views.map((view) => view.name))
  for (const name of promisedSteps(task)) if (!listed.has(name)) insertPlanned(views, name)
  return withKeys(views)
}

/** Whether errors of a step still matter: it goes on although something is wrong. */
export function hasLiveErrors(view: Pick<StepView, 'state' | 'errors'>): boolean {
  return view.errors.length > 0 && !['finished', 'failed', 'planned'].includes(view.state)
}

function byOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => (a.order ?? Number.POSITIVE_INFINITY) - (b.order ?? Number.POSITIVE_INFINITY) || 0)
}

type Unkeyed = Omit<StepView, 'key'>

function viewOf(step: Step, now: number, ticking: boolean): Unkeyed {
  const state = stepState(step)
  const startMs = parseZoneless(step.startTime)
  const finishMs = parseZoneless(step.finishTime)
  const failedAtMs = parseZoneless(step.extraInfo?.failedTime)
  const errors = stepErrors(step.extraInfo, failedAtMs)
  const ended = state === 'finished' || state === 'done-waiting' || state === 'failed'
  const endMs = ended ? (finishMs ?? (state === 'failed' ? failedAtMs : null)) : null
  const toEnd = between(startMs, endMs)
  // A clock that OMS's clock runs ahead of must not show a negative time.
  const toNow = startMs === null ? null : Math.max(0, (now - startMs) / 1000)
  return {
    name: step.name,
    rawName: step.rawName ?? step.name,
    order: step.order,
    planned: false,
    status: step.status,
    state,
    ...progressOf(step, state),
    startMs,
    endMs,
    openEnded: state === 'monitoring',
    durationSeconds: ended ? toEnd : state === 'running' && ticking ? toNow : null,
    elapsedSeconds: ended ? toEnd : ticking ? toNow : null,
    failedAtMs,
    recovered: failedAtMs !== null && (state === 'finished' || (state !== 'failed' && errors.length === 0)),
    errors,
    step,
  }
}

function progressOf(step: Step, state: StepState): Pick<StepView, 'progress' | 'progressByRows'> {
  if (state === 'monitoring' || state === 'waiting-for-operator') return { progress: null }
  if (step.progress === null || !Number.isFinite(step.progress)) return progressByRows(step, state)
  return { progress: Math.min(100, Math.max(0, step.progress)) }
}

const COUNTING: readonly StepState[] = ['running', 'paused', 'failed']

function progressByRows({ stepInfo }: Step, state: StepState): Pick<StepView, 'progress' | 'progressByRows'> {
  const [done, all] = [stepInfo?.processedRecords ?? null, stepInfo?.capacity ?? null]
  if (!COUNTING.includes(state) || done === null || all === null) return { progress: null }
  // More rows than were estimated tell no percentage.
  const percent = (done / all) * 100
  return percent >= 0 && percent <= 100 ? { progress: percent, progressByRows: true } : { progress: null }
}

/** Seconds between two moments; null for an end before its start, which no length can describe. */
function between(startMs: number | null, endMs: number | null): number | null {
  return startMs === null || endMs === null || endMs < startMs ? null : (endMs - startMs) / 1000
}

function insertPlanned(views: Unkeyed[], name: string): void {
  const rank = consoleRank(name)
  const before = views.findIndex((view) => {
    const other = consoleRank(view.name)
    return rank !== null && other !== null && other > rank
  })
  views.splice(before < 0 ? views.length : before, 0, {
    name,
    rawName: name,
    order: null,
    planned: true,
    status: null,
    state: 'planned',
    progress: null,
    startMs: null,
    endMs: null,
    openEnded: false,
    durationSeconds: null,
    elapsedSeconds: null,
    failedAtMs: null,
    recovered: false,
    errors: [],
    step: null,
  })
}

function withKeys(views: readonly Unkeyed[]): StepView[] {
  const taken = new Set<string>()
  return views.map((view) => {
    let key = view.name
    for (let n = 2; taken.has(key); n++) key = `${view.name}-${n}`
    taken.add(key)
    return { key, ...view }
  })
}
