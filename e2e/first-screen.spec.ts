import { gzipSync } from 'node:zlib'
import { expect, type Page, type Request } from '@playwright/test'
import { ANSWERS } from './support/answers'
import { hold } from './support/hold'
import { DESCRIBE, partsOf, taskUrl } from './support/task-page'
import { test } from './support/test'

/** The demo's migration in its full phase, whose page has charts. */
const WITH_CHARTS = 'np_4wh8x2'

/** What may be loaded before the charts, in bytes gzipped and in files. */
const LIMIT = { bytes: 150_000, files: 6 }

const isScript = (request: Request) => new URL(request.url()).pathname.endsWith('.js')
const isChart = (request: Request) => /\/chart-frame-[\w-]+\.js$/.test(request.url())

test('index.html alone paints the shell of the task page', async ({ page, demo, problems }) => {
  const others: string[] = []
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (route.request().isNavigationRequest()) return route.continue()
    others.push(pathname)
    // Nothing but the document arrives.
    return undefined
  })
  await page.goto(taskUrl(demo.url, WITH_CHARTS), { waitUntil: 'commit' })
  for (const part of ['.shell-bar', '.shell-title', '.shell-verdict', '.shell-steps', '.shell-chart']) {
    await expect(page.locator(part)).toBeVisible()
  }
  const paint = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)
  await expect.poll(paint).toBe(1)
  expect(others).toContain('/api/v2')
  expect(problems).toEqual([])
})

test('without JavaScript the page says so', async ({ browser, demo }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(taskUrl(demo.url, WITH_CHARTS))
  await expect(page.locator('noscript p')).toContainText('This page needs JavaScript.')
  await expect(page.locator('noscript p')).toBeVisible()
  await context.close()
})

test('the first question is answered before the bundle is there, and the page uses that answer', async ({
  page,
  oms,
  live,
}) => {
  let arrive: () => void = () => undefined
  const bundle = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/assets/*.js', async (route) => {
    await bundle
    await route.continue()
  })
  const answer = page.waitForResponse(DESCRIBE)
  await page.goto(taskUrl(live.url), { waitUntil: 'commit' })
  expect((await answer).status()).toBe(200)
  await expect(page.locator('.shell-verdict')).toBeVisible()
  arrive()
  await expect(partsOf(page).name).toBeVisible()
  expect(oms.requests).toHaveLength(1)
})

test('what the task page loads before its charts is small, and recharts is not in it', async ({
  page,
  demo,
  problems,
}) => {
  const scripts: Request[] = []
  page.on('request', (request) => {
    if (isScript(request)) scripts.push(request)
  })
  const charts = page.waitForRequest(isChart)
  await page.goto(taskUrl(demo.url, WITH_CHARTS))
  await charts
  await seeChart(page)

  const before = scripts.slice(0, scripts.findIndex(isChart))
  const weights = await Promise.all(before.map(weigh))
  const sum = weights.reduce((total, { gzipped }) => total + gzipped, 0)
  const list = weights.map(({ path, gzipped }) => `${path}: ${gzipped}`).join('\n')
  expect(before.length, list).toBeGreaterThan(0)
  expect(before.length, list).toBeLessThanOrEqual(LIMIT.files)
  expect(sum, list).toBeLessThanOrEqual(LIMIT.bytes)
  expect(weights.filter(({ text }) => text.includes('recharts-wrapper')).map(({ path }) => path)).toEqual([])
  const chart = scripts.find(isChart)
  expect(chart && (await weigh(chart)).text).toContain('recharts-wrapper')
  // No request to another host is among them.
  expect(problems).toEqual([])
})

/** Scrolls to the first chart, which is drawn when it comes into view. */
async function seeChart(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Throughput' }).scrollIntoViewIfNeeded()
  await expect(page.locator('.recharts-surface').first()).toBeVisible()
}

/** A script's text, and its size as gzip makes it, whatever the server compressed with. */
async function weigh(request: Request): Promise<{ path: string; text: string; gzipped: number }> {
  const body = (await (await request.response())?.body()) ?? Buffer.alloc(0)
  return { path: new URL(request.url()).pathname, text: body.toString(), gzipped: gzipSync(body, { level: 9 }).length }
}

test('scripts travel compressed', async ({ page, demo }) => {
  const encodings: (string | undefined)[] = []
  page.on('response', (response) => {
    if (isScript(response.request()) && Number(response.headers()['content-length']) > 1500) {
      encodings.push(response.headers()['content-encoding'])
    }
  })
  await page.goto(taskUrl(demo.url, WITH_CHARTS))
  await seeChart(page)
  expect(encodings.length).toBeGreaterThan(0)
  for (const encoding of encodings) expect(encoding).toMatch(/^(br|gzip)$/)
})

test('charts are not loaded where none is shown', async ({ page, demo }) => {
  const charts: string[] = []
  page.on('request', (request) => {
    if (isChart(request)) charts.push(request.url())
  })
  await page.goto(demo.url)
  await expect(page.getByRole('link', { name: 'orders_mysql_to_ob' })).toBeVisible()
  expect(charts).toEqual([])
})

interface Jump {
  readonly value: number
  readonly sources: readonly string[]
}

/** Has the page note how far things jump that nobody moved. */
async function noteJumps(page: Page): Promise<() => Promise<readonly Jump[]>> {
  await page.addInitScript(() => {
    const jumps: Jump[] = []
    Object.assign(window, { jumps })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number
          hadRecentInput: boolean
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
        }
        if (hadRecentInput) continue
        const name = ({ node, previousRect: a, currentRect: b }: (typeof sources)[number]) => {
          const element = node instanceof Element ? `${node.tagName}.${node.className}` : String(node?.textContent)
          return `${element.slice(0, 60)}: y ${Math.round(a.y)} to ${Math.round(b.y)}, x ${Math.round(a.x)} to ${Math.round(b.x)}`
        }
        jumps.push({ value, sources: sources.map(name) })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { jumps: Jump[] }).jumps)
}

for (const [width, height] of [
  [1440, 900],
  [800, 1000],
  [360, 740],
] as const) {
  test(`nothing jumps while the page comes, ${width} pixels wide`, async ({ page, oms, live }) => {
    await page.setViewportSize({ width, height })
    const jumps = await noteJumps(page)
    // Each stage is painted before the next comes, as on a slow line: the shell, the page that waits, the task.
    let arrive: () => void = () => undefined
    const bundle = new Promise<void>((resolve) => {
      arrive = resolve
    })
    await page.route('**/assets/*.js', async (route) => {
      await bundle
      await route.continue()
    })
    const answer = hold()
    oms.mode = answer.answer
    await page.goto(taskUrl(live.url), { waitUntil: 'commit' })
    await expect(page.locator('.shell-verdict')).toBeVisible()
    await painted(page)
    arrive()
    await expect(page.locator('[data-reachability]')).toBeVisible()
    await painted(page)
    answer.release(ANSWERS.sample)
    await expect(partsOf(page).name).toBeVisible()
    await expect(page.getByText('Loading…')).toHaveCount(0)
    await painted(page)
    const all = await jumps()
    const sum = all.reduce((total, { value }) => total + value, 0)
    expect(sum, JSON.stringify(all, null, 1)).toBeLessThan(0.1)
  })
}

/** Waits until the browser has drawn what is there now. */
function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}
