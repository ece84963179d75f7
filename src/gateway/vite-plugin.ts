import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Plugin, runnerImport } from 'vite'
// With their endings, since Vite loads its configuration and what that imports without a bundler's help.
import { apiListener, isApi } from './listener.ts'
import type { Handler } from './proxy'
import { readSettings, type Settings } from './settings.ts'

/** The module with the API, loaded through Vite so that it knows the project's paths and follows edits. */
const API = '/src/gateway/api.ts'

type ApiModule = typeof import('./api')

/**
 * Mounts the API of the real server in Vite's development and preview servers, by the same settings. A wrong setting
 * ends the command with the same sentence.
 */
export function gateway(env: Readonly<Record<string, string | undefined>>): Plugin {
  const read = readSettings(env)
  let anchor = 0

  /** One handler for each state of the code: an edit of the demo OMS makes a new one, at the same point of its life. */
  function latest(settings: Settings, load: () => Promise<ApiModule>): Handler {
    let made: { from: ApiModule['createApi']; api: Handler } | null = null
    anchor ||= Date.now()
    return async (request) => {
      const { createApi } = await load()
      if (made?.from !== createApi) {
        const api = createApi(settings, { fetch: (url, init) => fetch(url, init), now: Date.now, anchor })
        made = { from: createApi, api }
      }
      return made.api(request)
    }
  }

  return {
    name: 'gateway',
    apply: 'serve',
    config() {
      const { port, host } = settingsOrExit()
      const place = { port, host, strictPort: true }
      return { server: place, preview: place }
    },
    configureServer(server) {
      const api = latest(settingsOrExit(), () => server.ssrLoadModule(API) as Promise<ApiModule>)
      server.middlewares.use(middleware(api, (line) => server.config.logger.error(line)))
    },
    configurePreviewServer(server) {
      const { root } = server.config
      const once = runnerImport<ApiModule>(root + API, { root, configFile: false, resolve: { tsconfigPaths: true } })
      const api = latest(settingsOrExit(), async () => (await once).module)
      server.middlewares.use(middleware(api, (line) => server.config.logger.error(line)))
    },
  }

  function settingsOrExit(): Settings {
    if (read.ok) return read.settings
    process.stderr.write(`${read.message}\n`)
    process.exit(1)
  }
}

function middleware(api: Handler, report: (line: string) => void) {
  const listener = apiListener(api, report)
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (isApi(request.url)) listener(request, response)
    else next()
  }
}
