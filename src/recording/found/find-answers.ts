import { answersIn, timed } from './classify'
import type { FindFault, FoundAnswer, FoundAnswers } from './found'
import { answersInHar } from './har'
import { placeOf, type Scan, scanJson } from './json-scan'
import { plainForms } from './plain-text'
import { noAnswer, sparseAnswerIn } from './sparse'
import { type ToldTime, timeBehind, timeIn } from './time-in'

export type { FoundAnswers } from './found'

/** Texts in texts are unpacked so often. */
const MOST_DEEP = 6
/** What does not scan as JSON is scanned again from its next bracket on, in all no more than so often. */
const MOST_SCANNED = 12
/** So much has to scan as JSON to be taken for JSON that breaks, and not for a bracket in a text. */
const BROKEN_FROM = 24

/** Times are looked for before so much JSON that is no answer. */
const MOST_TIMED = 20

/** As OMS's answers begin: however soon such a one breaks, it is one. */
const BEGINS = /^\{\s*"(?:success|data|code|message|errorDetail|advice|requestId|cost|id|name)"\s*:/i

/**
 * Finds the answers of DescribeProject and ListProjects in a text, whatever stands around them: an envelope or none,
 * headers and progress of curl, the command itself, a line of a log, JSON in JSON, a HAR file. Pure; never throws.
 */
export function findAnswers(given: string): FoundAnswers {
  const text = given.replace(/^\uFEFF/, '')
  if (text.trim() === '') return { ok: false, fault: { kind: 'empty' } }
  const json = parsed(text)
  if (json !== undefined) {
    const har = answersInHar(json)
    if (har) return har
    const found = answersIn(json, answersOf)
    if (found.length > 0) return { ok: true, source: 'json', found }
    const sparse = sparseAnswerIn(json)
    if (sparse) return { ok: true, source: 'json', found: [{ ...sparse, at: null }] }
    return { ok: false, fault: noAnswer([json]) }
  }
  const { found, broken, values } = search(text, 0)
  if (found.length > 0) return { ok: true, source: 'text', found: withTime(found, text) }
  for (const form of plainForms(text)) {
    const inForm = search(form, 0).found
    if (inForm.length > 0) return { ok: true, source: 'text', found: withTime(inForm, text) }
  }
  const sparse = broken ? [] : values.flatMap(({ value, told }) => timedSparse(value, told))
  if (sparse.length > 0) return { ok: true, source: 'text', found: withTime(sparse, text) }
  const fault = faultOf(
    text,
    broken,
    values.map(({ value }) => value),
  )
  return { ok: false, fault }
}

function timedSparse(value: unknown, told: ToldTime | null): readonly FoundAnswer[] {
  const answer = sparseAnswerIn(value)
  return answer ? [timed({ ...answer, at: null }, told)] : []
}

/** The only answer of a text can have its headers farther away: before lines that a terminal broke, or behind it. */
function withTime(found: readonly FoundAnswer[], text: string): readonly FoundAnswer[] {
  const [only, ...others] = found
  if (!only || others.length > 0 || only.at !== null) return found
  const begin = text.search(/^[> \t]*[{[]\s{0,99}"/m)
  return [timed(only, (begin < 0 ? null : timeIn(text.slice(0, begin))) ?? timeBehind(text))]
}

function answersOf(text: string, depth: number): readonly FoundAnswer[] {
  if (depth > MOST_DEEP) return []
  const json = parsed(text)
  return json === undefined ? search(text, depth).found : answersIn(json, answersOf, depth)
}

type Broken = Extract<Scan, { ok: false }> & { readonly from: number }

interface Searched {
  readonly found: readonly FoundAnswer[]
  /** The JSON that breaks and reached furthest. */
  readonly broken: Broken | null
  /** What is JSON, but no answer, and when it came. */
  readonly values: readonly { readonly value: unknown; readonly told: ToldTime | null }[]
}

/** Looks for JSON anywhere in a text. */
function search(text: string, depth: number): Searched {
  const found: FoundAnswer[] = []
  const values: Searched['values'][number][] = []
  let broken: Broken | null = null
  let left = text.length * MOST_SCANNED
  let since = 0
  const toldAt = (from: number) => timeIn(text.slice(Math.max(since, from - 4000), from))
  const take = (answers: readonly FoundAnswer[], from: number, end: number) => {
    if (answers.length === 0) return
    const told = toldAt(from)
    found.push(...answers.map((one) => timed(one, told)))
    since = end
  }
  for (let from = text.search(/[{[]/); from >= 0 && left > 0; ) {
    let next = from + 1
    const inner = escapedAt(text, from)
    if (inner) {
      left -= inner.end - from + 1
      if (inner.text !== null) {
        next = inner.end
        take(answersOf(inner.text, depth + 1), from, next)
      }
    } else {
      const scan = scanJson(text, from)
      left -= (scan.ok ? scan.end : scan.at) - from + 1
      if (scan.ok) {
        next = scan.end
        const value = parsed(text.slice(from, next))
        // What follows on what breaks may be the rest of it.
        const answers = answersIn(value, answersOf, depth, broken !== null)
        if (answers.length === 0) values.push({ value, told: values.length < MOST_TIMED ? toldAt(from) : null })
        take(answers, from, next)
      } else if (scan.at - from >= BROKEN_FROM || BEGINS.test(text.slice(from, from + BROKEN_FROM))) {
        // What is whole inside of it would pass for all there was.
        if (!broken || scan.at - from > broken.at - broken.from) broken = { ...scan, from }
        next = Math.max(next, scan.at)
      }
    }
    const gap = text.slice(next).search(/[{[]/)
    from = gap < 0 ? -1 : next + gap
  }
  return { found, broken, values }
}

/** JSON written as a text, as `{\"success\":true}`: without its backslashes where these are sound, and where it ends. */
function escapedAt(text: string, from: number): { readonly text: string | null; readonly end: number } | null {
  ESCAPED.lastIndex = from
  if (!ESCAPED.test(text)) return null
  const quote = bareQuote(text, from)
  const close = quote ?? Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1
  if (close <= from) return { text: null, end: text.length }
  const inner = parsed(`"${text.slice(from, close).replace(/[\n\r\t]/g, ' ')}"`)
  return { text: typeof inner === 'string' ? inner : null, end: close }
}

/** The next quote that no backslash stands before; null where there is none. */
function bareQuote(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text.charAt(at - 1 - slashes) === '\\') slashes += 1
    if (slashes % 2 === 0) return at
  }
  return null
}

const ESCAPED = /[{[](?:\s{0,20}[{[]){0,8}\s{0,20}\\+"/y

function faultOf(text: string, broken: Broken | null, values: readonly unknown[]): FindFault {
  if (broken) {
    const { at, expected, isCut } = broken
    return { kind: 'broken', ...placeOf(text, at), expected, isCut }
  }
  if (/^\s*(?:\$\s*)?curl\s/m.test(text)) return { kind: 'only-question', tool: 'curl' }
  if (/\bfetch\s*\(/.test(text)) return { kind: 'only-question', tool: 'fetch' }
  if (HTML.test(text)) return { kind: 'html' }
  const quotes = text.search(/[{[](?:\s{0,20}[{[]){0,8}\s{0,20}'/)
  if (quotes >= 0) return { kind: 'single-quotes', ...placeOf(text, quotes) }
  if (values.length > 0) return noAnswer(values)
  const start = text.search(/[{[]/)
  const scan = start < 0 ? null : scanJson(text, start)
  if (!scan || scan.ok || !/^\s*[{[]/.test(text)) return { kind: 'no-json' }
  return { kind: 'broken', ...placeOf(text, scan.at), expected: scan.expected, isCut: scan.isCut }
}

/** A web page, alone or after the headers with which it came. */
const HTML = /^\s*(?:HTTP\/[\d.]+ \d{3}[^\n]*\n(?:[\w-]+:[^\n]*\n)*\s*)*</

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
