import { fileURLToPath } from 'node:url'
import { startDashboard } from './start'

/** Time that running answers get to end after a signal, in milliseconds. */
const GRACE_MS = 3_000

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
  const stop = () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
} else {
  process.stderr.write(`${started.message}\n`)
  process.exitCode = 1
}
