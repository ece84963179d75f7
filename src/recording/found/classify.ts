import { isRecord, type JsonRecord } from '@/contract/json'
import type { FoundAnswer } from './found'
import { timeAround } from './time-around'
import type { ToldTime } from './time-in'

/** How deep an answer may lie in what a log or a tool put around it, and how many values are looked at for it. */
const MOST_DEEP = 8
const MOST_VALUES = 200_000

/**
 * A value as an answer of DescribeProject or ListProjects; null when it is none.
 * @param onlyWhole takes it only with the envelope that OMS puts around it
 */
export function answerIn(value: unknown, onlyWhole = false): Omit<FoundAnswer, 'at'> | null {
  if (Array.isArray(value)) {
    return onlyWhole || tasksOf(value) === 0
      ? null
      : { kind: kindOf(value, null), body: { success: true, data: value } }
  }
  if (!isRecord(value)) return null
  const success = field(value, 'success')
  const data = dataOf(field(value, 'data'))
  if (typeof success === 'boolean') {
    if (success && tasksOf(data) > 0) return { kind: kindOf(data, value), body: value }
    const isError = !success && ['code', 'message', 'errordetail'].some((name) => isSaid(field(value, name)))
    if (isError) return { kind: 'error', body: value }
    if (!success || !isNothing(data) || !isEnvelope(value)) return null
    return { kind: kindOf(data, value) === 'list' ? 'list' : 'error', body: value }
  }
  if (onlyWhole) return null
  // Without the word of success the page would take it for no answer; who pasted it has only what is in it.
  if (tasksOf(data) > 0) return { kind: kindOf(data, value), body: { success: true, ...value } }
  return isTask(value) ? { kind: 'task', body: { success: true, data: [value] } } : null
}

/**
 * All answers in a value, however it was wrapped: a list of answers, a line of a log, JSON as a text in JSON.
 * @param read looks for answers in a text
 * @param onlyWhole see `answerIn`
 */
export function answersIn(
  value: unknown,
  read: (text: string, depth: number) => readonly FoundAnswer[],
  depth = 0,
  onlyWhole = false,
): FoundAnswer[] {
  const found: FoundAnswer[] = []
  let left = MOST_VALUES
  const look = (one: unknown, level: number, around: ToldTime | null) => {
    left -= 1
    if (left < 0 || level > MOST_DEEP) return
    if (typeof one === 'string') {
      if (mayHold(one)) found.push(...read(one, level + 1).map((answer) => timed(answer, around)))
      return
    }
    if (typeof one !== 'object' || one === null) return
    const answer = answerIn(one, onlyWhole)
    if (answer) {
      found.push(timed({ ...answer, at: null }, around))
      return
    }
    const told = timeAround(one) ?? around
    for (const inner of Object.values(one)) look(inner, level + 1, told)
  }
  look(value, depth, null)
  return found
}

/** With the time that what stands around it tells, where itself it has none, or one without a zone. */
export function timed(answer: FoundAnswer, around: ToldTime | null): FoundAnswer {
  if (!around || (answer.at !== null && (!answer.zoneless || around.zoneless))) return answer
  const { zoneless: _none, ...rest } = answer
  return { ...rest, at: around.at, ...(around.zoneless && { zoneless: true as const }) }
}

/** A field in whatever case. */
export function field(record: JsonRecord, lower: string): unknown {
  if (lower in record) return record[lower]
  const name = Object.keys(record).find((one) => one.toLowerCase() === lower)
  return name === undefined ? undefined : record[name]
}

function mayHold(text: string): boolean {
  return /steps|success/i.test(text) && /[{[]/.test(text)
}

/** `data` can be JSON as a text. */
export function dataOf(data: unknown): unknown {
  if (typeof data !== 'string' || !/^\s*[[{]/.test(data)) return data
  try {
    return JSON.parse(data) as unknown
  } catch {
    return data
  }
}

function tasksOf(data: unknown): number {
  if (Array.isArray(data)) return data.filter((one) => isRecord(one) && isTask(one)).length
  return isRecord(data) && isTask(data) ? 1 : 0
}

function kindOf(data: unknown, envelope: JsonRecord | null): 'task' | 'list' {
  if (tasksOf(data) > 1) return 'list'
  return envelope && typeof field(envelope, 'totalcount') === 'number' ? 'list' : 'task'
}

function isTask(record: JsonRecord): boolean {
  const has = (name: string) => field(record, name) !== undefined
  const steps = field(record, 'steps')
  if (Array.isArray(steps)) return has('id') || has('status')
  if (steps === null && isSaid(field(record, 'id'))) return true
  return has('id') && has('status') && has('sourceendpointtype')
}

function isEnvelope(record: JsonRecord): boolean {
  return ['requestid', 'cost', 'errordetail', 'totalcount'].some((name) => field(record, name) !== undefined)
}

/** Whether a field says anything. */
export function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** Whether nothing is in the `data` of an answer. */
export function isNothing(data: unknown): boolean {
  if (data === undefined || data === null || data === '' || isEmpty(data)) return true
  return Array.isArray(data) && data.every((one) => one === null || isEmpty(one))
}

function isEmpty(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).length === 0
}
