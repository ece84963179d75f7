import { type Instruments, openPage, withBrowser } from '../support/browser'
import { figure, table } from '../support/numbers'
import { withBuilt, withServed } from '../support/pages'
import type {} from './page'

/** Polls before the first look: code is compiled and the chart's window is full by then. */
const WARM_UP = 360
/** Ten seconds apart they make a day. */
const DAY = 8640
/** Looks at the memory in a day. */
const LOOKS = 4
const BATCH = 120

/** What a day of polls leaves in the memory of the whole page, after garbage collection. */
export async function run(): Promise<string> {
  return withBuilt(new URL('./', import.meta.url), (dir) =>
    withServed(dir, (url) =>
      withBrowser(async (browser) => {
        const instruments = await openPage(browser)
        await instruments.page.goto(url, { waitUntil: 'networkidle' })
        await poll(instruments, WARM_UP)
        // Not by a handle: that would hold the chart after it left the page.
        await instruments.page.locator('[data-line] path').first().waitFor()
        const first = await look(instruments)
        const rows = [row('after an hour', first, first)]
        for (let i = 1; i <= LOOKS; i += 1) {
          await poll(instruments, DAY / LOOKS)
          rows.push(row(`after ${(24 / LOOKS) * i} hours more`, await look(instruments), first))
        }
        return table(
          `A day of polls (${DAY}), the whole page with its charts, after garbage collection`,
          ['', 'heap, MB', 'growth, MB (target ≤ 3)', 'nodes', 'listeners'],
          rows,
        )
      }),
    ),
  )
}

interface Look {
  readonly bytes: number
  readonly nodes: number
  readonly listeners: number
}

function row(name: string, { bytes, nodes, listeners }: Look, first: Look): string[] {
  const growth = ((bytes - first.bytes) / 1_000_000).toFixed(2)
  return [name, figure(bytes / 1_000_000), growth, String(nodes), String(listeners)]
}

async function poll({ page }: Instruments, times: number): Promise<void> {
  for (let done = 0; done < times; done += BATCH) {
    await page.evaluate((count) => window.memoryBench.poll(count), Math.min(BATCH, times - done))
  }
}

async function look({ page, cdp }: Instruments): Promise<Look> {
  for (let i = 0; i < 3; i += 1) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
    await cdp.send('HeapProfiler.collectGarbage')
  }
  const heap = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  // Typed arrays, which hold the samples, lie outside the heap proper.
  const arrays = 'backingStorageSize' in heap ? Number(heap.backingStorageSize) : 0
  return { bytes: heap.usedSize + arrays, nodes, listeners: jsEventListeners }
}
