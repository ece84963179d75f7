import type { Task } from '@/domain/task'
import { decodeTask, TASK } from './decode-task'
import { type Failure, type Meta, type OpenEnvelope, openData, shapeFailure } from './envelope'
import { isRecord } from './json'
import type { ContractNote } from './notes'

/** What a DescribeProject answer holds. */
export type DecodeResult =
  | { readonly ok: true; readonly task: Task; readonly meta: Meta; readonly notes: readonly ContractNote[] }
  | Failure

/**
 * Reads a DescribeProject answer, given as a parsed JSON value of any kind, into a task or a typed error. Never throws.
 * `data` may be an array, an object, or JSON text of either. What departs from the reference is in the notes;
 * a field that cannot be read is null there, and the rest of the task is not touched by it.
 */
export function decodeDescribeProject(body: unknown): DecodeResult {
  const envelope = openData(body)
  if (!envelope.ok) return envelope
  const { book, reader, meta, raw, data } = envelope
  if (typeof raw !== 'string' && typeof data === 'object' && data !== null) {
    reader.note('data', 'other-shape', 'string', data)
  }
  if (isEmpty(data)) return { ok: false, error: { kind: 'no-task' }, notes: book.notes() }
  const { entry, index } = pickTask(envelope, data)
  if (!isRecord(entry)) return shapeFailure(book, index < 0 ? 'data' : `data[${index}]`, 'object', entry)
  const task = decodeTask(reader.reader('data', index, entry, TASK))
  return { ok: true, task, meta, notes: book.notes() }
}

/** The first entry in which something is; the rest is noted. */
function pickTask({ book, reader }: OpenEnvelope, data: unknown): { entry: unknown; index: number } {
  if (!Array.isArray(data)) return { entry: data, index: -1 }
  const found = data.findIndex((entry) => isRecord(entry) && !isEmpty(entry))
  const index = found < 0 ? data.findIndex((entry) => !isEmpty(entry)) : found
  if (data.length > 1) {
    book.add(reader, 'data', -1, 'extra-entries', 'one task', data, { count: data.length - 1 })
  }
  return { entry: data[index] as unknown, index }
}

function isEmpty(data: unknown): boolean {
  if (data === null) return true
  if (Array.isArray(data)) return data.every((entry) => entry === null || (isRecord(entry) && isEmpty(entry)))
  return isRecord(data) && Object.keys(data).length === 0
}
