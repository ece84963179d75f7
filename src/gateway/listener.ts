import type { RequestListener } from 'node:http'
import { createRequestListener } from '@remix-run/node-fetch-server'
import type { Handler } from './proxy'

/**
 * Puts a standard fetch handler behind node's HTTP server. A client that goes away aborts `request.signal`.
 * @param report is told in one line what went wrong inside, never with a body.
 */
export function apiListener(api: Handler, report: (line: string) => void): RequestListener {
  return createRequestListener(api, {
    onError(error) {
      // An address or host that is none comes from the client and is its mistake.
      if (error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL') {
        return new Response(null, { status: 400 })
      }
      report(`An answer failed: ${error instanceof Error ? error.message : 'unknown error'}`)
      return Response.json({ success: false, message: 'The server failed to answer.' }, { status: 500 })
    },
  })
}

/** Whether an address belongs to the API. */
export function isApi(url = '/'): boolean {
  return /^\/api(?:[/?]|$)/.test(url)
}
