import type { Task } from '@/domain/task'
import { decodeTask, TASK } from './decode-task'
import { type Failure, type Meta, openData, shapeFailure } from './envelope'
import { isRecord } from './json'
import type { ContractNote } from './notes'

/** What a ListProjects answer holds: the tasks of one page, in the server's order. */
export type DecodeListResult =
  | {
      readonly ok: true
      readonly tasks: readonly Task[]
      /** Tasks on all pages together, null when the server did not say. */
      readonly totalCount: number | null
      readonly meta: Meta
      readonly notes: readonly ContractNote[]
    }
  | Failure

/** An answer whose tasks are still to be read, each by itself, so that 150 of them need not be read at a stretch. */
export interface OpenList {
  readonly ok: true
  readonly totalCount: number | null
  readonly meta: Meta
  readonly entries: readonly unknown[]
  /** Reads one entry; null, and noted, where it is no task. */
  read(entry: unknown, index: number): Task | null
  notes(): readonly ContractNote[]
}

/** Opens a ListProjects answer. Never throws. */
export function openListProjects(body: unknown): OpenList | Failure {
  const envelope = openData(body)
  if (!envelope.ok) return envelope
  const { book, reader, meta, raw, data } = envelope
  if (data !== null && typeof data !== 'object') return shapeFailure(book, 'data', 'array', data)
  if (data !== null && (typeof raw === 'string' || !Array.isArray(data))) {
    reader.note('data', 'other-shape', 'array', raw)
  }
  const entries: readonly unknown[] = Array.isArray(data) ? data : isRecord(data) && hasFields(data) ? [data] : []
  return {
    ok: true,
    totalCount: meta.totalCount,
    meta,
    entries,
    read(entry, index) {
      if (!isRecord(entry)) reader.note('data', 'wrong-type', 'object', entry, index)
      else if (!hasFields(entry)) reader.note('data', 'missing', 'one task', entry, index)
      else return decodeTask(reader.reader('data', Array.isArray(data) ? index : -1, entry, TASK))
      return null
    },
    notes: () => book.notes(),
  }
}

/**
 * Reads a ListProjects answer. Never throws. A task that cannot be read is left out and noted; no data is no tasks.
 * The tasks of a list come without mapping and settings.
 */
export function decodeListProjects(body: unknown): DecodeListResult {
  const list = openListProjects(body)
  if (!list.ok) return list
  const tasks = list.entries.flatMap((entry, index) => list.read(entry, index) ?? [])
  return { ok: true, tasks, totalCount: list.totalCount, meta: list.meta, notes: list.notes() }
}

function hasFields(entry: object): boolean {
  return Object.keys(entry).length > 0
}
