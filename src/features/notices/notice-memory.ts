import { NOTICE_KINDS, type Notice, type NoticeKind } from '@/domain/notice-kinds'
import { NEVER_LOOKED, type NoticeState, packNoticeState, unpackNoticeState } from '@/domain/notice-state'
import type { Attention } from '@/features/shared/attention/attention'

/** What was seen and told, shared by the tabs of this browser. Names and messages of tasks are not kept. */
export interface NoticeMemory {
  readonly state: NoticeState
  /** What was told, the newest first. */
  readonly log: readonly Notice[]
  /** How many of them the viewer has not looked at. */
  readonly unread: number
  /** What the tab that watches saw last; null before. */
  readonly seen: Watched | null
}

/** What is watched. */
export interface Watched {
  readonly attention: Attention | null
  readonly tasks: number
  /** Tasks that OMS has in all; null where it did not say, or is not asked. */
  readonly total: number | null
}

export const EMPTY_MEMORY: NoticeMemory = { state: NEVER_LOOKED, log: [], unread: 0, seen: null }

/** Notices that are kept. */
const MOST_LOGGED = 50

/** The memory with more that was told, the newest first. */
export function withTold(memory: NoticeMemory, told: readonly Notice[]): NoticeMemory {
  if (told.length === 0) return memory
  const log = [...[...told].reverse(), ...memory.log].slice(0, MOST_LOGGED)
  return { ...memory, log, unread: Math.min(log.length, memory.unread + told.length) }
}

export function packMemory({ state, log, unread, seen }: NoticeMemory): string {
  return JSON.stringify({ state: packNoticeState(state), log, unread, seen })
}

/** The memory from a storage; what cannot be read there was never seen. */
export function unpackMemory(text: string | null, now: number): NoticeMemory {
  let packed: unknown = null
  try {
    packed = JSON.parse(text ?? 'null')
  } catch {
    // Unreadable memory is none.
  }
  if (typeof packed !== 'object' || packed === null) return EMPTY_MEMORY
  const { state, log, unread, seen } = packed as Record<string, unknown>
  const read = Array.isArray(log) ? log.filter(isNotice).slice(0, MOST_LOGGED) : []
  return {
    state: unpackNoticeState(state, now) ?? NEVER_LOOKED,
    log: read,
    unread: typeof unread === 'number' && unread >= 0 ? Math.min(read.length, Math.floor(unread)) : 0,
    seen: isWatched(seen) ? seen : null,
  }
}

function isNotice(value: unknown): value is Notice {
  if (typeof value !== 'object' || value === null) return false
  const { kind, task, step, at, over } = value as Record<string, unknown>
  const isText = (it: unknown) => it === null || typeof it === 'string'
  if (over !== undefined && over !== true) return false
  return NOTICE_KINDS.includes(kind as NoticeKind) && isText(task) && isText(step) && typeof at === 'number'
}

function isWatched(value: unknown): value is Watched {
  if (typeof value !== 'object' || value === null) return false
  const { attention, tasks, total } = value as Record<string, unknown>
  const isCount = (it: unknown) => typeof it === 'number'
  if (!isCount(tasks) || !(total === null || isCount(total))) return false
  if (attention === null) return true
  if (typeof attention !== 'object') return false
  const { critical, attention: wanting, unreachable } = attention as Record<string, unknown>
  return isCount(critical) && isCount(wanting) && typeof unreachable === 'boolean'
}
