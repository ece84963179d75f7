import { stepErrors } from '@/domain/step-errors'
import type { Step } from '@/domain/task'
import { parseZoneless } from '@/lib/time'

/** What a step says of itself beside its numbers. */
export interface StepState {
  /** As OMS sent it, known or not. */
  readonly status: string | null
  /** As OMS sent them; null where they are no times. */
  readonly startTime: string | null
  readonly finishTime: string | null
  /** When it last failed, as OMS sent it. */
  readonly failedTime: string | null
  /** Of its first error: codes, never texts. */
  readonly error: { readonly code: string | null; readonly level: string | null } | null
}

/** What a task said at one moment; the same object until something in it changes. */
export interface TaskStates {
  readonly status: string | null
  /** By the step's current name, in the order of the answer. */
  readonly steps: ReadonlyMap<string, StepState>
}

/** One thing that changed. */
export interface StateChange {
  /** Epoch milliseconds of the answer that showed it first. */
  readonly at: number
  /** The current name of the step; null for the task as a whole. */
  readonly step: string | null
  /** What it says from then on; null for a step that is not listed any more. */
  readonly state: StepState | null
}

/** No state of OMS is as long as this. */
const MAX_STATUS = 64
const MAX_STEPS = 32

interface StatedTask {
  readonly status?: string | null
  readonly steps: readonly (Pick<Step, 'name' | 'status'> &
    Partial<Pick<Step, 'startTime' | 'finishTime' | 'extraInfo'>>)[]
}

/** What a task says, `before` where nothing of that has changed. Of steps of the same name the first counts. */
export function statesOf({ status = null, steps }: StatedTask, before: TaskStates | null): TaskStates {
  const next = new Map<string, StepState>()
  for (const step of steps) {
    if (next.has(step.name) || next.size >= MAX_STEPS) continue
    const [error] = stepErrors(step.extraInfo ?? null, null)
    const state: StepState = {
      status: short(step.status),
      startTime: timeText(step.startTime),
      finishTime: timeText(step.finishTime),
      failedTime: timeText(step.extraInfo?.failedTime),
      error: error ? { code: codeIn(error.code), level: codeIn(error.level) } : null,
    }
    const known = before?.steps.get(step.name)
    next.set(step.name, known && sameState(known, state) ? known : state)
  }
  const same = before && before.status === short(status) && sameSteps(before.steps, next)
  return same ? before : { status: short(status), steps: next }
}

/** What has changed from one moment to a later one; from null on everything there is. */
export function changesBetween(before: TaskStates | null, states: TaskStates, at: number): StateChange[] {
  if (before === states) return []
  const changes: StateChange[] = []
  if (before?.status !== states.status) changes.push({ at, step: null, state: ofTask(states.status) })
  for (const [step, state] of states.steps) {
    const known = before?.steps.get(step)
    if (!known || !sameState(known, state)) changes.push({ at, step, state })
  }
  for (const step of before?.steps.keys() ?? []) if (!states.steps.has(step)) changes.push({ at, step, state: null })
  return changes
}

/** What a task says after a change. */
export function changed(states: TaskStates, { step, state }: StateChange): TaskStates {
  if (step === null) return { ...states, status: state?.status ?? null }
  const steps = new Map(states.steps)
  if (state) steps.set(step, state)
  else steps.delete(step)
  return { ...states, steps }
}

export const NO_STATES: TaskStates = { status: null, steps: new Map() }

/** What holds after some changes; null of none. */
export function stateAfter(changes: readonly StateChange[]): TaskStates | null {
  return changes.length === 0 ? null : changes.reduce(changed, NO_STATES)
}

/** The log of a stretch of time: all states at its start, and what changed since. */
export interface LoggedStretch {
  readonly start: number
  readonly end: number
  readonly states: readonly StateChange[]
}

/**
 * The logs of some stretches in the order of time as one. Where two overlap, since tabs could not know of each other,
 * the later one counts from the end of the earlier one on.
 */
export function joinedLogs(stretches: readonly LoggedStretch[]): StateChange[] {
  const all: StateChange[] = []
  let now: TaskStates | null = null
  let covered = Number.NEGATIVE_INFINITY
  const add = (next: TaskStates, at: number) => {
    all.push(...changesBetween(now, next, at))
    now = next
  }
  for (const { start, end, states } of stretches) {
    const [first, later] = [states.filter(({ at }) => at <= start), states.filter(({ at }) => at > start)]
    if (start > covered && first.length > 0) add(first.reduce(changed, NO_STATES), start)
    for (const change of later) if (change.at > covered) add(changed(now ?? NO_STATES, change), change.at)
    covered = Math.max(covered, end)
  }
  return all
}

/**
 * Changes in the order of time without those that say what was said before, as the start of each record does; the
 * newest of them where they are too many, after what held before those.
 */
export function compactLog(changes: readonly StateChange[], most: number): StateChange[] {
  const said = new Map<string | null, StepState | null>()
  const news = changes.filter(({ step, state }) => {
    const known = said.get(step)
    const isNew = known === undefined || (known && state ? !sameState(known, state) : known !== state)
    said.set(step, state)
    return isNew
  })
  if (news.length <= most) return news
  const from = news.length - most
  const at = news[from]?.at ?? 0
  const held = new Map<string | null, StateChange>()
  for (const change of news.slice(0, from)) held.set(change.step, { ...change, at })
  return [...held.values(), ...news.slice(from)]
}

function ofTask(status: string | null): StepState {
  return { status, startTime: null, finishTime: null, failedTime: null, error: null }
}

function sameState(a: StepState, b: StepState): boolean {
  return (
    a.status === b.status &&
    a.startTime === b.startTime &&
    a.finishTime === b.finishTime &&
    a.failedTime === b.failedTime &&
    (a.error === null) === (b.error === null) &&
    a.error?.code === b.error?.code &&
    a.error?.level === b.error?.level
  )
}

function sameSteps(a: TaskStates['steps'], b: TaskStates['steps']): boolean {
  return a.size === b.size && [...b].every(([name, state]) => a.get(name) === state)
}

function short(text: string | null | undefined): string | null {
  return typeof text === 'string' ? text.slice(0, MAX_STATUS) : null
}

const CODE = /^[\w.:-]{1,64}$/

/** A code, null for any other text: that can name hosts and users. */
export function codeIn(text: string | null): string | null {
  return text !== null && CODE.test(text) ? text : null
}

/** Nothing but times: a text of a server may hold anything. */
function timeText(text: string | null | undefined): string | null {
  return parseZoneless(text) === null || text === undefined ? null : text
}
