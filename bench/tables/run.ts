import { type Cost, createCost, type Instruments, openPage, withBrowser } from '../support/browser'
import { figure, median, ratio, table } from '../support/numbers'
import { withBuilt, withServed } from '../support/pages'
import type {} from './page'

const RUNS = 7
const KEYSTROKES = 12
const FRAMES = 4

type What =
  | 'parse'
  | 'decode'
  | 'shareSame'
  | 'shareChanged'
  | 'all'
  | 'mount'
  | 'updateSame'
  | 'updateChanged'
  | 'keystroke'
  | 'scroll'

/** An answer with 10,000 tables, from its text to the list of objects. */
export async function run(): Promise<string> {
  return withBuilt(new URL('./', import.meta.url), (dir) =>
    withServed(dir, (url) =>
      withBrowser(async (browser) => {
        const instruments = await openPage(browser)
        await instruments.page.goto(url, { waitUntil: 'networkidle' })
        const cost = await createCost(instruments, FRAMES)
        const bytes = await instruments.page.evaluate(() => window.tablesBench.bytes)
        const found: Partial<Record<1 | 4, Awaited<ReturnType<typeof measure>>>> = {}
        for (const rate of [1, 4] as const) {
          await instruments.cdp.send('Emulation.setCPUThrottlingRate', { rate })
          found[rate] = await measure(instruments, cost)
        }
        const cells = (what: What, target: string) => {
          const one = found[1]?.times
          const value = median(one?.[what] ?? [])
          const base = median(one?.parse ?? [])
          return [figure(value), figure(median(found[4]?.times[what] ?? [])), ratio(value, base), target]
        }
        return table(
          `An answer with 10,000 tables (${figure(bytes / 1_000_000)} MB), main thread in ms, median of ${RUNS}`,
          ['', '1×', '4×', 'as JSON.parse', 'target at 1×'],
          [
            ['JSON.parse', ...cells('parse', '')],
            ['decode', ...cells('decode', '')],
            ['share, only progress moved', ...cells('shareSame', '')],
            ['share, one table changed', ...cells('shareChanged', '')],
            ['all rows on the page, mount', ...cells('all', '')],
            ['objects, mount', ...cells('mount', '≤ 100')],
            ['objects, poll without change', ...cells('updateSame', '≤ 8')],
            ['objects, poll with one table changed', ...cells('updateChanged', '')],
            ['objects, keystroke in the search', ...cells('keystroke', '')],
            ['objects, scrolled by a page', ...cells('scroll', '')],
            ['objects, nodes on the page', String(found[1]?.nodes), String(found[4]?.nodes), '', '≤ 400'],
          ],
        )
      }),
    ),
  )
}

async function measure({ page }: Instruments, cost: Cost) {
  const times: Record<What, number[]> = {
    parse: [],
    decode: [],
    shareSame: [],
    shareChanged: [],
    all: [],
    mount: [],
    updateSame: [],
    updateChanged: [],
    keystroke: [],
    scroll: [],
  }
  let nodes = 0
  for (let i = 0; i < RUNS; i += 1) {
    times.parse.push(await page.evaluate(() => window.tablesBench.parse()))
    times.decode.push(await page.evaluate(() => window.tablesBench.decode()))
    times.shareSame.push(await page.evaluate(() => window.tablesBench.share(false)))
    times.shareChanged.push(await page.evaluate(() => window.tablesBench.share(true)))
    // Seconds each: three say enough.
    if (i < 3) {
      times.all.push(await cost(() => page.evaluate(() => window.tablesBench.mount('all'))))
      await page.evaluate(() => window.tablesBench.unmount())
    }
    // Shares what the lines above changed, so that the list begins with the state that the next poll is compared with.
    await page.evaluate(() => window.tablesBench.prepare(false))
    times.mount.push(await cost(() => page.evaluate(() => window.tablesBench.mount('ours'))))
    nodes = await page.evaluate(() => document.querySelectorAll('#root *').length)
    for (const changed of [false, true]) {
      // What comes before the rendering, decoding and sharing, is measured above.
      await page.evaluate((which) => window.tablesBench.prepare(which), changed)
      const list = changed ? times.updateChanged : times.updateSame
      list.push(await cost(() => page.evaluate(() => window.tablesBench.update())))
    }
    await page.locator('[role=grid]').hover()
    times.scroll.push(await cost(() => page.mouse.wheel(0, 440)))
    if (i === 0) times.keystroke.push(...(await keystrokes({ page }, cost)))
    await page.evaluate(() => window.tablesBench.unmount())
  }
  return { times, nodes }
}

/** Types a search a letter at a time, and takes it back. */
async function keystrokes({ page }: Pick<Instruments, 'page'>, cost: Cost): Promise<number[]> {
  const found: number[] = []
  await page.locator('input[type=search]').focus()
  const letters = 'partition_00'.slice(0, KEYSTROKES)
  for (const letter of letters) found.push(await cost(() => page.keyboard.press(letter)))
  return found
}
