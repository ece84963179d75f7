import { sameTask } from '@/api/task-id'
import { decodeDescribeProject } from '@/contract/decode'
import { decodeListProjects } from '@/contract/decode-list'
import { isRecord } from '@/contract/json'
import type { Task } from '@/domain/task'
import type { Found, FoundAnswers } from '@/recording/found/found'
import type { ToldTime } from '@/recording/found/time-in'
import type { Moment } from '@/recording/read/recording'
import type { Still } from '../show/still-show'
import { newestIn } from './newest-in'
import type { Choice, OpenedThing, Playable } from './opened'
import { EVERY_MS, timesOf } from './times-of'

type Source = Extract<FoundAnswers, { ok: true }>['source']
type FoundProblem = Extract<Found, { kind: 'problem' }>

/** A task in an answer, as it was answered. */
interface SeenTask {
  readonly task: Task
  /** As the answer to a question for this task alone. */
  readonly body: unknown
  /** Epoch milliseconds; null where that is not told. */
  readonly at: number | null
  /** Whether that names no zone. */
  readonly zoneless: boolean
}

/** An answer whose newest moment is no longer ago than this tells of now, milliseconds. */
const AS_NOW_MS = 60_000
/** A show has a length. */
const SHORTEST_MS = 1000
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
  const list = error.kind === 'list' ? decodeListProjects(error.body) : null
  if (list?.ok && list.tasks.length === 0) return { kind: 'fault', name, fault: { kind: 'empty-list' } }
  const read = decodeDescribeProject(error.body)
  if (!read.ok && read.error.kind === 'no-task') {
    return { kind: 'fault', name, fault: { kind: 'no-task', data: 'empty', fields: [] } }
  }
  const { body, at, zoneless = false } = error
  return {
    kind: 'play',
    name,
    playable: at === null ? untimed('', body, null, now) : timed('', body, { at, zoneless }, now),
  }
}

function tasksIn(one: Found): SeenTask[] {
  if (!('body' in one)) return []
  const { body, at, zoneless = false } = one
  if (one.kind === 'task') {
    const read = decodeDescribeProject(body)
    return read.ok ? [{ task: read.task, body, at, zoneless }] : []
  }
  if (one.kind !== 'list') return []
  const read = decodeListProjects(body)
  return read.ok ? read.tasks.flatMap((task) => seenInList(task, { body, at, zoneless })) : []
}

function seenInList(task: Task, { body, ...time }: Omit<SeenTask, 'task'>): SeenTask[] {
  if (task.id === null || !isRecord(body)) return []
  const field = Object.keys(body).find((name) => name.toLowerCase() === 'data') ?? 'data'
  const given = body[field]
  const entries: unknown = typeof given === 'string' ? JSON.parse(given) : given
  const entry = Array.isArray(entries) ? entries.find((it) => isRecord(it) && (it.id ?? it.Id) === task.id) : null
  return entry ? [{ task, body: { ...body, [field]: [entry] }, ...time }] : []
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
  if (first && seen.length === 1 && problems.length === 0) return oneAnswer(first, id, now)
  const timed = seen.map((one) => ({ ...one, newest: newestIn(one.task) }))
  const { times, placed } = timesOf(timed, now)
  const every = spacing(placed.map(({ at }) => at))
  const moments: Moment[] = [
    ...placed.map(({ at }, index) => ({ kind: 'answer' as const, at, intervalMs: every, index })),
    ...problems.flatMap(({ at, problem }) =>
      at === null ? [] : [{ kind: 'problem' as const, at, problem, retryAfterSeconds: null }],
    ),
  ].sort((a, b) => a.at - b.at)
  const body = (index: number) => placed[index]?.one.body
  const isTold = times === 'told' || times === 'zoneless'
  const timeOf = isTold ? undefined : (index: number) => placed[index]?.time ?? 'assumed'
  const tape = { id, scope: '', timeOf, before: null, moments, body, opened: body, others: [] }
  return { kind: 'answers', source, times, tape }
}

/** An answer whose time is told is opened at that moment; any other as if it came now. */
function oneAnswer({ task, body, at, zoneless }: SeenTask, id: string, now: number): Playable {
  return at === null ? untimed(id, body, newestIn(task), now) : timed(id, body, { at, zoneless }, now)
}

function timed(id: string, body: unknown, told: ToldTime, now: number): Playable {
  const { at } = told
  const still: Still = { id, body, from: at, to: Math.max(now, at + SHORTEST_MS), start: at }
  return { kind: 'answer', still, told, newest: null }
}

function untimed(id: string, body: unknown, newest: number | null, now: number): Playable {
  const from = newest !== null && newest < now - SHORTEST_MS ? newest : now - SHORT_MS
  const still: Still = { id, body, from, to: now, start: now }
  return { kind: 'answer', still, told: null, newest: newest !== null && newest < now - AS_NOW_MS ? newest : null }
}

/** The usual distance, as far as a page would ask: what is further apart was not asked for at a pace. */
function spacing(times: readonly number[]): number {
  const steps = times.slice(1).map((at, i) => at - (times[i] ?? at))
  const middle = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? EVERY_MS
  return Math.min(5 * 60_000, Math.max(2000, middle))
}
