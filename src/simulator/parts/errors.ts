/** Errors in the shape that steps and envelopes share (facts 1.6). */
import type { WireError } from '../wire'

/** An error with every field of the shape; unset ones are null. */
export function wireError(given: Partial<WireError>): WireError {
  return {
    code: null,
    level: 'ERROR',
    message: null,
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
    ...given,
  }
}
