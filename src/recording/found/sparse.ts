import { TASK } from '@/contract/decode-task'
import { ENVELOPE } from '@/contract/envelope'
import { isRecord, type JsonRecord } from '@/contract/json'
import { dataOf, field, isNothing, isSaid } from './classify'
import type { FindFault, FoundAnswer } from './found'

/**
 * A value that says too little to be known as an answer among other JSON, but can be one where nothing else is: a
 * failure that says nothing more, or without the word of success; a task without steps and status. Null for any other.
 */
export function sparseAnswerIn(value: unknown): Omit<FoundAnswer, 'at'> | null {
  if (!isRecord(value)) return null
  const success = field(value, 'success')
  if (success === true) return sparseTasksIn(value)
  if (!Object.keys(value).every((name) => ENVELOPE.folded.has(name.toLowerCase()))) return null
  if (success === false || (success === undefined && tellsError(value))) return { kind: 'error', body: value }
  return null
}

/** Without the word of success a number is no code of OMS. */
function tellsError(envelope: JsonRecord): boolean {
  const code = field(envelope, 'code')
  if (isSaid(field(envelope, 'data'))) return false
  return isRecord(field(envelope, 'errordetail')) || (typeof code === 'string' && /^[A-Z][\w-]{3,}$/i.test(code))
}

function sparseTasksIn(envelope: JsonRecord): Omit<FoundAnswer, 'at'> | null {
  const data = dataOf(field(envelope, 'data'))
  const entries: readonly unknown[] = Array.isArray(data) ? data : [data]
  const tasks = entries.filter((one) => isRecord(one) && mayBeTask(one)).length
  return tasks === 0 ? null : { kind: tasks > 1 ? 'list' : 'task', body: envelope }
}

/** Whether a record has an id, and nothing that a task does not have. */
function mayBeTask(record: JsonRecord): boolean {
  return isSaid(field(record, 'id')) && Object.keys(record).every((name) => TASK.folded.has(name.toLowerCase()))
}

/** So many names tell what it is. */
const MOST_FIELDS = 6

/** Why JSON is no answer with a task; each value stood by itself in the text. */
export function noAnswer(values: readonly unknown[]): FindFault {
  for (const value of values) {
    const data = isRecord(value) ? dataOf(field(value, 'data')) : undefined
    if (!isRecord(value) || data === undefined || field(value, 'success') !== true) continue
    if (isNothing(data)) return { kind: 'no-task', data: 'empty', fields: [] }
    return { kind: 'no-task', data: 'other', fields: fieldsOf(data).slice(0, MOST_FIELDS) }
  }
  return { kind: 'no-answer', fields: values.flatMap(fieldsOf).slice(0, MOST_FIELDS) }
}

function fieldsOf(value: unknown): readonly string[] {
  const one: unknown = Array.isArray(value) ? value[0] : value
  return isRecord(one) ? Object.keys(one).slice(0, MOST_FIELDS) : []
}
