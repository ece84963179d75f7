import { whatCame } from '@/api/client'
import { isRecord, type JsonRecord } from '@/contract/json'
import { answerIn } from './classify'
import type { Found, FoundAnswer, FoundAnswers } from './found'
import { sparseAnswerIn } from './sparse'

/** A HAR file holds what a browser's network tab saw. Null for any other value. */
export function answersInHar(value: unknown): FoundAnswers | null {
  const log = isRecord(value) ? value.log : null
  const entries = isRecord(log) ? log.entries : null
  if (!Array.isArray(entries)) return null
  const found: Found[] = []
  let asked = 0
  for (const entry of entries) {
    if (!isRecord(entry)) continue
    const isAsked = /[?&]Action=(?:DescribeProject|ListProjects)(?![A-Za-z])/i.test(textAt(entry, 'request', 'url'))
    if (isAsked) asked += 1
    const one = foundIn(entry, isAsked)
    if (one) found.push(one)
  }
  if (found.length > 0) return { ok: true, source: 'har', found: inOrder(found) }
  return { ok: false, fault: { kind: 'har', entries: entries.length, without: asked > 0 ? 'content' : 'question' } }
}

function foundIn(entry: JsonRecord, isAsked: boolean): Found | null {
  const at = timeOf(entry)
  const text = contentOf(entry)
  const json = parsed(text)
  const answer = json === undefined ? null : (answerIn(json) ?? (isAsked ? askedAnswerIn(json) : null))
  if (answer) return { ...answer, at }
  const status = valueAt(entry, 'response', 'status')
  if (!isAsked || typeof status !== 'number') return null
  if (status >= 400) return { kind: 'problem', at, problem: { kind: 'http', status, message: null } }
  if (text === '' || json !== undefined) return null
  return { kind: 'problem', at, problem: { kind: 'not-json', came: whatCame(text), excerpt: text.slice(0, 160) } }
}

/** What came for a question for tasks is an answer to it, however little is in it. */
function askedAnswerIn(json: unknown): Omit<FoundAnswer, 'at'> | null {
  const sparse = sparseAnswerIn(json)
  if (sparse || !isRecord(json) || typeof json.success !== 'boolean') return sparse
  return { kind: 'error', body: json }
}

/** When the answer was there: when the question was sent, and how long it took. */
function timeOf(entry: JsonRecord): number | null {
  const sent = Date.parse(textAt(entry, 'startedDateTime'))
  if (!Number.isFinite(sent)) return null
  const took = entry.time
  return Math.round(sent + (typeof took === 'number' && took > 0 ? took : 0))
}

function contentOf(entry: JsonRecord): string {
  const text = textAt(entry, 'response', 'content', 'text')
  if (textAt(entry, 'response', 'content', 'encoding') !== 'base64') return text
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)))
  } catch {
    return ''
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function valueAt(value: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), value)
}

function textAt(value: unknown, ...names: readonly string[]): string {
  const found = valueAt(value, ...names)
  return typeof found === 'string' ? found : ''
}

/** By time, as far as all have one. */
function inOrder(found: readonly Found[]): readonly Found[] {
  if (found.some(({ at }) => at === null)) return found
  return [...found].sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
}
