import { GATEWAY_AUTH_HEADER, gatewayAnswer } from './answer'
import { describeFailure, displayAddress } from './failure'
import { MAX_BODY_BYTES, readAction, readBody } from './request'
import type { Credentials } from './settings'

/** A standard fetch handler. */
export type Handler = (request: Request) => Promise<Response>

/** What the proxy needs to know and to use. */
export interface ProxyOptions {
  /** Address of OMS; its path is a prefix of `/api/v2`. */
  readonly omsUrl: URL
  /** When given, the proxy signs in with them and what the page sends as Authorization is dropped. */
  readonly credentials?: Credentials | null
  readonly fetch: (url: URL, init: RequestInit) => Promise<Response>
  /** Longest wait for the head of OMS's answer, in milliseconds. */
  readonly timeoutMs: number
}

const FORWARDED_REQUEST_HEADERS = ['content-type', 'accept', 'accept-language']
const FORWARDED_RESPONSE_HEADERS = ['content-type', 'date', 'retry-after']

/** Statuses that the fetch standard allows no body for. */
const NO_BODY = new Set([204, 205, 304])

/**
 * Makes the handler that passes the read actions on to OMS. It never throws but for a client that went away, never
 * follows a redirect, and never repeats credentials in what it answers.
 */
export function createProxy({ omsUrl, credentials = null, fetch, timeoutMs }: ProxyOptions): Handler {
  const authorization = credentials && basic(credentials)
  const auth: Record<string, string> = authorization ? { [GATEWAY_AUTH_HEADER]: 'configured' } : {}

  return async (request) => {
    const asked = readAction(request)
    if (!asked.ok) return gatewayAnswer(403, { code: 'not-allowed', variable: null, message: asked.why })
    const body = await readBody(request, MAX_BODY_BYTES)
    if (!body) return tooLarge()

    const headers = pick(request.headers, FORWARDED_REQUEST_HEADERS)
    const identity = authorization ?? request.headers.get('authorization')
    if (identity) headers.set('authorization', identity)

    const deadline = new AbortController()
    const timer = setTimeout(() => deadline.abort(new DOMException('No answer in time', 'TimeoutError')), timeoutMs)
    try {
      const answer = await fetch(upstream(omsUrl, asked.action), {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, deadline.signal]),
      })
      return withHeaders(isRedirect(answer) ? redirected(answer, omsUrl) : passed(answer), auth)
    } catch (error) {
      // The client went away: there is nobody to answer, and the server knows this reason as no error.
      if (request.signal.aborted) throw request.signal.reason
      const { status, gateway } = describeFailure(deadline.signal.aborted ? deadline.signal.reason : error, omsUrl)
      return withHeaders(gatewayAnswer(status, gateway), auth)
    } finally {
      clearTimeout(timer)
    }
  }
}

/** Built afresh, so that nothing of what the page wrote into its address gets further than the name of the action. */
function upstream(omsUrl: URL, action: string): URL {
  return new URL(`${displayAddress(omsUrl)}/api/v2?Action=${action}`)
}

/**
 * Only the listed headers of OMS get through. `www-authenticate` in particular does not: the browser would open its own
 * login box, over the page's.
 */
function passed(answer: Response): Response {
  const headers = pick(answer.headers, FORWARDED_RESPONSE_HEADERS)
  headers.set('cache-control', 'no-store')
  return new Response(NO_BODY.has(answer.status) ? null : answer.body, { status: answer.status, headers })
}

function isRedirect(answer: Response): boolean {
  return answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400 && answer.status !== 304)
}

function redirected(answer: Response, omsUrl: URL): Response {
  answer.body?.cancel().catch(() => undefined)
  const location = answer.headers.get('location') ?? ''
  const target = URL.canParse(location, omsUrl) ? new URL(location, omsUrl) : null
  // A login's address carries tokens in its query: only the place is named.
  const place = target ? ` to ${displayAddress(new URL(target.pathname, target))}` : ''
  return gatewayAnswer(502, {
    code: 'redirect',
    variable: 'OMS_URL',
    message: `${displayAddress(omsUrl)} redirects${place}, which OMS never does: OMS_URL is probably not the address of OMS, or has the wrong scheme or port.`,
  })
}

function tooLarge(): Response {
  return gatewayAnswer(413, {
    code: 'too-large',
    variable: null,
    message: `The request is larger than ${MAX_BODY_BYTES / 1024} KB, which no read action needs.`,
  })
}

function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}

function pick(from: Headers, names: readonly string[]): Headers {
  const headers = new Headers()
  for (const name of names) {
    const value = from.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}

/** Basic credentials in UTF-8 (RFC 7617). */
function basic({ username, password }: Credentials): string {
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`
}
