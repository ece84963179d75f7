import type { ErrorDetail, Others } from '@/domain/task'
import { readErrorDetail } from './decode-error'
import { fields } from './fields'
import { isRecord } from './json'
import { type ContractNote, NoteBook, shortText, type TypeWord, typeWord } from './notes'
import { Reader } from './reader'
import { costMs, numberFromText } from './scalars'

/** OMS itself said that the call failed. */
export interface OmsError {
  readonly kind: 'oms'
  /** The code of `errorDetail` if it has one, else that of the envelope. */
  readonly code: string | null
  /** The old-style code of the envelope, only where `code` is another, new-style one. */
  readonly envelopeCode?: string
  /** FATAL, CRITICAL, ERROR or WARNING. */
  readonly level: string | null
  /** `errorDetail.message` if there is one, since it explains more; else that of the envelope. */
  readonly message: string | null
  readonly reason: string | null
  readonly proposal: string | null
  readonly advice: string | null
  readonly requestId: string | null
  readonly errorDetail: ErrorDetail | null
}

/** Why there is nothing to show of an answer. */
export type ContractError =
  | OmsError
  /** The call succeeded, but no task came. */
  | { readonly kind: 'no-task' }
  /** What came is no answer of OMS. `value` is a short text of it, as in a note. */
  | {
      readonly kind: 'shape'
      readonly path: string
      readonly expected: TypeWord
      readonly came: TypeWord
      readonly value: string
    }

/** What a successful answer says beside its data. */
export interface Meta {
  readonly requestId: string | null
  /** Time that the server spent, as it says so. */
  readonly cost: string | null
  /** The same in milliseconds, where the unit is certain. */
  readonly costMs: number | null
  readonly code: string | null
  readonly message: string | null
  readonly advice: string | null
  readonly errorDetail: ErrorDetail | null
  readonly pageNumber: number | null
  readonly pageSize: number | null
  /** Records, although documented as pages. */
  readonly totalCount: number | null
  readonly others: Others
}

/** An answer that failed. */
export interface Failure {
  readonly ok: false
  readonly error: ContractError
  readonly notes: readonly ContractNote[]
}

interface Envelope {
  readonly success: unknown
  readonly errorDetail: unknown
  readonly code: unknown
  readonly message: unknown
  readonly advice: unknown
  readonly requestId: unknown
  readonly pageNumber: unknown
  readonly pageSize: unknown
  readonly totalCount: unknown
  readonly cost: unknown
  readonly data: unknown
}

/** The fields of an envelope. */
export const ENVELOPE = fields<Envelope>([
  'success',
  'errorDetail',
  'code',
  'message',
  'advice',
  'requestId',
  'pageNumber',
  'pageSize',
  'totalCount',
  'cost',
  'data',
])

/** A successful envelope, opened: its data is still to be read. */
export interface OpenEnvelope {
  readonly ok: true
  readonly reader: Reader<keyof Envelope>
  readonly book: NoteBook
  readonly meta: Meta
}

/** Opens an envelope. Only `success === true` is a success; everything else in it may be missing. */
export function openEnvelope(body: unknown): OpenEnvelope | Failure {
  const book = new NoteBook()
  if (!isRecord(body)) return shapeFailure(book, '', 'object', body)
  const reader = new Reader(book, null, '', -1, body, ENVELOPE)
  if (reader.raw('success') === true) return { ok: true, reader, book, meta: readMeta(reader) }
  const error = readOmsError(reader)
  if (reader.raw('success') !== false && saysNothing(error)) {
    return shapeFailure(book, 'success', 'boolean', reader.raw('success'))
  }
  return { ok: false, error, notes: book.notes() }
}

/** An answer that is none of OMS's. */
export function shapeFailure(book: NoteBook, path: string, expected: TypeWord, value: unknown): Failure {
  return {
    ok: false,
    error: { kind: 'shape', path, expected, came: typeWord(value), value: shortText(value) },
    notes: book.notes(),
  }
}

/** An open envelope and what is in it. */
export interface OpenData extends OpenEnvelope {
  /** The data as it came. */
  readonly raw: unknown
  /** See `dataOf`. */
  readonly data: unknown
}

/** Opens an envelope and what is in it: a text that is no JSON is a failure. */
export function openData(body: unknown): OpenData | Failure {
  const envelope = openEnvelope(body)
  if (!envelope.ok) return envelope
  const raw = envelope.reader.raw('data')
  const data = dataOf(envelope)
  if (data === undefined) return shapeFailure(envelope.book, 'data', 'JSON text', raw)
  return { ...envelope, raw, data }
}

/**
 * The data of an answer, parsed if it is JSON text, as the reference has it. Null when nothing is in it, also
 * for an empty text; undefined when the text is no JSON.
 */
function dataOf(envelope: OpenEnvelope): unknown {
  const data = envelope.reader.raw('data') ?? null
  if (typeof data !== 'string') return data
  if (data.trim() === '') return null
  try {
    return JSON.parse(data) as unknown
  } catch {
    return undefined
  }
}

function readMeta(r: Reader<keyof Envelope>): Meta {
  const cost = readCost(r)
  return {
    requestId: r.text('requestId'),
    cost,
    costMs: costMs(cost),
    code: r.text('code'),
    message: r.text('message'),
    advice: r.text('advice'),
    errorDetail: readErrorDetail(r, 'errorDetail'),
    pageNumber: r.number('pageNumber'),
    pageSize: r.number('pageSize'),
    totalCount: r.number('totalCount'),
    others: r.others,
  }
}

function readCost(r: Reader<keyof Envelope>): string | null {
  const cost = r.text('cost')
  if (typeof r.raw('cost') === 'string' && numberFromText(cost ?? '') === null) {
    r.note('cost', costMs(cost) === null ? 'other-shape' : 'coerced', 'seconds', cost)
  }
  return cost
}

function readOmsError(r: Reader<keyof Envelope>): OmsError {
  const detail = readErrorDetail(r, 'errorDetail')
  const envelopeCode = r.textOrNone('code')
  const code = detail?.code || envelopeCode
  return {
    kind: 'oms',
    code,
    ...(envelopeCode !== null && envelopeCode !== code && { envelopeCode }),
    level: detail?.level || null,
    message: detail?.message || r.textOrNone('message'),
    reason: detail?.reason || null,
    proposal: detail?.proposal || null,
    advice: r.textOrNone('advice'),
    requestId: r.textOrNone('requestId') ?? (detail?.requestId || null),
    errorDetail: detail,
  }
}

function saysNothing({ code, message, advice, errorDetail }: OmsError): boolean {
  return code === null && message === null && advice === null && errorDetail === null
}

const SIGN_IN_CODES: ReadonlySet<string> = new Set([
  'AUTHENTICATION_ERROR',
  'FAILED_PARSE_TOKEN_MESSAGE',
  'USER_NAME_OR_PASSWORD_ERROR',
  'OMS_USER_NOT_FOUND_ERROR',
  'OMS_USER_PASSWORD_ERROR',
  'OMS_USER_PASSWORD_DEFAULT_ERROR',
])

const PERMISSION_CODES: ReadonlySet<string> = new Set([
  'OMS_USER_PERMISSION_DENIED_ERROR',
  'USER_OPERATION_NOT_ALLOWED_ERROR',
])

const NOT_FOUND_CODES: ReadonlySet<string> = new Set(['PROJECT_NOT_FOUND_ERROR', 'NOT_FOUND_ERROR'])

/** OMS does not know who asks: user, password or token are wrong. To be treated as HTTP 401. */
export function isAuthError(error: ContractError): boolean {
  return hasCode(error, SIGN_IN_CODES)
}

/** OMS knows who asks, but does not allow it. To be treated as HTTP 403. */
export function isPermissionError(error: ContractError): boolean {
  return hasCode(error, PERMISSION_CODES)
}

/** OMS has no such task. */
export function isNotFoundError(error: ContractError): boolean {
  return hasCode(error, NOT_FOUND_CODES)
}

function hasCode(error: ContractError, codes: ReadonlySet<string>): boolean {
  if (error.kind !== 'oms') return false
  return codes.has(error.code ?? '') || codes.has(error.envelopeCode ?? '')
}
