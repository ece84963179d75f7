import { fileURLToPath } from 'node:url'
import { startDashboard } from './start'

/** Time that running answers get to end after a signal, in milliseconds. */
const GRACE_MS = 3_000

/** How often a server that npm started looks whether npm is still there, in milliseconds. */
const PARENT_CHECK_MS = 1_000

// Heard from the first moment on: who reads the printed line may send one at once.
let stop = (): void => process.exit(0)
process.once('SIGTERM', () => stop())
process.once('SIGINT', () => stop())

const started = await startDashboard({
  env: process.env,
  clientDir: fileURLToPath(new URL('../client', import.meta.url)),
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
  print: (line) => process.stdout.write(`${line}\n`),
  warn: (line) => process.stderr.write(`${line}\n`),
})

if (started.ok) {
  const { server } = started
  stop = () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  }
  // A signal for `npm start` ends npm's shell, which does not pass it on: the server would stay behind and keep the port.
  const parent = process.ppid
  const orphaned = () => process.ppid !== parent
  if (process.env.npm_lifecycle_event) setInterval(() => orphaned() && stop(), PARENT_CHECK_MS).unref()
} else {
  process.stderr.write(`${started.message}\n`)
  process.exitCode = 1
}
