import type { ErrorDetail } from '@/domain/task'
import { fields } from './fields'
import { isRecord } from './json'
import { fillPlaceholders } from './placeholders'
import type { Reader } from './reader'
import { ERROR_LEVELS } from './vocabulary'

type ErrorField = Exclude<keyof ErrorDetail, 'others'>

const ERROR_DETAIL = fields<ErrorDetail>([
  'code',
  'level',
  'message',
  'extraContext',
  'messageMcmsKey',
  'messageMcmsContext',
  'reason',
  'reasonMcmsKey',
  'reasonMcmsContext',
  'proposal',
  'proposalMcmsKey',
  'proposalMcmsContext',
  'upstreamErrorDetail',
  'requestId',
])

/** Reads one error; the placeholders of its texts come filled, as far as the contexts know them. */
function decodeErrorDetail(r: Reader<ErrorField>): ErrorDetail {
  const extraContext = r.record('extraContext')
  const messageMcmsContext = r.record('messageMcmsContext')
  const reasonMcmsContext = r.record('reasonMcmsContext')
  const proposalMcmsContext = r.record('proposalMcmsContext')
  return {
    code: r.text('code'),
    level: r.oneOf('level', ERROR_LEVELS),
    message: fillPlaceholders(r.text('message'), extraContext, messageMcmsContext),
    extraContext,
    messageMcmsKey: r.text('messageMcmsKey'),
    messageMcmsContext,
    reason: fillPlaceholders(r.text('reason'), extraContext, reasonMcmsContext),
    reasonMcmsKey: r.text('reasonMcmsKey'),
    reasonMcmsContext,
    proposal: fillPlaceholders(r.text('proposal'), extraContext, proposalMcmsContext),
    proposalMcmsKey: r.text('proposalMcmsKey'),
    proposalMcmsContext,
    upstreamErrorDetail: r.json('upstreamErrorDetail'),
    requestId: r.text('requestId'),
    others: r.others,
  }
}

/** An error of which only the text is known. */
function errorOfText(message: string): ErrorDetail {
  return {
    code: null,
    level: null,
    message,
    extraContext: null,
    messageMcmsKey: null,
    messageMcmsContext: null,
    reason: null,
    reasonMcmsKey: null,
    reasonMcmsContext: null,
    proposal: null,
    proposalMcmsKey: null,
    proposalMcmsContext: null,
    upstreamErrorDetail: null,
    requestId: null,
    others: {},
  }
}

/** The `errorDetail` of an envelope, or null. A bare text is its message. */
export function readErrorDetail<K extends string>(r: Reader<K>, key: K): ErrorDetail | null {
  const value = r.raw(key)
  if (value === null || value === undefined) return null
  return readEntry(r, key, -1, value)
}

/** The `errorDetails` of a step: objects or texts. One alone is taken as the only entry: errors must show. */
export function readErrorDetails<K extends string>(r: Reader<K>, key: K): readonly ErrorDetail[] {
  const value = r.raw(key)
  if (value === null || value === undefined || value === '') return []
  if (!Array.isArray(value)) {
    if (isRecord(value)) r.note(key, 'other-shape', 'array', value)
    const single = readEntry(r, key, -1, value)
    return single ? [single] : []
  }
  const errors: ErrorDetail[] = []
  value.forEach((entry, index) => {
    const error = readEntry(r, key, index, entry)
    if (error) errors.push(error)
  })
  return errors
}

function readEntry<K extends string>(r: Reader<K>, key: K, index: number, value: unknown): ErrorDetail | null {
  if (isRecord(value)) return decodeErrorDetail(r.reader(key, index, value, ERROR_DETAIL))
  if (typeof value === 'string') {
    r.note(key, 'other-shape', 'object', value, index)
    return errorOfText(value)
  }
  r.note(key, 'wrong-type', 'object', value, index)
  return null
}
