// Main-thread time of four charts with two lines of 600 points: ours against recharts' own <Line>, in the same run.
// node bench/chart/run.mjs
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const MOUNTS = 5
const TICKS = 20
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

const outDir = await mkdtemp(join(tmpdir(), 'chart-bench-'))
await build({
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'error',
  plugins: [react(), tailwindcss()],
  resolve: { tsconfigPaths: true },
  build: { outDir, emptyOutDir: true },
})
const server = createServer(async (request, response) => {
  const path = request.url === '/' ? '/index.html' : (request.url ?? '')
  try {
    const body = await readFile(join(outDir, path))
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream').end(body)
  } catch {
    response.writeHead(404).end()
  }
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
})

try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await page.goto(`http://127.0.0.1:${server.address().port}/`, { waitUntil: 'networkidle' })

  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  // Ten frames: each of the four charts has one of its own.
  const settled = () =>
    page.evaluate(async () => {
      for (let i = 0; i < 10; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
    })
  const cost = async (work) => {
    await settled()
    const idle = await busy()
    await settled()
    const before = await busy()
    await work()
    await settled()
    // What ten idle frames cost is not the charts' doing.
    return Math.max(0, (await busy()) - before - (before - idle))
  }
  const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

  process.stdout.write('4 charts, 2 lines of 600 points, main thread, ms (median)\n')
  for (const rate of [1, 4]) {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate })
    const found = {}
    for (const kind of ['line', 'ours']) {
      const mounts = []
      for (let i = 0; i < MOUNTS; i += 1) {
        await page.evaluate(() => window.bench.unmount())
        mounts.push(await cost(() => page.evaluate((which) => window.bench.mount(which), kind)))
      }
      const ticks = []
      for (let i = 0; i < TICKS; i += 1) ticks.push(await cost(() => page.evaluate(() => window.bench.tick())))
      await page.evaluate(() => window.bench.unmount())
      found[kind] = { mount: median(mounts), tick: median(ticks), worst: Math.max(...ticks) }
    }
    for (const what of ['mount', 'tick', 'worst']) {
      const [line, ours] = [found.line[what], found.ours[what]]
      const name = what === 'worst' ? 'worst tick' : what
      process.stdout.write(
        `${rate}× ${name.padEnd(10)} <Line> ${line.toFixed(1).padStart(7)}  ours ${ours.toFixed(1).padStart(7)}  ratio ${(ours / line).toFixed(2)}\n`,
      )
    }
  }
} finally {
  await browser.close()
  server.close()
  await rm(outDir, { recursive: true, force: true })
}
