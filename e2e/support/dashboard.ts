import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The built server. */
export const SERVER = fileURLToPath(new URL('../../dist/gateway/main.js', import.meta.url))

/** A running dashboard. */
export interface Dashboard {
  /** Its address as printed, without a slash at the end. */
  readonly url: string
  /** The one line that it printed. */
  readonly line: string
  /** The lines of its standard error so far. */
  readonly warnings: readonly string[]
  /** Ends it as `docker stop` would, and resolves with its exit code. */
  stop(): Promise<number | null>
}

/**
 * Starts the built server on a free port.
 * @param env settings besides PORT; what the specs' own environment says about OMS is not passed on.
 */
export async function startDashboard({ env = {} }: { env?: Record<string, string> } = {}): Promise<Dashboard> {
  const { OMS_URL, OMS_USERNAME, OMS_PASSWORD, HOST, DEMO_TASKS, ...around } = process.env
  const child = spawn(process.execPath, [SERVER], {
    env: { ...around, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const warnings: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => warnings.push(line))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const line = await firstLine(child, warnings)
  const url = /(http:\/\/\S+?)\/? /.exec(line)?.[1]
  if (url === undefined) throw new Error(`The server did not print its address but: ${line}`)
  return {
    url,
    line,
    warnings,
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

function firstLine(child: ChildProcess, warnings: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve)
    child.once('error', reject)
    child.once('close', (code) => reject(new Error(`The server ended with ${code}: ${warnings.join(' ')}`)))
  })
}
