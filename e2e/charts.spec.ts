import { expect, type Locator, type Page } from '@playwright/test'
import type { Answer } from './support/answers'
import { expectNoViolation } from './support/axe'
import { runningStep } from './support/running-step'
import { askEvery, taskUrl } from './support/task-page'
import { test } from './support/test'

// Charts that are not in view are not drawn.
test.use({ viewport: { width: 1280, height: 1800 } })

/** Answers a full migration that has all numbers that are drawn, other ones each time. */
function moving(): Answer {
  let n = 0
  return runningStep(() => {
    n += 1
    return {
      processedRecords: 1000 * n,
      srcRps: 1000 + n,
      dstRps: 900 + n,
      srcRt: 1 + n / 100,
      dstRt: 2 + n / 100,
      srcIops: 5_000_000 + n,
      dstIops: 4_000_000 + n,
    }
  })
}

const cursors = (page: Page) => page.getByRole('slider', { name: /^Moment to read/ })
const range = (page: Page) => new URL(page.url()).searchParams.get('range')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Opens the full migration and waits for its three charts with some samples. */
async function open(page: Page, url: string, search = ''): Promise<void> {
  await askEvery(page, 2)
  await page.goto(`${url}?tab=full${search}`)
  await expect(cursors(page)).toHaveCount(3)
  await expect.poll(() => page.locator('[data-line] path').first().getAttribute('d')).toMatch(/L.*L/)
}

/** Drags over a chart's plot, by parts of its width. */
async function drag(page: Page, plot: Locator, from: number, to: number, whileDown?: () => Promise<void>) {
  const box = await plot.boundingBox()
  if (!box) throw new Error('The plot is not on the page.')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + from * box.width, y)
  await page.mouse.down()
  await page.mouse.move(box.x + to * box.width, y, { steps: 5 })
  await whileDown?.()
  await page.mouse.up()
}

/** The windows of all charts, which must be one. */
async function windowOf(page: Page): Promise<readonly [number, number]> {
  const all = await cursors(page).evaluateAll((sliders) =>
    sliders.map((one) => `${one.getAttribute('aria-valuemin')} ${one.getAttribute('aria-valuemax')}`),
  )
  expect(new Set(all).size).toBe(1)
  const [from = 0, to = 0] = (all[0] ?? '').split(' ').map(Number)
  return [from, to]
}

test.beforeEach(({ oms }) => {
  oms.mode = moving()
})

test('the time shown is in the address and survives a reload', async ({ page, live, problems }) => {
  await open(page, taskUrl(live.url))
  expect(range(page)).toBeNull()
  await expect(button(page, '15 min')).toHaveAttribute('aria-pressed', 'true')
  await button(page, '6 h').click()
  await expect(button(page, '6 h')).toHaveAttribute('aria-pressed', 'true')
  expect(range(page)).toBe('6h')
  await page.reload()
  await expect(button(page, '6 h')).toHaveAttribute('aria-pressed', 'true')
  await expect(button(page, '15 min')).toHaveAttribute('aria-pressed', 'false')
  expect(new URL(page.url()).searchParams.get('tab')).toBe('full')
  await page.goto(`${taskUrl(live.url)}?tab=full&range=nonsense`)
  await expect(button(page, '15 min')).toHaveAttribute('aria-pressed', 'true')
  expect(problems).toEqual([])
})

test('a drag zooms all charts in, a reload keeps that, and each way back leads out', async ({
  page,
  live,
  problems,
}) => {
  // An hour around now, so that there is something to look closer at.
  const now = Math.floor(Date.now() / 1000)
  const hour = `${now - 1800}-${now + 1800}`
  await open(page, taskUrl(live.url), `&range=${hour}`)
  await drag(page, cursors(page).nth(1), 0.2, 0.8, async () => {
    await expect(page.locator('[data-selection]')).toHaveCount(3)
  })
  await expect.poll(() => range(page)).not.toBe(hour)
  const zoomed = range(page)
  const shown = async () => (await windowOf(page)).map((at) => at / 1000).join('-')
  await expect.poll(shown).toBe(zoomed)
  const [from, to] = await windowOf(page)
  expect(to - from).toBeGreaterThan(30 * 60_000)
  expect(to - from).toBeLessThan(40 * 60_000)
  await expect(page.locator('[data-selection]')).toHaveCount(0)

  await page.reload()
  await expect(cursors(page)).toHaveCount(3)
  expect(await shown()).toBe(zoomed)
  await drag(page, cursors(page).first(), 0.1, 0.9)
  await expect.poll(() => range(page)).not.toBe(zoomed)
  await cursors(page).first().dblclick()
  await expect.poll(() => range(page)).toBe(zoomed)
  await button(page, '1 h').click()
  await drag(page, cursors(page).first(), 0.1, 0.9)
  await expect.poll(() => range(page)).toMatch(/^\d+-\d+$/)
  await page.getByRole('button', { name: 'Reset zoom' }).click()
  await expect.poll(() => range(page)).toBe('1h')
  expect(problems).toEqual([])
})

test('Escape lets go of a drag, and a drag of a few pixels is none', async ({ page, live }) => {
  await open(page, taskUrl(live.url))
  const plot = cursors(page).first()
  await drag(page, plot, 0.2, 0.7, async () => {
    await expect(page.locator('[data-selection]')).toHaveCount(3)
    await page.keyboard.press('Escape')
    await expect(page.locator('[data-selection]')).toHaveCount(0)
  })
  const box = await plot.boundingBox()
  await drag(page, plot, 0.5, 0.5 + 4 / (box?.width ?? 1))
  expect(range(page)).toBeNull()
})

test('the moment pointed at is shown in all charts, and their axes stay as they are', async ({
  page,
  live,
  problems,
}) => {
  await open(page, taskUrl(live.url))
  const plot = cursors(page).first()
  const box = await plot.boundingBox()
  if (!box) throw new Error('The plot is not on the page.')
  await page.mouse.move(box.x + 2, box.y + 30)
  await expect(page.locator('[data-pointer]')).toHaveCount(3)
  await expect(page.locator('[data-tooltip]')).toHaveCount(1)
  // The first sample, in the tooltip and in the other charts' legends.
  const told = await page.locator('[data-tooltip]').innerText()
  const rate = /([\d,]+) rows\/s/.exec(told)?.[1]
  await expect(page.locator('[data-at] b').first()).toHaveText(`${rate} rows/s`)
  await expect(page.locator('ul[data-at]')).toHaveCount(3)
  await page.mouse.move(box.x + 2, box.y - 200)
  await expect(page.locator('[data-pointer]')).toHaveCount(0)
  await expect(page.locator('ul[data-at]')).toHaveCount(0)
  expect(problems).toEqual([])
})

test('by keyboard alone: choose a range, a stretch in a chart, and come back', async ({ page, live }) => {
  await open(page, taskUrl(live.url))
  await button(page, '1 h').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => range(page)).toBe('1h')
  const plot = cursors(page).nth(2)
  await plot.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(plot).toHaveAttribute('aria-valuetext', /^Chosen \d\d:\d\d:\d\d to \d\d:\d\d:\d\d, /)
  await expect(page.locator('[data-selection]')).toHaveCount(3)
  await page.keyboard.press('Enter')
  await expect.poll(() => range(page)).toMatch(/^\d+-\d+$/)
  await expect(plot).toBeFocused()
  await expect.poll(async () => (await windowOf(page)).map((at) => at / 1000).join('-')).toBe(range(page))
  await page.getByRole('button', { name: 'Reset zoom' }).press('Enter')
  await expect.poll(() => range(page)).toBe('1h')
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the charts, zoomed and pointed at, in ${theme}`, async ({ page, live }) => {
    await page.addInitScript(
      (value) => localStorage.setItem('oms-task-dashboard', value),
      JSON.stringify({ theme, intervalSeconds: 2 }),
    )
    await page.goto(`${taskUrl(live.url)}?tab=full`)
    await expect(cursors(page)).toHaveCount(3)
    const now = Math.floor(Date.now() / 1000)
    await page.goto(`${taskUrl(live.url)}?tab=full&range=${now - 3600}-${now + 60}`)
    await expect(cursors(page)).toHaveCount(3)
    await cursors(page).first().focus()
    await page.keyboard.press('Home')
    await expectNoViolation(page, theme, 'all', ['main'])
  })
}
