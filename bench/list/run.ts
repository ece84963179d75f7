import type { Browser } from '@playwright/test'
import { openPage, withBrowser } from '../support/browser'
import { figure, table } from '../support/numbers'
import { OUR_PAGE, withServed } from '../support/pages'

const POLLS = 8
const INTERVAL_SECONDS = 5
const RATES = [1, 4] as const

interface Measured {
  /** The main thread's own time, milliseconds a poll, less that of as long a time without polls. */
  readonly busy: number
  /** Tasks of more than 50 ms a poll, and the longest, milliseconds. */
  readonly long: number
  readonly longest: number
  /** Frames that did not come, a poll. */
  readonly dropped: number
  readonly nodes: number
}

/** What a poll of the list costs, for the demo's own tasks and for a page of a large server. */
export async function run(): Promise<string> {
  return withBrowser(async (browser) => {
    const rows: string[][] = []
    for (const count of [48, 150] as const) {
      await withServed(
        OUR_PAGE,
        async (url) => {
          for (const rate of RATES) rows.push(lineOf(count, rate, await measure(browser, `${url}/`, count, rate)))
        },
        count === 150 ? { DEMO_TASKS: '1000' } : {},
      )
    }
    return table(
      `A poll of the list, mean of ${POLLS}`,
      ['tasks', 'CPU', 'main thread, ms', 'blocks over 50 ms', 'longest, ms', 'frames dropped', 'nodes'],
      rows,
    )
  })
}

function lineOf(count: number, rate: number, { busy, long, longest, dropped, nodes }: Measured): string[] {
  return [String(count), `${rate}×`, figure(busy), figure(long), figure(longest), figure(dropped), String(nodes)]
}

async function measure(browser: Browser, url: string, count: number, rate: number): Promise<Measured> {
  const { context, page, cdp } = await openPage(browser)
  try {
    await page.addInitScript((intervalSeconds) => {
      localStorage.setItem('oms-task-dashboard', JSON.stringify({ intervalSeconds, locale: 'en', zone: 'utc' }))
    }, INTERVAL_SECONDS)
    await page.addInitScript(watch)
    await page.goto(url)
    await page.waitForFunction((rows) => document.querySelectorAll('tr[data-task]').length === rows, count)
    // The history's code and the first polls are not what is meant.
    for (let i = 0; i < 3; i += 1) await page.waitForResponse(/ListProjects/)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate })
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
    const thread = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics')
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
    }
    const spend = async (until: () => Promise<unknown>) => {
      const before = await thread()
      await page.evaluate(() => window.benchFrames?.reset())
      await until()
      const frames = await page.evaluate(() => window.benchFrames?.read())
      return { busy: (await thread()) - before, ...frames }
    }
    const polled = await spend(async () => {
      for (let i = 0; i < POLLS; i += 1) await page.waitForResponse(/ListProjects/)
    })
    // The same time with no answer under way: the page's clock and this bench's own frames.
    await page.route(/ListProjects/, () => undefined)
    await page.waitForRequest(/ListProjects/)
    const idle = await spend(() => page.waitForTimeout(INTERVAL_SECONDS * 1000))
    return {
      busy: Math.max(0, polled.busy / POLLS - idle.busy),
      long: (polled.long ?? 0) / POLLS,
      longest: polled.longest ?? 0,
      dropped: Math.max(0, ((polled.dropped ?? 0) - (idle.dropped ?? 0) * POLLS) / POLLS),
      nodes: await page.evaluate(() => document.querySelectorAll('*').length),
    }
  } finally {
    await context.close()
  }
}

interface Frames {
  reset(): void
  read(): { long: number; longest: number; dropped: number }
}

declare global {
  interface Window {
    benchFrames?: Frames
  }
}

/** Runs in the page: counts what blocked it, and the frames that did not come in between. */
function watch(): void {
  const FRAME_MS = 1000 / 60
  let seen = { long: 0, longest: 0, dropped: 0 }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      seen.long += 1
      seen.longest = Math.max(seen.longest, duration)
    }
  }).observe({ type: 'longtask' })
  let last = performance.now()
  const frame = (now: number) => {
    seen.dropped += Math.max(0, Math.round((now - last) / FRAME_MS) - 1)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  window.benchFrames = {
    reset() {
      seen = { long: 0, longest: 0, dropped: 0 }
    },
    read: () => ({ ...seen }),
  }
}
