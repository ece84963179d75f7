/** The demo OMS in place of the network of a page. */

/** Answers a request; `Response.error()` where nobody would. */
export type Answering = (request: Request) => Promise<Response>

/** Makes a `fetch` of it: where nobody answers, it rejects as a dead network does, and what is aborted ends at once. */
export function asFetch(answering: Answering): (input: string, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const request = new Request(new URL(input, 'http://demo-oms/'), init)
    const response = await Promise.race([answering(request), aborted(request.signal)])
    if (response.type === 'error') throw new TypeError('Failed to fetch')
    return response
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
