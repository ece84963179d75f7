import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { launchOptions, provideChromium } from '../../e2e/support/chromium'

/** Lends a Chromium, the same that the browser tests find, and ends it afterwards. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  process.env.CHROMIUM_PATH = provideChromium()
  const { args = [], ...options } = launchOptions()
  const browser = await chromium.launch({ ...options, args: [...args, '--js-flags=--expose-gc'] })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** A page with its line to the browser's instruments. */
export interface Instruments {
  readonly context: BrowserContext
  readonly page: Page
  readonly cdp: CDPSession
}

/** Opens an empty page of its own context: nothing cached, English, UTC. */
export async function openPage(browser: Browser, { height = 900 } = {}): Promise<Instruments> {
  const context = await browser.newContext({
    viewport: { width: 1280, height },
    locale: 'en-US',
    timezoneId: 'UTC',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  return { context, page, cdp }
}

/** Milliseconds of the main thread's own time that some work costs. */
export type Cost = (work: () => Promise<unknown>) => Promise<number>

/**
 * Measures what work costs from its call to a few frames later, less what as many idle frames cost just before.
 * @param frames how many frames the page needs to come to rest
 */
export async function createCost({ page, cdp }: Instruments, frames: number): Promise<Cost> {
  // The thread's own time: what other programs take from the machine meanwhile does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const rest = () =>
    page.evaluate(async (count) => {
      for (let i = 0; i < count; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
    }, frames)
  return async (work) => {
    await rest()
    const start = await busy()
    // Asking the page for something costs as well.
    await page.evaluate(() => {})
    await rest()
    const idle = (await busy()) - start
    const before = await busy()
    await work()
    await rest()
    return Math.max(0, (await busy()) - before - idle)
  }
}
