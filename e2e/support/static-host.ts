import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'

const FOLDER = fileURLToPath(new URL('../../dist/demo', import.meta.url))

/** A host of static files that holds the demo below a path and knows nothing of its routes. */
export interface StaticHost {
  /** Where the demo is, with a slash at the end. */
  readonly url: string
  /** What was asked for that is not in the folder, or outside the path. */
  readonly missed: readonly string[]
  stop(): Promise<void>
}

/** Serves dist/demo on a free port. @param path with a slash at both ends. */
export async function startStaticHost(path: string): Promise<StaticHost> {
  if (!existsSync(join(FOLDER, 'index.html'))) {
    throw new Error('There is no static demo to test: run "npm run build:demo" first.')
  }
  const missed: string[] = []
  const files = sirv(FOLDER)
  const server = createServer((request, response) => {
    const asked = request.url ?? '/'
    const miss = () => {
      missed.push(asked)
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n')
    }
    if (!asked.startsWith(path)) return miss()
    request.url = `/${asked.slice(path.length)}`
    files(request, response, miss)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}${path}`,
    missed,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
