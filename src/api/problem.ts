import { type ContractError, isAuthError, isPermissionError } from '@/contract/envelope'

/** What came where JSON was expected. */
export type NotJson = 'html' | 'empty' | 'truncated' | 'text'

/** Why there is no good answer: one kind a cause, each with what a person needs to act on it. */
export type Problem =
  /** No answer at all. `code` and `variable` are the gateway's word on the cause, where there is a gateway. */
  | {
      readonly kind: 'unreachable'
      readonly code: string | null
      readonly variable: string | null
      readonly message: string | null
    }
  /** The deadline passed, in seconds. */
  | { readonly kind: 'timeout'; readonly seconds: number }
  /**
   * OMS knows the caller not (401) or refuses him (403). `serverHolds` tells that the gateway injects the
   * credentials, so that no sign-in of the viewer can help.
   */
  | { readonly kind: 'denied'; readonly status: number; readonly serverHolds: boolean; readonly message: string | null }
  /** Any other HTTP status that is not 2xx. `excerpt` is the beginning of a body that is no JSON, as text. */
  | { readonly kind: 'http'; readonly status: number; readonly message: string | null; readonly excerpt?: string }
  /** The body is no JSON. `excerpt` is its beginning, as text. */
  | { readonly kind: 'not-json'; readonly came: NotJson; readonly excerpt: string }
  /** OMS answered with an error, or in a shape that holds no task. */
  | { readonly kind: 'contract'; readonly error: ContractError }
  /** The answer describes another task than the one asked for. */
  | { readonly kind: 'other-task'; readonly asked: string; readonly came: string }

/** An answer that is not good. `retryAfterSeconds` is the server's wish (Retry-After), null without one. */
export class ApiError extends Error {
  readonly problem: Problem
  readonly retryAfterSeconds: number | null

  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(problem.kind)
    this.name = 'ApiError'
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/**
 * An error answer as a problem: OMS may refuse a caller with HTTP 200 and a code (facts 3, wrong password).
 * @param serverHolds whether the gateway signs in for everybody.
 */
export function contractProblem(error: ContractError, serverHolds = false): Problem {
  const status = isAuthError(error) ? 401 : isPermissionError(error) ? 403 : null
  if (status === null) return { kind: 'contract', error }
  return { kind: 'denied', status, serverHolds, message: error.kind === 'oms' ? error.message : null }
}

/** The problem of whatever was thrown; what is no ApiError is a fault of ours and shown as unreachable with its text. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem
  return { kind: 'unreachable', code: null, variable: null, message: error instanceof Error ? error.message : null }
}
