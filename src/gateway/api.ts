import { createHash } from 'node:crypto'
import { LISTED } from '@/simulator/catalogue'
import { createDemoOms } from '@/simulator/demo-oms'
import { GATEWAY_OMS_HEADER, GATEWAY_ORIGIN_HEADER, gatewayAnswer } from './answer'
import { compressed } from './compress'
import { describeFailure } from './failure'
import { createProxy, type Handler, type ProxyOptions } from './proxy'
import type { Settings } from './settings'

/**
 * Longest wait for OMS, in milliseconds. Shorter than the page's own deadline of 15 s, so that the page learns why there
 * was no answer.
 */
const TIMEOUT_MS = 14_000

/** What the API takes from outside. */
export interface ApiOutside {
  readonly fetch: ProxyOptions['fetch']
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Epoch milliseconds at which the demo OMS begins its life. */
  readonly anchor: number
}

/** Makes the handler below `/api/`: the proxy where an OMS is set, else the demo OMS. */
export function createApi({ oms, demoTasks }: Settings, { fetch, now, anchor }: ApiOutside): Handler {
  const answer = oms
    ? createProxy({ omsUrl: oms.url, credentials: oms.credentials, fetch, timeoutMs: TIMEOUT_MS })
    : createDemoOms({ now, anchor, extra: Math.max(0, (demoTasks ?? 0) - LISTED.length) })
  const answered: Handler = async (request) => {
    const response = await answer(request)
    return response.type === 'error' ? away() : response
  }
  const which = oms ? { code: codeOf(oms.url), origin: oms.url.origin } : { code: 'demo', origin: 'demo' }
  return async (request) => guarded(compressed(request, await answered(request)), which)
}

/** What the gateway says of an OMS where nobody answers: the demo OMS during an outage. */
function away(): Response {
  const { status, gateway } = describeFailure({ code: 'ECONNREFUSED' }, new URL('http://demo-oms:8089'))
  return gatewayAnswer(status, gateway)
}

/** The same for the same OMS, and nothing that its address could be read from. */
function codeOf({ origin, pathname }: URL): string {
  return createHash('sha256').update(`${origin}${pathname}`, 'utf8').digest('hex').slice(0, 16)
}

/** An answer of OMS is data: should it ever be opened as a page of this origin, it runs nothing. */
function guarded(response: Response, { code, origin }: { code: string; origin: string }): Response {
  const headers = new Headers(response.headers)
  headers.set(GATEWAY_OMS_HEADER, code)
  if (response.ok) headers.set(GATEWAY_ORIGIN_HEADER, origin)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
