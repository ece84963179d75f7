import type { ErrorDetail, Json, Others, StepExtraInfo } from './task'

/** One error of a step, ready to be shown. */
export interface StepError {
  readonly code: string | null
  /** FATAL, CRITICAL, ERROR or WARNING, as OMS sent it. */
  readonly level: string | null
  /** Its placeholders were filled when the answer was decoded. */
  readonly message: string | null
  readonly reason: string | null
  readonly proposal: string | null
  /** What OMS gave along with the texts, values as text; empty when nothing. */
  readonly params: Readonly<Record<string, string>>
  readonly requestId: string | null
  /** The error of a service that OMS called; a structure is JSON text. */
  readonly upstream: string | null
  /** Epoch milliseconds; OMS knows one time for all errors of a step. */
  readonly atMs: number | null
}

/** Whether an error is only a warning by its own level. */
export function isWarning(error: Pick<StepError, 'level'>): boolean {
  return error.level === 'WARNING' || error.level === 'WARN'
}

/**
 * All errors of a step: `errorDetails` and, where it says something else, the older errorCode, errorMsg and
 * errorParam, which most often repeat the first of them.
 * @param atMs when the step failed, if known.
 */
export function stepErrors(
  info: Pick<StepExtraInfo, 'errorDetails' | 'errorCode' | 'errorMsg' | 'errorParam'> | null,
  atMs: number | null,
): StepError[] {
  if (!info) return []
  const errors: StepError[] = []
  for (const detail of info.errorDetails) {
    const error = fromDetail(detail, atMs)
    if (error && !errors.some((known) => sameTexts(known, error))) errors.push(error)
  }
  const old: StepError = {
    ...NOTHING,
    code: said(info.errorCode),
    message: said(info.errorMsg),
    params: texts(info.errorParam),
    atMs,
  }
  if (old.code === null && old.message === null && Object.keys(old.params).length === 0) return errors
  const exact = errors.findIndex((error) => error.code === old.code && error.message === old.message)
  const twin = exact < 0 ? errors.findIndex((error) => isRepeatedBy(error, old)) : exact
  const repeated = errors[twin]
  if (!repeated) return [...errors, old]
  errors[twin] = {
    ...repeated,
    code: repeated.code ?? old.code,
    message: repeated.message ?? old.message,
    params: { ...old.params, ...repeated.params },
  }
  return errors
}

const NOTHING: StepError = {
  code: null,
  level: null,
  message: null,
  reason: null,
  proposal: null,
  params: {},
  requestId: null,
  upstream: null,
  atMs: null,
}

function fromDetail(detail: ErrorDetail, atMs: number | null): StepError | null {
  const { messageMcmsKey, messageMcmsContext, reasonMcmsKey, reasonMcmsContext } = detail
  const { proposalMcmsKey, proposalMcmsContext } = detail
  // OMS's own keys for its texts, and what nobody documented: of use to its support.
  const keys = {
    messageMcmsKey,
    messageMcmsContext,
    reasonMcmsKey,
    reasonMcmsContext,
    proposalMcmsKey,
    proposalMcmsContext,
  }
  const params = texts({ ...detail.extraContext, ...keys, ...detail.others })
  const error: StepError = {
    code: said(detail.code),
    level: said(detail.level),
    message: said(detail.message),
    reason: said(detail.reason),
    proposal: said(detail.proposal),
    params,
    requestId: said(detail.requestId),
    upstream: asText(detail.upstreamErrorDetail),
    atMs,
  }
  const silent = [error.code, error.level, error.message, error.reason, error.proposal, error.upstream].every(
    (text) => text === null,
  )
  if (!silent) return error
  // An error in a shape no one knows is still an error.
  const rest = { ...detail.others, ...detail.extraContext }
  return Object.keys(rest).length === 0 ? null : { ...error, message: JSON.stringify(rest) }
}

function sameTexts(a: StepError, b: StepError): boolean {
  return (
    a.code === b.code &&
    a.message === b.message &&
    a.reason === b.reason &&
    a.proposal === b.proposal &&
    a.upstream === b.upstream
  )
}

function isRepeatedBy(error: StepError, old: StepError): boolean {
  if (old.code !== null && error.code === old.code) return true
  if (old.message !== null && error.message === old.message) return true
  return old.code === null && old.message === null
}

function texts(context: Others | null): Record<string, string> {
  const result: [string, string][] = []
  for (const [name, value] of Object.entries(context ?? {})) {
    const text = asText(value)
    if (text !== null) result.push([name, text])
  }
  return Object.fromEntries(result)
}

function asText(value: Json | undefined): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value !== 'object') return String(value)
  return Object.keys(value).length === 0 ? null : JSON.stringify(value, null, 2)
}

function said(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text
}
