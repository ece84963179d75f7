/** The envelope around every answer, in both styles of telling errors (facts 1.6). */
import { wireError } from '../parts/errors'
import type { JsonObject, JsonValue, WireError } from '../wire'

/** What an answer carries besides its data. */
export interface Trace {
  readonly requestId: string
  /** Such as `13 ms`. */
  readonly cost: string
}

const EMPTY = {
  errorDetail: null,
  code: null,
  message: null,
  advice: null,
  pageNumber: null,
  pageSize: null,
  totalCount: null,
} as const

/** Which records of how many an answer holds. */
export interface Page {
  readonly pageNumber: number
  readonly pageSize: number
  /** Number of records, not of pages. */
  readonly totalCount: number
}

/** The envelope of an answer that went well. */
export function success(trace: Trace, data: JsonValue, page?: Page): JsonObject {
  return { success: true, ...EMPTY, ...page, ...trace, data }
}

/** The older style: code, message and advice at the top. */
export function oldFailure(trace: Trace, code: string, message: string, advice: string | null = null): JsonObject {
  return { success: false, ...EMPTY, code, message, advice, ...trace, data: null }
}

/** The newer style: all is in `errorDetail`, and the message at the top says less than that. */
export function newFailure(trace: Trace, error: Partial<WireError> & { code: string }): JsonObject {
  const errorDetail = wireError({ level: 'ERROR', requestId: trace.requestId, ...error })
  const message = `[${error.code}]: internal service error`
  return { success: false, ...EMPTY, errorDetail, code: error.code, message, ...trace, data: null }
}
