import * as v from 'valibot'
import { isRecord, type JsonRecord } from '@/contract/json'
import type { Change, Line, OtherLine } from '../format'
import { placeOf, scanJson } from '../found/json-scan'
import { type Fault, FaultError } from './fault'
import { beforeSchema, eventsSchema, problemSchema } from './schemas'

/** A day: nobody asks more seldom. */
const LONGEST_MS = 86_400_000

/** A line, and how many came before it by its own word; null where it says nothing of that. */
export interface ReadLine {
  /** Null for one of a kind that is not known here. */
  readonly line: Line | null
  readonly before: number | null
}

/**
 * Reads one line of a recording but the first.
 * @param number from 1
 * @throws FaultError
 */
export function readLine(text: string, number: number): ReadLine {
  const parsed = parseLine(text, number)
  const before = isRecord(parsed) && whole(parsed.n) ? parsed.n : null
  // What has no number may be anything; newer versions number their lines.
  if (before !== null && isRecord(parsed) && !KINDS.some((kind) => kind in parsed)) return { line: null, before }
  return { line: lineOf(parsed, number), before }
}

/** Whether a line that is the same as the one before is that line again: two others may happen to be alike. */
export function isSameAgain(text: string): boolean {
  const parsed: unknown = JSON.parse(text)
  return isRecord(parsed) && (whole(parsed.n) || !('t' in parsed))
}

/** Fields of which each known kind of line has one, and no other kind. */
const KINDS = ['a', 'd', 'x', 'e', 'action', 'p', 'before', 'end'] as const

function lineOf(line: unknown, number: number): Line {
  const fail = (path: string, expected: string): never => {
    throw new FaultError({ kind: 'shape', line: number, path, expected })
  }
  if (!isRecord(line)) return fail('', 'object')
  if ('end' in line) return { end: whole(line.end) ? line.end : fail('end', 'integer') }
  if ('before' in line) return { before: checked(beforeSchema, line.before, 'before', number) }
  const t = isTime(line.t) ? line.t : fail('t', 'epoch milliseconds')
  if ('a' in line) return { ...good(line, t, fail), a: line.a }
  if ('d' in line) return { ...good(line, t, fail), d: changes(line.d, fail) }
  if ('action' in line) return other(line, t, number, fail)
  if ('x' in line) {
    const retry = line.retry ?? null
    if (retry !== null && typeof retry !== 'number') return fail('retry', 'number')
    return { t, x: checked(problemSchema, line.x, 'x', number), ...(retry !== null && { retry }) }
  }
  if ('e' in line) return { t, e: checked(eventsSchema, line.e, 'e', number) }
  return line.p === true ? { t, p: true } : fail('', 'a, d, x, e, action, p, end')
}

function other({ action, q, o, x }: JsonRecord, t: number, number: number, fail: Fail): OtherLine {
  if (typeof action !== 'string') return fail('action', 'string')
  return { t, action, q, ...(x === undefined ? { o } : { x: checked(problemSchema, x, 'x', number) }) } as OtherLine
}

/** The JSON of a line. @throws FaultError */
export function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const scan = scanJson(text)
    const at = scan.ok ? scan.end : scan.at
    const { column } = placeOf(text, at)
    throw new FaultError({ kind: 'json', line, column, expected: scan.ok ? 'end' : scan.expected })
  }
}

/** Reads a value by a schema. @throws FaultError that names the first place that does not fit. */
function checked<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  at: string,
  line: number,
): v.InferOutput<S> {
  const read = v.safeParse(schema, value, { abortEarly: true })
  if (read.success) return read.output
  throw new FaultError({ kind: 'shape', line, ...placeOfIssue(read.issues[0], at) })
}

/** Where a value does not fit its schema, and what would have. */
export function placeOfIssue(
  issue: v.BaseIssue<unknown>,
  at: string,
): Pick<Extract<Fault, { kind: 'shape' }>, 'path' | 'expected'> {
  const inside = v.getDotPath(issue) ?? ''
  return { path: [at, inside].filter((part) => part !== '').join('.'), expected: issue.expected ?? issue.message }
}

type Fail = (path: string, expected: string) => never

function good(line: JsonRecord, t: number, fail: Fail) {
  const { text } = line
  if (text !== undefined && typeof text !== 'string') return fail('text', 'string')
  const aside = line.aside === true ? ({ aside: true } as const) : {}
  return { t, i: interval(line, fail), ...(text !== undefined && { text }), ...aside }
}

function interval({ i }: JsonRecord, fail: Fail): number {
  return typeof i === 'number' && i > 0 && i <= LONGEST_MS ? i : fail('i', 'milliseconds')
}

/** By hand: there are millions of them. */
function changes(given: unknown, fail: Fail): readonly Change[] {
  if (!Array.isArray(given)) return fail('d', 'array')
  for (const [index, change] of (given as readonly unknown[]).entries()) {
    if (!isRecord(change)) return fail(`d.${index}`, 'object')
    const { op, path } = change
    if (typeof path !== 'string') return fail(`d.${index}.path`, 'string')
    if (op === 'remove') continue
    if (op !== 'add' && op !== 'replace') return fail(`d.${index}.op`, 'add, replace, remove')
    if (!('value' in change)) return fail(`d.${index}.value`, 'JSON')
  }
  return given as readonly Change[]
}

function isTime(value: unknown): value is number {
  // What a Date can hold.
  return typeof value === 'number' && value >= 0 && value <= 8.64e15
}

function whole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}
