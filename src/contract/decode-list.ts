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

/**
 * Reads a ListProjects answer. Never throws. A task that cannot be read is left out and noted; no data is no tasks.
 * The tasks of a list come without mapping and settings.
 */
export function decodeListProjects(body: unknown): DecodeListResult {
  const envelope = openData(body)
  if (!envelope.ok) return envelope
  const { book, reader, meta, raw, data } = envelope
  if (data !== null && typeof data !== 'object') return shapeFailure(book, 'data', 'array', data)
  if (data !== null && (typeof raw === 'string' || !Array.isArray(data))) {
    reader.note('data', 'other-shape', 'array', raw)
  }
  const tasks: Task[] = []
  const entries: readonly unknown[] = Array.isArray(data) ? data : isRecord(data) && hasFields(data) ? [data] : []
  entries.forEach((entry, index) => {
    if (!isRecord(entry)) {
      reader.note('data', 'wrong-type', 'object', entry, index)
    } else if (!hasFields(entry)) {
      reader.note('data', 'missing', 'one task', entry, index)
    } else {
      tasks.push(decodeTask(reader.reader('data', Array.isArray(data) ? index : -1, entry, TASK)))
    }
  })
  return { ok: true, tasks, totalCount: meta.totalCount, meta, notes: book.notes() }
}

function hasFields(entry: object): boolean {
  return Object.keys(entry).length > 0
}
