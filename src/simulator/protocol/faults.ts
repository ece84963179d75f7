/** Writes what comes in place of a good answer, as real servers and the gateways before them do. */
import type { Fault } from '../faults'
import type { JsonObject } from '../wire'
import { newFailure, oldFailure, type Trace } from './envelope'

/** What the answers in place of a good one are made of. */
export interface Spoiling {
  readonly trace: Trace
  /** The good answer, or that of another task. */
  answer(id?: string): JsonObject
  /** Puts the usual headers (the date) on a body. */
  respond(
    body: string,
    init: { readonly type: string; readonly status?: number; readonly headers?: Readonly<Record<string, string>> },
  ): Response
}

const JSON_TYPE = 'application/json'

/**
 * The answer under a fault that replaces it. Where nobody answers it is `Response.error()`: whoever calls the demo OMS
 * says that in the way of its place, see `as-fetch` for a page.
 */
export function spoiled(fault: Fault, { trace, answer, respond }: Spoiling): Response {
  const json = (body: JsonObject, status = 200) => respond(JSON.stringify(body), { type: JSON_TYPE, status })
  const page = (status: number, words: string, headers: Record<string, string> = {}) =>
    respond(gatewayPage(status, words), { type: 'text/html', status, headers })
  switch (fault.kind) {
    case 'error':
      return fault.status === 500
        ? json({ status: 500, error: 'Internal Server Error', path: '/api/v2' }, 500)
        : page(fault.status, fault.status === 502 ? 'Bad Gateway' : 'Gateway Time-out')
    case 'html':
      return respond(LOGIN, { type: 'text/html;charset=UTF-8' })
    case 'truncated':
      return respond(cut(JSON.stringify(answer())), { type: JSON_TYPE })
    case 'empty':
      return respond('', { type: JSON_TYPE })
    case 'denied':
      return fault.status === 401
        ? json(oldFailure(trace, 'AUTHENTICATION_ERROR', 'Wrong user name or password.'), 401)
        : json(oldFailure(trace, 'OMS_USER_PERMISSION_DENIED_ERROR', 'The user may not see this project.'), 403)
    case 'busy': {
      const words = fault.status === 429 ? 'Too Many Requests' : 'Service Temporarily Unavailable'
      return page(fault.status, words, { 'retry-after': String(fault.retryAfter) })
    }
    case 'oms-error':
      return json(failure(trace, fault))
    case 'other-task':
      return json(answer(fault.id))
    default:
      return Response.error()
  }
}

const ERRORS = {
  EXECUTOR_THREAD_POOL_BUSY: ['The thread pool of the executor is busy.', 'Try again later.'],
  INNER_ERROR: ['An internal error occurred.', 'Contact the administrator of OMS.'],
} as const

function failure(trace: Trace, { code, style }: Fault & { kind: 'oms-error' }): JsonObject {
  const [message, proposal] = ERRORS[code]
  return style === 'old' ? oldFailure(trace, code, message, proposal) : newFailure(trace, { code, message, proposal })
}

/** Cut within the steps or the objects, where the most of an answer is. */
function cut(text: string): string {
  return text.slice(0, Math.floor(text.length * 0.6))
}

function gatewayPage(status: number, words: string): string {
  const title = `${status} ${words}`
  return `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`
}

const LOGIN =
  '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="UTF-8"><title>OMS Console</title></head>\n<body><div id="root"></div><form action="/omsp/login" method="post"></form></body>\n</html>\n'
