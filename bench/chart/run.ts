import type { Page } from '@playwright/test'
import { type Cost, createCost, type Instruments, openPage, withBrowser } from '../support/browser'
import { figure, median, ratio, table } from '../support/numbers'
import { withBuilt, withServed } from '../support/pages'
import type {} from './page'

const RATES = [1, 4] as const
const ROUNDS = 3
const TICKS = 18
const GROWTHS = 3
const MOVES = 20
/** Charts of a panel. */
const TOGETHER = 4
/** Frames until a chart has had its turn. */
const FRAMES = 4
const KINDS = ['line', 'ours'] as const

type Kind = (typeof KINDS)[number]
type Found = Record<'mount' | 'tick' | 'grow' | 'hover' | 'together', number[]>

/** What one chart of two lines with 600 points costs, ours against recharts' own `<Line>`, by turns in the same run. */
export async function run(): Promise<string> {
  return withBuilt(new URL('./', import.meta.url), (dir) =>
    withServed(dir, (url) =>
      withBrowser(async (browser) => {
        const instruments = await openPage(browser)
        await instruments.page.goto(url, { waitUntil: 'networkidle' })
        const cost = await createCost(instruments, FRAMES)
        const rows: string[][] = []
        for (const rate of RATES) {
          await instruments.cdp.send('Emulation.setCPUThrottlingRate', { rate })
          rows.push(...report(rate, await measure(instruments, cost)))
        }
        return table(
          `One chart, 2 lines of 600 points, main thread in ms (mount: median of ${ROUNDS}; poll and hover: of ${ROUNDS * TICKS} and ${ROUNDS})`,
          ['', '`<Line>`', 'ours', 'ratio', 'target'],
          rows,
        )
      }),
    ),
  )
}

function report(rate: (typeof RATES)[number], { line, ours }: Record<Kind, Found>): string[][] {
  const row = (name: string, pick: (found: Found) => number, target = '') => {
    const [theirs, own] = [pick(line), pick(ours)]
    return [`${rate}× ${name}`, figure(theirs), figure(own), ratio(own, theirs), target]
  }
  return [
    row('mount', ({ mount }) => median(mount)),
    row('poll', ({ tick }) => median(tick), rate === 1 ? '≤ 16' : '≤ 50'),
    row('poll, 95th percentile', ({ tick }) => percentile95(tick)),
    row('poll that makes the value axis grow', ({ grow }) => median(grow)),
    row('hover, a move', ({ hover }) => median(hover), rate === 1 ? '≤ 8' : '≤ 16'),
    row(
      `hover, a move over one of ${TOGETHER} read together`,
      ({ together }) => median(together),
      rate === 1 ? '≤ 8' : '',
    ),
  ]
}

async function measure({ page }: Instruments, cost: Cost): Promise<Record<Kind, Found>> {
  const found = { line: nothing(), ours: nothing() }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const kind of KINDS) {
      const { mount, tick, grow, hover } = found[kind]
      mount.push(await cost(() => page.evaluate((which) => window.chartBench.mount(which, 1), kind)))
      for (let i = 0; i < TICKS; i += 1) tick.push(await cost(() => page.evaluate(() => window.chartBench.tick())))
      hover.push(await hoverCost(page, cost))
      for (let i = 0; i < GROWTHS; i += 1)
        grow.push(await cost(() => page.evaluate(() => window.chartBench.tick(true))))
      await page.evaluate(() => window.chartBench.unmount())
      await cost(() =>
        page.evaluate(([which, charts]) => window.chartBench.mount(which, charts), [kind, TOGETHER] as const),
      )
      found[kind].together.push(await hoverCost(page, cost))
      await page.evaluate(() => window.chartBench.unmount())
    }
  }
  return found
}

/** What a move over the first chart costs beyond one over nothing, milliseconds. */
async function hoverCost(page: Page, cost: Cost): Promise<number> {
  const elsewhere = await cost(() => move(page, 800))
  return Math.max(0, (await cost(() => move(page, 110))) - elsewhere) / MOVES
}

/** Moves the pointer along a height, a frame a move, and away. */
async function move(page: Page, y: number): Promise<void> {
  for (let i = 0; i < MOVES; i += 1) {
    await page.mouse.move(100 + i * 20, y)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  await page.mouse.move(900, 800)
}

function nothing(): Found {
  return { mount: [], tick: [], grow: [], hover: [], together: [] }
}

function percentile95(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? Number.NaN
}
