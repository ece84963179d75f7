import { TASK_NOTICE_KINDS, type TaskNoticeKind } from './notice-kinds'
import type { Spell } from './notice-spell'

/** What was seen of one task. A kind that is not named does not hold and was not told lately. */
export interface SeenTask {
  /** When OMS gave the last answer that was looked at, epoch milliseconds. */
  readonly at: number
  readonly spells: Readonly<Partial<Record<TaskNoticeKind, Spell>>>
}

/** All that the rules for notices remember. */
export interface NoticeState {
  /** When was looked last, epoch milliseconds; null before the first look. */
  readonly lookedAt: number | null
  /** Of OMS being out of reach. */
  readonly oms: Spell | null
  /** Whether it was told that OMS is out of reach, and not yet that it is back. */
  readonly toldOut: boolean
  /** Whether the last look at OMS's tasks was one at all of them: then another one is new. */
  readonly complete: boolean
  readonly tasks: ReadonlyMap<string, SeenTask>
}

export const NEVER_LOOKED: NoticeState = {
  lookedAt: null,
  oms: null,
  toldOut: false,
  complete: false,
  tasks: new Map(),
}

/** Tasks that are remembered at most; those that were not seen for longest go first. */
export const MOST_TASKS = 2000
/** A task that was not seen for so long is forgotten. */
export const FORGOTTEN_MS = 30 * 24 * 3_600_000

/** Keeps what is remembered within its bounds. */
export function bounded(tasks: ReadonlyMap<string, SeenTask>, now: number): ReadonlyMap<string, SeenTask> {
  const known = [...tasks].filter(([, { at }]) => now - at <= FORGOTTEN_MS)
  if (known.length > MOST_TASKS) known.sort(([, a], [, b]) => b.at - a.at).length = MOST_TASKS
  return new Map(known)
}

/** The state as plain JSON. */
export function packNoticeState({ lookedAt, oms, toldOut, complete, tasks }: NoticeState) {
  return {
    v: 1,
    lookedAt,
    oms,
    toldOut,
    complete,
    tasks: [...tasks].map(([id, { at, spells }]) => [id, at, spells] as const),
  }
}

/**
 * The state from JSON of any shape; null where it is none. A moment that lies in the future, where a clock was set
 * back since, is read as now.
 */
export function unpackNoticeState(packed: unknown, now: number): NoticeState | null {
  if (!isRecord(packed) || packed.v !== 1 || !Array.isArray(packed.tasks)) return null
  const moment = (value: unknown) => (typeof value === 'number' && value > 0 ? Math.min(value, now) : null)
  const lookedAt = moment(packed.lookedAt)
  if (lookedAt === null) return null
  const tasks = new Map<string, SeenTask>()
  for (const entry of packed.tasks as unknown[]) {
    const [id, seen, spells]: unknown[] = Array.isArray(entry) ? entry : []
    const at = moment(seen)
    if (typeof id !== 'string' || at === null || !isRecord(spells)) continue
    const read = TASK_NOTICE_KINDS.flatMap((kind) => {
      const spell = readSpell(spells[kind])
      return spell ? [[kind, spell] as const] : []
    })
    tasks.set(id, { at, spells: Object.fromEntries(read) })
  }
  return {
    lookedAt,
    oms: readSpell(packed.oms),
    toldOut: packed.toldOut === true,
    complete: packed.complete === true,
    tasks: bounded(tasks, now),
  }
}

function readSpell(value: unknown): Spell | null {
  if (!isRecord(value)) return null
  const { heldMs, answers, clearMs, told } = value
  return isCount(heldMs) && isCount(answers) && isCount(clearMs) && typeof told === 'boolean'
    ? { heldMs, answers, clearMs, told }
    : null
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
