import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { apiListener, isApi } from './listener'
import { createPages } from './pages'
import type { Handler } from './proxy'

/** What the server is made of. */
export interface ServerOptions {
  /** Directory of the built page. */
  readonly clientDir: string
  /** Text of the built index.html. */
  readonly html: string
  /** Answers everything below `/api/`. */
  readonly api: Handler
  /** Is told in one line what went wrong inside. */
  readonly report: (line: string) => void
}

/** The whole server: the API below `/api/`, the page everywhere else. */
export function createDashboardServer({ clientDir, html, api, report }: ServerOptions): Server {
  const pages = createPages(clientDir, html)
  const answer = apiListener(api, report)
  return createServer((request, response) => {
    if (isApi(request.url)) answer(request, response)
    else pages(request, response)
  })
}

/** Begins to listen; resolves with the port, rejects with the system's error. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
