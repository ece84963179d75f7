import type { Browser } from '@playwright/test'
import { openPage, withBrowser } from '../support/browser'
import { figure, median, ratio, table } from '../support/numbers'
import { OUR_PAGE, withBuilt, withServed } from '../support/pages'

const RUNS = 5
const CPU = 4
/** Pixels: enough that the charts are in view, since one that is not is not drawn. */
const HEIGHT = 1600
/** Slow 4G as Chromium's own tools have it: 150 ms, 1.6 and 0.75 Mbit/s. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
/** A demo task in full migration: it has rates from its first answer on, so charts to draw. */
const PATH = '/tasks/np_5ck2m7'

interface Load {
  readonly paint: number
  readonly data: number
  readonly chart: number
  /** Requests and bytes until the data showed; a request under way counts with what had come of it. */
  readonly requests: number
  readonly kB: number
}

/** From nothing to the first paint, the data and the chart, against the same libraries without a dashboard. */
export async function run(): Promise<string> {
  return withBuilt(new URL('./bare/', import.meta.url), (bareDir) =>
    withServed(bareDir, (bareUrl) =>
      withServed(OUR_PAGE, (ourUrl) =>
        withBrowser(async (browser) => {
          const loads: Record<'bare' | 'ours', Load[]> = { bare: [], ours: [] }
          for (let i = -1; i < RUNS; i += 1) {
            const bare = await load(browser, bareUrl, false)
            const ours = await load(browser, ourUrl, true)
            // The first of each warms the servers.
            if (i < 0) continue
            loads.bare.push(bare)
            loads.ours.push(ours)
          }
          return report(loads)
        }),
      ),
    ),
  )
}

function report({ bare, ours }: Record<'bare' | 'ours', Load[]>): string {
  const row = (name: string, key: keyof Load, target: string) => {
    const [theirs, own] = [median(bare.map((one) => one[key])), median(ours.map((one) => one[key]))]
    return [name, figure(theirs), figure(own), ratio(own, theirs), target]
  }
  return table(
    `Load on slow 4G with a CPU ${CPU}× slower, cold cache, median of ${RUNS}`,
    ['', 'bare stack', 'dashboard', 'ratio', 'target'],
    [
      row('first paint, ms', 'paint', '≤ 0.4'),
      row('data shown, ms', 'data', '≤ 1.3'),
      row('chart drawn, ms', 'chart', ''),
      row('requests until data', 'requests', ''),
      row('kB until data', 'kB', ''),
    ],
  )
}

async function load(browser: Browser, url: string, withChart: boolean): Promise<Load> {
  const { context, page, cdp } = await openPage(browser, { height: HEIGHT })
  try {
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU })
    let requests = 0
    let bytes = 0
    let counting = true
    cdp.on('Network.requestWillBeSent', () => {
      if (counting) requests += 1
    })
    cdp.on('Network.dataReceived', ({ encodedDataLength }) => {
      if (counting) bytes += encodedDataLength
    })
    await page.addInitScript(watch)
    await page.goto(url + PATH, { waitUntil: 'commit' })
    const moment = async (name: string) => {
      const handle = await page.waitForFunction((key) => window.benchMoments?.[key], name, { timeout: 60_000 })
      return (await handle.jsonValue()) ?? Number.NaN
    }
    const data = await moment('data')
    counting = false
    const chart = withChart ? await moment('chart') : Number.NaN
    const paint = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    )
    return { paint, data, chart, requests, kB: bytes / 1000 }
  } finally {
    await context.close()
  }
}

declare global {
  interface Window {
    benchMoments?: Record<string, number>
  }
}

/** Runs in the page: notes when something stood there for the first time, in the frame that painted it. */
function watch(): void {
  const moments: Record<string, number> = {}
  window.benchMoments = moments
  const wanted = { data: '[data-verdict]', chart: '[data-line] path[d^="M"]' }
  const look = () => {
    for (const [name, selector] of Object.entries(wanted)) {
      if (moments[name] === undefined && document.querySelector(selector)?.getClientRects().length) {
        moments[name] = performance.now()
      }
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
