/** The read actions: only their names may pass, whatever the page sends. */
const READ_ACTION = /^Action=((?:Describe|List)[A-Za-z]+)$/

/** Largest body that a read action needs, in bytes; ListProjects with every filter stays far below. */
export const MAX_BODY_BYTES = 64 * 1024

/** The action that a request asks for, or why it may not pass. */
export type ActionResult = { readonly ok: true; readonly action: string } | { readonly ok: false; readonly why: string }

/**
 * Lets through `POST /api/v2?Action=Describe…` and `List…` and nothing else. The action must stand there literally and
 * once: two spellings of it could be read as one action here and as another one by OMS.
 */
export function readAction(request: Request): ActionResult {
  if (request.headers.get('sec-fetch-site') === 'cross-site') {
    return { ok: false, why: 'Pages of another site may not use this gateway.' }
  }
  if (request.method !== 'POST') return { ok: false, why: `Only POST passes here, not ${request.method}.` }
  const url = new URL(request.url)
  if (url.pathname !== '/api/v2') return { ok: false, why: 'Only /api/v2 passes here.' }
  const named = url.search
    .slice(1)
    .split('&')
    .filter((pair) => [...new URLSearchParams(pair).keys()].some((key) => key.trim().toLowerCase() === 'action'))
  const [only] = named
  if (only === undefined)
    return { ok: false, why: 'The address names no action: one query parameter Action is needed.' }
  if (named.length > 1) return { ok: false, why: 'The address names more than one action.' }
  const action = READ_ACTION.exec(only)?.[1]
  if (action === undefined) {
    return {
      ok: false,
      why: 'Only actions that read (Describe…, List…) pass here: this dashboard changes nothing in OMS.',
    }
  }
  return { ok: true, action }
}

/** Reads a body of at most `limit` bytes; null when it is larger. */
export async function readBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) return null
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size > limit) {
      // Nobody waits for the rest; a stream that cannot be cancelled has ended anyway.
      reader.cancel().catch(() => undefined)
      return null
    }
    chunks.push(value)
  }
  const body = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}
