/**
 * The answer in gzip where the client takes it: a task with 10,000 tables is 1.5 MB of JSON every ten seconds, and a
 * tenth of that compressed. Streams, so that a large answer is never held as a whole.
 */
export function compressed(request: Request, response: Response): Response {
  const type = response.headers.get('content-type') ?? ''
  const wanted = /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(request.headers.get('accept-encoding') ?? '')
  if (!response.body || !wanted || !/json|text/i.test(type) || response.headers.has('content-encoding')) return response
  const headers = new Headers(response.headers)
  headers.set('content-encoding', 'gzip')
  headers.append('vary', 'accept-encoding')
  headers.delete('content-length')
  const body = response.body.pipeThrough(new CompressionStream('gzip'))
  return new Response(body, { status: response.status, statusText: response.statusText, headers })
}
