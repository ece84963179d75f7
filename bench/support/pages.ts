import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { precompress } from '../../src/build/precompress'
import { startDashboard } from '../../src/gateway/start'

/** The page as it is shipped. */
export const OUR_PAGE = fileURLToPath(new URL('../../dist/client', import.meta.url))

/** Builds a page of a bench into a directory of its own, and removes it afterwards. */
export async function withBuilt<T>(page: URL, work: (dir: string) => Promise<T>): Promise<T> {
  const outDir = await mkdtemp(join(tmpdir(), 'oms-bench-'))
  try {
    await build({
      configFile: false,
      root: fileURLToPath(page),
      logLevel: 'error',
      plugins: [react(), tailwindcss(), precompress()],
      resolve: { tsconfigPaths: true },
      build: { outDir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false, chunkSizeWarningLimit: 2000 },
    })
    return await work(outDir)
  } finally {
    await rm(outDir, { recursive: true, force: true })
  }
}

/**
 * Serves a built page as the gateway does in production, in front of the demo OMS.
 * @param env further settings of the gateway
 */
export async function withServed<T>(
  clientDir: string,
  work: (url: string) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  const started = await startDashboard({
    env: { PORT: '0', ...env },
    clientDir,
    fetch: (url, init) => fetch(url, init),
    now: Date.now,
    print: () => {},
    warn: (line) => process.stderr.write(`${line}\n`),
  })
  if (!started.ok) throw new Error(started.message)
  try {
    return await work(`http://127.0.0.1:${started.port}`)
  } finally {
    started.server.closeAllConnections()
    started.server.close()
  }
}
