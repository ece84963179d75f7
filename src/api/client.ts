import { openEnvelope } from '@/contract/envelope'
import { ApiError, contractProblem, type NotJson, type Problem } from './problem'

/** User name and password of an OMS console user, kept in memory only. */
export interface Credentials {
  readonly username: string
  readonly password: string
}

/** A 2xx answer whose body is JSON. Times are epoch milliseconds by this machine's clock. */
export interface Answer {
  readonly json: unknown
  /** The body as received. */
  readonly text: string
  readonly sentAt: number
  readonly receivedAt: number
  /** The HTTP `Date` of the answer in epoch milliseconds, by the server's clock. */
  readonly date: number | null
  /** Which OMS answered: the gateway's code for it, not its address. Empty without a gateway. */
  readonly scope?: string
  /** Scheme, host and port of the OMS that answered, or `demo`. Missing without a gateway. */
  readonly origin?: string | undefined
}

export interface CallOptions {
  /** Aborts the call when nobody needs it any more. */
  readonly signal?: AbortSignal
  /** Asks for what the page can do without: a refusal says nothing about the viewer's credentials. */
  readonly minor?: boolean
  /** An answer that is already under way, sent before the page's code was there. Used instead of a request. */
  readonly early?: {
    readonly response: Promise<Reply>
    readonly sentAt: number
    /** Ends it, since it does not know `signal`. */
    readonly abort?: (() => void) | undefined
  }
}

export interface Client {
  /**
   * Calls one action of OMS.
   * @throws ApiError for all that is no good answer; the signal's own reason when aborted.
   */
  call(action: string, body: object, options?: CallOptions): Promise<Answer>
}

/** What is read of a response. */
export type Reply = Pick<Response, 'ok' | 'status' | 'headers' | 'text'>

export interface ClientOptions {
  readonly fetch: (input: string, init: RequestInit) => Promise<Reply>
  readonly now: () => number
  readonly credentials: () => Credentials | null
  /** Called when OMS does not accept the viewer's own credentials, so that they are not sent again and again. */
  readonly onRefused?: () => void
  /** Seconds until a call is given up. */
  readonly deadlineSeconds?: number
  /** Gives a signal that aborts after so many milliseconds. */
  readonly timeout?: (ms: number) => AbortSignal
}

const DEADLINE_SECONDS = 15

/** Makes the client. OMS is always asked on this page's own origin: the gateway stands between (no CORS, facts 3). */
export function createClient(options: ClientOptions): Client {
  const {
    fetch,
    now,
    credentials,
    onRefused,
    deadlineSeconds = DEADLINE_SECONDS,
    timeout = AbortSignal.timeout,
  } = options
  return {
    async call(action, body, { signal, early, minor } = {}) {
      const deadline = timeout(deadlineSeconds * 1000)
      const either = signal ? AbortSignal.any([signal, deadline]) : deadline
      const sentAt = early?.sentAt ?? now()
      const user = credentials()
      if (early?.abort) either.addEventListener('abort', early.abort, { once: true })
      let began = false
      try {
        const response = await abortable(
          early?.response ??
            fetch(`/api/v2?Action=${encodeURIComponent(action)}`, {
              method: 'POST',
              headers: headers(user),
              body: JSON.stringify(body),
              signal: either,
              cache: 'no-store',
              credentials: 'omit',
            }),
          either,
        )
        began = true
        const text = await abortable(response.text(), either)
        return read(response, text, sentAt, now())
      } catch (error) {
        if (error instanceof ApiError) {
          if (user && !minor && error.problem.kind === 'denied' && error.problem.status === 401) onRefused?.()
          throw error
        }
        if (signal?.aborted) throw signal.reason
        if (deadline.aborted) throw new ApiError({ kind: 'timeout', seconds: deadlineSeconds })
        // Who began to answer was reached: the connection broke in the middle.
        if (began) throw new ApiError({ kind: 'not-json', came: 'truncated', excerpt: '' })
        throw new ApiError({ kind: 'unreachable', code: null, variable: null, message: null })
      }
    },
  }
}

/** A promise that ends with the signal, for work (an early response) that does not know the signal. */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

function headers(user: Credentials | null): Record<string, string> {
  const plain = { 'content-type': 'application/json', accept: 'application/json' }
  return user ? { ...plain, authorization: basic(user) } : plain
}

/** RFC 7617 with UTF-8: btoa alone throws on characters beyond Latin-1. */
export function basic({ username, password }: Credentials): string {
  const bytes = new TextEncoder().encode(`${username}:${password}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}

function read(response: Reply, text: string, sentAt: number, receivedAt: number): Answer {
  const json = parse(text)
  const date = Date.parse(response.headers.get('date') ?? '')
  const wait = retryAfter(response.headers.get('retry-after'), Number.isFinite(date) ? date : receivedAt)
  const gatewayCode = response.headers.get('x-oms-gateway')
  const said = json === undefined ? null : messageIn(json)
  if (gatewayCode !== null && !response.ok) {
    const variable = said?.variable ?? null
    throw new ApiError({ kind: 'unreachable', code: gatewayCode, variable, message: said?.message ?? null }, wait)
  }
  const serverHolds = response.headers.get('x-oms-gateway-auth') === 'configured'
  if (response.status === 401 || response.status === 403) {
    throw new ApiError({ kind: 'denied', status: response.status, serverHolds, message: said?.message ?? null }, wait)
  }
  if (!response.ok) {
    const { status } = response
    const quoted = json === undefined && text.trim() !== '' ? { excerpt: excerpt(text) } : {}
    throw new ApiError({ kind: 'http', status, message: said?.message ?? null, ...quoted }, wait)
  }
  if (json === undefined) throw new ApiError({ kind: 'not-json', came: whatCame(text), excerpt: excerpt(text) })
  const refusal = refusalIn(json, serverHolds)
  if (refusal) throw new ApiError(refusal, wait)
  const scope = response.headers.get('x-oms-gateway-oms') ?? ''
  const origin = response.headers.get('x-oms-gateway-origin') ?? undefined
  return { json, text, sentAt, receivedAt, date: Number.isFinite(date) ? date : null, scope, origin }
}

/** A refusal of the caller that came as an error answer with HTTP 200; null for every other answer. */
function refusalIn(json: unknown, serverHolds: boolean): Problem | null {
  const opened = openEnvelope(json)
  const problem = opened.ok ? null : contractProblem(opened.error, serverHolds)
  return problem?.kind === 'denied' ? problem : null
}

/** The parsed text, or undefined for what is no JSON (which JSON itself cannot express). */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Names what came instead of JSON, as far as its beginning tells. */
export function whatCame(text: string): NotJson {
  const start = text.trimStart().slice(0, 200).toLowerCase()
  if (start === '') return 'empty'
  if (start.startsWith('<')) return 'html'
  return start.startsWith('{') || start.startsWith('[') ? 'truncated' : 'text'
}

function excerpt(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > 160 ? `${flat.slice(0, 160)}…` : flat
}

function messageIn(json: unknown): { message: string | null; variable: string | null } | null {
  if (typeof json !== 'object' || json === null) return null
  const record = json as Record<string, unknown>
  const source = [record.gateway, record.errorDetail, record].find(
    (it): it is Record<string, unknown> => typeof it === 'object' && it !== null && 'message' in it,
  )
  if (!source) return null
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  return { message: text(source.message), variable: text(source.variable) }
}

/** Seconds of a Retry-After header: delta seconds or an HTTP date (RFC 9110 10.2.3). Null when absent or unreadable. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null
  if (/^\s*\d+\s*$/.test(header)) return Number(header)
  const at = Date.parse(header)
  return Number.isFinite(at) ? Math.max(0, Math.ceil((at - now) / 1000)) : null
}
