import { sameTask } from '@/api/task-id'
import { decodeDescribeProject } from '@/contract/decode'
import { decodeListProjects } from '@/contract/decode-list'
import { isRecord } from '@/contract/json'
import type { Task } from '@/domain/task'
import type { Found, FoundAnswers } from '@/recording/found/found'
import type { Moment } from '@/recording/read/recording'
import type { Still } from '../show/still-show'
import { newestIn } from './newest-in'
import type { Choice, OpenedThing, Playable } from './opened'

type Source = Extract<FoundAnswers, { ok: true }>['source']
type FoundProblem = Extract<Found, { kind: 'problem' }>

/** A task in an answer, as it was answered. */
interface SeenTask {
  readonly task: Task
  /** As the answer to a question for this task alone. */
  readonly body: unknown
  /** Epoch milliseconds; null where that is not told. */
  readonly at: number | null
}

/** Answers that come without a time are taken to be so far apart, milliseconds: as often as the page asks. */
const EVERY_MS = 10_000
/** The show of an answer that tells of no moment, or of one to come. */
const SHORT_MS = 60_000

/**
 * Makes something to play of the answers found in a text.
 * @param now when it was opened, epoch milliseconds
 * @param name of the file; null for what was pasted
 */
export function openAnswers(given: FoundAnswers, now: number, name: string | null): OpenedThing {
  if (!given.ok) return { kind: 'fault', name, fault: given.fault }
  const { found, source } = given
  const problems = found.filter((one): one is FoundProblem => one.kind === 'problem')
  const tasks = byTask(found.flatMap(tasksIn))
  const [first, ...others] = [...tasks.values()]
  if (!first) return withoutTask(found, now, name)
  const open = (seen: readonly SeenTask[]) => playableOf(seen, others.length === 0 ? problems : [], source, now)
  if (others.length === 0) return { kind: 'play', name, playable: open(first) }
  const choices = [...tasks].map(([id, seen]): Choice => {
    const last = seen.at(-1)?.task ?? null
    return { id, task: last, at: seen.at(-1)?.at ?? now, moments: seen.length, open: () => open(seen) }
  })
  return { kind: 'choose', name, choices }
}

/** What OMS said in place of a task is shown as the live page would. */
function withoutTask(found: readonly Found[], now: number, name: string | null): OpenedThing {
  const error = found.find((one) => one.kind === 'error' || one.kind === 'task' || one.kind === 'list')
  if (!error || !('body' in error)) return { kind: 'fault', name, fault: { kind: 'no-answer', fields: [] } }
  const still: Still = { id: '', body: error.body, from: now - SHORT_MS, to: now }
  return { kind: 'play', name, playable: { kind: 'answer', still } }
}

function tasksIn(one: Found): SeenTask[] {
  if (!('body' in one)) return []
  const { body, at } = one
  if (one.kind === 'task') {
    const read = decodeDescribeProject(body)
    return read.ok ? [{ task: read.task, body, at }] : []
  }
  if (one.kind !== 'list') return []
  const read = decodeListProjects(body)
  return read.ok ? read.tasks.flatMap((task) => seenInList(task, body, at)) : []
}

function seenInList(task: Task, body: unknown, at: number | null): SeenTask[] {
  if (task.id === null || !isRecord(body)) return []
  const field = Object.keys(body).find((name) => name.toLowerCase() === 'data') ?? 'data'
  const given = body[field]
  const entries: unknown = typeof given === 'string' ? JSON.parse(given) : given
  const entry = Array.isArray(entries) ? entries.find((it) => isRecord(it) && (it.id ?? it.Id) === task.id) : null
  return entry ? [{ task, body: { ...body, [field]: [entry] }, at }] : []
}

function byTask(seen: readonly SeenTask[]): Map<string, SeenTask[]> {
  const tasks = new Map<string, SeenTask[]>()
  for (const one of seen) {
    const id = one.task.id ?? ''
    // An id can be masked differently in each answer.
    const known = [...tasks.keys()].find((other) => sameTask(other, id)) ?? id
    tasks.set(known, [...(tasks.get(known) ?? []), one])
  }
  return tasks
}

function playableOf(
  seen: readonly SeenTask[],
  problems: readonly FoundProblem[],
  source: Source,
  now: number,
): Playable {
  const [first] = seen
  const id = first?.task.id ?? ''
  if (first && seen.length === 1 && problems.length === 0) {
    const told = first.at ?? newestIn(first.task)
    const from = told !== null && told < now - 1000 ? told : now - SHORT_MS
    return { kind: 'answer', still: { id, body: first.body, from, to: now } }
  }
  const times = timesOf(seen, now)
  const answers = seen.map(({ body }, i) => ({ at: times[i] ?? now, body }))
  const every = spacing(times)
  const moments: Moment[] = [
    ...answers.map(({ at }, index) => ({ kind: 'answer' as const, at, intervalMs: every, index })),
    ...problems.flatMap(({ at, problem }) =>
      at === null ? [] : [{ kind: 'problem' as const, at, problem, retryAfterSeconds: null }],
    ),
  ].sort((a, b) => a.at - b.at)
  const body = (index: number) => answers[index]?.body
  return { kind: 'answers', source, tape: { id, scope: '', before: null, moments, body, others: [] } }
}

/** As they are told; else by the moments in the answers; else one poll apart, the last one now. Always forward. */
function timesOf(seen: readonly SeenTask[], now: number): readonly number[] {
  const goesForward = (times: readonly (number | null)[]): times is readonly number[] =>
    times.every((at, i) => at !== null && (i === 0 || at > (times[i - 1] ?? at)))
  const told = seen.map(({ at }) => at)
  if (goesForward(told)) return told
  const newest = seen.map(({ task }) => newestIn(task))
  if (goesForward(newest)) return newest
  return seen.map((_, i) => now - (seen.length - 1 - i) * EVERY_MS)
}

/** The usual distance, as far as a page would ask: what is further apart was not asked for at a pace. */
function spacing(times: readonly number[]): number {
  const steps = times.slice(1).map((at, i) => at - (times[i] ?? at))
  const middle = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? EVERY_MS
  return Math.min(5 * 60_000, Math.max(2000, middle))
}
