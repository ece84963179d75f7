import { expect, type Locator, type Page } from '@playwright/test'
import { bigResponse } from '../src/contract/testing/big-response'
import { type Answer, sendJson } from './support/answers'
import type { FixtureOms } from './support/fixture-oms'
import { askEvery, partsOf, taskUrl } from './support/task-page'
import { test } from './support/test'

const TABLES = 10_000
const BODY = bigResponse({ tables: TABLES })

/** Answers with 10,000 tables, a new object each time, whose full migration moved on by `ROWS` since the last. */
function growing(): Answer {
  let polls = 0
  return ({ body }, response) => {
    const [task] = BODY.data as { steps: { name: string; stepInfo: object | null }[] }[]
    const steps = task?.steps.map((step) =>
      step.name === 'FULL_TRANSFER'
        ? { ...step, status: 'RUNNING', stepInfo: { ...step.stepInfo, processedRecords: FIRST + polls * ROWS } }
        : step,
    )
    polls += 1
    sendJson(response, { ...BODY, data: [{ ...task, id: body.id, steps }] })
  }
}

const FIRST = 1_000_000
const ROWS = 1000

interface Objects {
  readonly grid: Locator
  readonly search: Locator
  readonly rows: Locator
  /** How far the list is scrolled, in pixels. */
  scrolled(): Promise<number>
}

async function openObjects(page: Page, dashboardUrl: string, oms: FixtureOms): Promise<Objects> {
  oms.mode = growing()
  await askEvery(page, 2)
  await page.goto(`${taskUrl(dashboardUrl, 'np_big')}?tab=objects`)
  const grid = page.getByRole('grid', { name: 'Objects of this task' })
  await expect(grid).toBeVisible()
  return {
    grid,
    search: page.getByRole('searchbox', { name: 'Search objects' }),
    rows: grid.getByRole('row'),
    scrolled: () => grid.evaluate((element) => element.scrollTop),
  }
}

/** Waits until the page shows what came in so many more answers. */
async function polls(page: Page, oms: FixtureOms, times: number): Promise<void> {
  await oms.asked(times)
  const shown = await page.waitForResponse((response) => response.url().includes('Action=DescribeProject'))
  expect(shown.ok()).toBe(true)
  await expect(partsOf(page).live).toHaveAttribute('data-reachability', 'live')
}

test('the list holds only what is in view, from its first row to its last', async ({ page, oms, live, problems }) => {
  const { grid, rows } = await openObjects(page, live.url, oms)
  const count = Number(await grid.getAttribute('aria-rowcount'))
  expect(count).toBeGreaterThan(TABLES)
  await expect(page.getByRole('region', { name: 'Objects' })).toContainText('10,000 tables in 8 databases')
  expect(await grid.locator('*').count()).toBeLessThanOrEqual(400)

  await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await expect(grid.getByText('orders_partition_09999', { exact: true })).toBeVisible()
  await expect(rows.last()).toHaveAttribute('aria-rowindex', String(count))
  expect(await grid.locator('*').count()).toBeLessThanOrEqual(400)

  await grid.press('Home')
  await expect(rows.first()).toHaveAttribute('aria-rowindex', '1')
  await grid.press('End')
  await expect(rows.last()).toHaveAttribute('aria-selected', 'true')
  expect(await page.locator('*').count()).toBeLessThan(1500)
  expect(problems).toEqual([])
})

test('the search finds one of them, letter by letter, while answers come', async ({ page, oms, live }) => {
  const { search, rows, grid } = await openObjects(page, live.url, oms)
  await search.pressSequentially('partition_07777')
  await expect(search).toHaveValue('partition_07777')
  await expect(rows).toHaveCount(2)
  await expect(rows.last()).toContainText('orders_partition_07777')
  await polls(page, oms, 1)
  await expect(search).toHaveValue('partition_07777')
  await expect(search).toBeFocused()
  await expect(rows).toHaveCount(2)
  await search.fill('')
  await expect(grid).toHaveAttribute('aria-rowcount', /^10\d{3}$/)
})

test('place, selection and open details survive answers', async ({ page, oms, live }) => {
  const { grid, rows, scrolled } = await openObjects(page, live.url, oms)
  await grid.evaluate((element) => element.scrollTo(0, element.scrollHeight / 2))
  const row = rows.nth(6)
  await row.click()
  const name = (await row.getByRole('gridcell').first().textContent()) ?? ''
  const details = page.getByRole('region', { name: `Details of ${name}` })
  await expect(details).toBeVisible()
  await expect(grid.getByRole('row', { selected: true })).toContainText(name)
  const before = await scrolled()
  expect(before).toBeGreaterThan(10_000)
  // The very elements stay, so nothing flickers and no focus is lost.
  await grid.getByRole('row', { selected: true }).evaluate((element) => element.setAttribute('data-seen', 'yes'))

  await polls(page, oms, 2)
  expect(await scrolled()).toBe(before)
  await expect(grid.getByRole('row', { selected: true })).toContainText(name)
  await expect(grid.getByRole('row', { selected: true })).toHaveAttribute('data-seen', 'yes')
  await expect(details).toBeVisible()
})

test('tabs switch while answers come, and each shows the newest', async ({ page, oms, live }) => {
  await openObjects(page, live.url, oms)
  const tabs = page.getByRole('navigation', { name: 'Parts of the task' })
  const grid = page.getByRole('grid', { name: 'Objects of this task' })
  await tabs.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('region', { name: 'Settings', exact: true })).toBeVisible()
  await tabs.getByRole('link', { name: 'Full migration' }).click()
  await expect(page.getByText(/1,0\d\d,000/).first()).toBeVisible()
  const rowsNow = async () =>
    Number(/1,0\d\d,000/.exec((await page.getByRole('main').textContent()) ?? '')?.[0].replaceAll(',', '') ?? 0)
  const before = await rowsNow()
  await expect.poll(rowsNow).toBeGreaterThan(before)
  await tabs.getByRole('link', { name: 'Raw' }).click()
  await expect(page.getByRole('button', { name: 'Copy' }).first()).toBeVisible()
  await tabs.getByRole('link', { name: 'Objects' }).click()
  await expect(grid).toBeVisible()
})

test('an answer that changes only a step’s rows leaves the list and the ends untouched', async ({
  page,
  oms,
  live,
}) => {
  const { grid } = await openObjects(page, live.url, oms)
  await polls(page, oms, 1)
  // What is not rendered again is counted in src/app/renders.test.tsx; this is what the browser is told to change.
  await page.evaluate(() => {
    const changes: string[] = []
    Object.assign(window, { changes })
    const note = (records: MutationRecord[]) => {
      for (const { target, type } of records)
        changes.push(`${type} in ${(target as Element).outerHTML ?? target.textContent}`)
    }
    const all = { subtree: true, childList: true, characterData: true, attributes: true }
    const list = document.querySelector('[role=grid]')
    const cards = [...document.querySelectorAll('section[aria-label=Route] section')]
    for (const part of [list, ...cards]) if (part) new MutationObserver(note).observe(part, all)
    if (!list || cards.length !== 2) changes.push(`${cards.length} ends were found`)
  })
  await polls(page, oms, 2)
  expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual([])
  await expect(grid).toBeVisible()
})
