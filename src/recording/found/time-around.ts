import { isRecord, type JsonRecord } from '@/contract/json'
import { type ToldTime, timeOfValue } from './time-in'

/** What logs and tools call the time of an entry, the surest first: letters and digits, in lower case. */
const NAMES = [
  'realtimetimestamp',
  'timestamp',
  'ts',
  'time',
  'datetime',
  'date',
  'instant',
  'asctime',
  'eventtime',
  'logtime',
  'createdat',
  'receivedat',
  'at',
  't',
]

/** The time that an entry of a log, or what a tool put around an answer, tells of itself; null where it tells none. */
export function timeAround(value: object): ToldTime | null {
  if (Array.isArray(value)) {
    // As Loki gives lines: pairs of a time and a text.
    const [first, second] = value as readonly unknown[]
    return value.length <= 3 && typeof second === 'string' ? timeOfValue(first) : null
  }
  const fields = new Map(Object.entries(value).map(([name, field]) => [folded(name), field] as const))
  for (const name of NAMES) {
    const told = timeOf(fields.get(name))
    if (told) return told
  }
  const headers = fields.get('headers')
  return isRecord(headers) ? timeAround(onlyDate(headers)) : null
}

function timeOf(value: unknown): ToldTime | null {
  // As log4j writes an instant.
  if (isRecord(value) && typeof value.epochSecond === 'number') {
    const nanos = typeof value.nanoOfSecond === 'number' ? value.nanoOfSecond : 0
    return timeOfValue(value.epochSecond + nanos / 1e9)
  }
  return timeOfValue(value)
}

/** Of the headers of an answer, that one tells when it was given. */
function onlyDate(headers: JsonRecord): object {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => folded(name) === 'date'))
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d]/g, '')
}
