import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { createApi } from './api'
import { displayAddress } from './failure'
import type { Handler, ProxyOptions } from './proxy'
import { warningAbout } from './reach'
import { createDashboardServer, listen } from './server'
import { readSettings, type Settings } from './settings'

/** What starting takes from outside. */
export interface StartOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Directory of the built page. */
  readonly clientDir: string
  readonly fetch: ProxyOptions['fetch']
  readonly now: () => number
  /** Takes the one line that says where the page is. */
  readonly print: (line: string) => void
  /** Takes sentences about what is not as it should be. */
  readonly warn: (line: string) => void
}

/** A running server, or one sentence that says what to change. */
export type StartResult =
  | { readonly ok: true; readonly server: Server; readonly port: number; readonly checked: Promise<void> }
  | { readonly ok: false; readonly message: string }

/** Starts the dashboard and says where it is. OMS need not be up: it is asked once, and the answer is only a warning. */
export async function startDashboard({ env, clientDir, fetch, now, print, warn }: StartOptions): Promise<StartResult> {
  const read = readSettings(env)
  if (!read.ok) return read
  const { settings } = read
  const html = readPage(clientDir)
  if (html === null) return { ok: false, message: `There is no built page in ${clientDir}: run "npm run build" first.` }

  const api = createApi(settings, { fetch, now, anchor: now() })
  const server = createDashboardServer({ clientDir, html, api, report: warn })
  try {
    const port = await listen(server, settings.port, settings.host)
    const behind = settings.oms ? `OMS at ${displayAddress(settings.oms.url)}` : 'demo OMS'
    print(`OMS Task Dashboard: http://${displayHost(settings.host)}:${port}/ (${behind})`)
    // An unset variable of a shell looks like this, and its demo tasks look real.
    if (!settings.oms && env.OMS_URL !== undefined) {
      warn('OMS_URL is set, but empty: the demo OMS answers. Set OMS_URL to the address of an OMS to see its tasks.')
    }
    const checked = settings.oms ? checkOms(api, settings.oms.credentials !== null, warn) : Promise.resolve()
    return { ok: true, server, port, checked }
  } catch (error) {
    return { ok: false, message: listenProblem(error, settings) }
  }
}

async function checkOms(api: Handler, signedIn: boolean, warn: (line: string) => void): Promise<void> {
  // A check that fails by itself says nothing about OMS, and must not end the server.
  const warning = await warningAbout(api, signedIn).catch(() => null)
  if (warning !== null) warn(warning)
}

function readPage(clientDir: string): string | null {
  try {
    return readFileSync(join(clientDir, 'index.html'), 'utf8')
  } catch {
    return null
  }
}

/** The host to open in a browser on this machine. */
function displayHost(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** What keeps the server from listening, as a sentence that names PORT or HOST. */
export function listenProblem(error: unknown, { port, host }: Pick<Settings, 'port' | 'host'>): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return `PORT ${port} on ${host} is taken by another program: stop it, or set PORT to a free one, for example PORT=${port === 65_535 ? 4173 : port + 1}.`
    case 'EACCES':
      return `PORT ${port} needs more rights than this user has: set PORT to one above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return `HOST ${host} is not an address of this machine: set HOST to one, for example 127.0.0.1 or 0.0.0.0.`
    default:
      return `Cannot listen on HOST ${host}, PORT ${port}${typeof code === 'string' ? ` (${code})` : ''}: set another HOST or PORT.`
  }
}
