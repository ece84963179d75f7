import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { securityHeaders } from './security'

/** Serves the built page: its files, and the page itself for every address that a person may open. */
export type Pages = (request: IncomingMessage, response: ServerResponse) => void

/**
 * @param clientDir directory of the built page, read once.
 * @param html its index.html.
 */
export function createPages(clientDir: string, html: string): Pages {
  const security = Object.entries(securityHeaders(html))
  const files = sirv(clientDir, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of security) response.setHeader(name, value)
      // A file under assets/ has its content's hash in its name; everything else is asked for again each time.
      response.setHeader(
        'cache-control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    // A part of a file is never needed here, and an impossible range would end in an exception.
    delete request.headers.range
    files(request, response, () => {
      if (!isPage(request)) {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
        response.end('Not found\n')
        return
      }
      // Task ids may hold dots and look like files, so what is a page is told by what the browser asks for.
      request.url = '/'
      files(request, response)
    })
  }
}

function isPage({ url = '/', headers }: IncomingMessage): boolean {
  return !url.startsWith('/assets/') && (headers.accept ?? '').includes('text/html')
}
