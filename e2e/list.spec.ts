import { expect, type Page } from '@playwright/test'
import { startDashboard } from './support/dashboard'
import { DEMO_TASKS, LISTED_TASKS } from './support/demo-tasks'
import { expectNoLeaks } from './support/leaks'
import { askEvery } from './support/task-page'
import { test } from './support/test'

const ACTION = '**/api/v2?Action='
const rows = (page: Page) => page.locator('tr[data-task]')
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search by name or id' })

interface Asked {
  readonly action: string
  readonly body: Record<string, unknown>
}

/** The questions that the page sends from now on. */
function noteQuestions(page: Page): Asked[] {
  const asked: Asked[] = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (pathname !== '/api/v2') return
    asked.push({ action: searchParams.get('Action') ?? '', body: request.postDataJSON() as Asked['body'] })
  })
  return asked
}

const big = test.extend<object, { large: string }>({
  large: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs.
    async ({}, use) => {
      const dashboard = await startDashboard({ env: { DEMO_TASKS: '1000' } })
      await use(dashboard.url)
      await dashboard.stop()
    },
    { scope: 'worker' },
  ],
})

for (const width of [1440, 768, 360]) {
  test(`all demo tasks stand in the list, the worst first, ${width} pixels wide`, async ({ page, demo, problems }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(demo.url)
    await expect(rows(page)).toHaveCount(LISTED_TASKS)
    const severities = await rows(page)
      .locator('[data-severity]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-severity') ?? ''))
    const order = ['critical', 'attention', 'info', 'ok']
    const ranks = severities.map((one) => order.indexOf(one))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(new Set(severities)).toEqual(new Set(order))
    await expectNoLeaks(page, 'the list')
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond).toBeLessThanOrEqual(0)
    expect(problems).toEqual([])
  })
}

test('one question an interval brings all of them, and no task is asked by itself', async ({ page, demo }) => {
  const asked = noteQuestions(page)
  test.slow()
  // The page's clock goes on by itself as well: of a long interval, a slow machine takes little.
  await askEvery(page, 300)
  await page.clock.install()
  await page.goto(demo.url)
  await expect(rows(page)).toHaveCount(LISTED_TASKS, { timeout: 30_000 })
  for (let interval = 1; interval <= 3; interval++) {
    await page.clock.fastForward(240_000)
    expect(asked.length).toBe(interval)
    const next = page.waitForResponse(`${ACTION}ListProjects`)
    await page.clock.runFor(60_000)
    await next
    expect(asked.length).toBe(1 + interval)
  }
  expect(new Set(asked.map(({ action }) => action))).toEqual(new Set(['ListProjects']))
  expect(asked[0]?.body).toMatchObject({ pageNumber: 1, pageSize: 150 })
  expect(asked[0]?.body).not.toHaveProperty('type')
})

test('search and filters are OMS’s, and stand in the address', async ({ page, demo }) => {
  const asked = noteQuestions(page)
  await page.goto(demo.url)
  await search(page).fill('orders')
  await expect(page).toHaveURL(/[?&]q=orders/)
  await expect(rows(page).filter({ hasNotText: /orders/i })).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Type' }).selectOption('SYNC')
  await expect(page).toHaveURL(/type=SYNC/)
  await page.getByText('Any status').click()
  await page.getByRole('checkbox', { name: 'Failed' }).check()
  await expect(page).toHaveURL(/status=FAILED/)
  await expect(page.getByText('No task matches')).toBeVisible()
  await expect(page.getByText('“orders” in name or id · type Synchronization · status Failed')).toBeVisible()
  expect(asked.at(-1)?.body).toMatchObject({ searchKey: 'orders', type: 'SYNC', status: ['FAILED'] })
  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await expect(rows(page)).toHaveCount(LISTED_TASKS)
  await expect(page).toHaveURL(`${demo.url}/`)
})

test('a label that a task has is a filter of the server', async ({ page, demo }) => {
  const asked = noteQuestions(page)
  await page.goto(demo.url)
  await expect(rows(page).first()).toBeVisible()
  await page.getByText('Any label').click()
  await page.getByRole('checkbox', { name: 'staging', exact: true }).check()
  await expect(page).toHaveURL(/label=/)
  await expect(rows(page).filter({ hasNotText: 'staging' })).toHaveCount(0)
  expect(asked.at(-1)?.body.labelIds).toHaveLength(1)
  await page.reload()
  await expect(rows(page).filter({ hasText: 'staging' }).first()).toBeVisible()
  await expect(rows(page).filter({ hasNotText: 'staging' })).toHaveCount(0)
})

test('the order is chosen by the heads of the columns', async ({ page, demo }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(demo.url)
  await expect(rows(page)).toHaveCount(LISTED_TASKS)
  const names = () => page.locator('a[data-row]').allTextContents()
  await page.getByRole('button', { name: 'Task' }).click()
  await expect(page).toHaveURL(/sort=name/)
  const { compare } = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
  const byName = [...(await names())].sort(compare)
  await expect.poll(names).toEqual(byName)
  await page.getByRole('button', { name: 'Task' }).click()
  await expect(page).toHaveURL(/dir=desc/)
  await expect.poll(names).toEqual([...byName].reverse())
  await expect(page.getByRole('columnheader', { name: 'Task' })).toHaveAttribute('aria-sort', 'descending')
})

test('with the keyboard alone: search, go through the rows, open one, come back', async ({ page, demo }) => {
  await page.goto(demo.url)
  await expect(rows(page).first()).toBeVisible()
  const first = page.locator('a[data-row]').first()
  await page.keyboard.press('ArrowDown')
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(first).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.locator('a[data-row]').last()).toBeFocused()
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await page.keyboard.type('np_6sf7k4')
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(first).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${demo.url}/tasks/np_6sf7k4`)
  await expect(page.getByRole('heading', { level: 1, name: 'crm_mysql_to_ob' })).toBeVisible()
  await page.goBack()
  await expect(search(page)).toHaveValue('np_6sf7k4')
  await expect(rows(page)).toHaveCount(1)
  await expect(first).toBeFocused()
})

test('typing quickly asks once, when it is done', async ({ page, demo }) => {
  await page.goto(demo.url)
  await expect(rows(page).first()).toBeVisible()
  const asked = noteQuestions(page)
  await search(page).pressSequentially('inventory')
  await expect(page).toHaveURL(/q=inventory/)
  await expect(rows(page).filter({ hasNotText: 'inventory' })).toHaveCount(0)
  const searched = asked.filter(({ body }) => body.searchKey !== undefined)
  expect(searched.length).toBeLessThan('inventory'.length)
  expect(searched.at(-1)?.body.searchKey).toBe('inventory')
})

test.describe('where OMS refuses the list', () => {
  const refusal = { success: false, code: 'NOT_SUPPORT_ERROR', message: 'ListProjects is not supported.', data: null }

  test.beforeEach(({ page }) => page.route(`${ACTION}ListProjects`, (route) => route.fulfill({ json: refusal })))

  test('tasks are watched by their ids, four at once at the most', async ({ page, demo }) => {
    let open = 0
    let most = 0
    await page.route(`${ACTION}DescribeProject`, async (route) => {
      open++
      most = Math.max(most, open)
      const response = await route.fetch()
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
      open--
      await route.fulfill({ response })
    })
    await page.goto(demo.url)
    await expect(page.getByText('ListProjects is not supported.')).toBeVisible()
    const ids = Object.values(DEMO_TASKS)
      .filter((id) => !id.includes('*'))
      .slice(0, 9)
    await page.getByLabel('Task ids').fill(`${ids.join(', ')} np_nobody`)
    await page.getByRole('button', { name: 'Watch', exact: true }).click()
    await expect(rows(page)).toHaveCount(9)
    await expect(page.getByText(/np_nobody: .*np_nobody/)).toBeVisible()
    expect(most).toBeLessThanOrEqual(4)
    await page.reload()
    await expect(rows(page)).toHaveCount(9)
    await page.getByRole('button', { name: 'Stop watching np_nobody' }).click()
    await expect(page.getByText('np_nobody')).toHaveCount(0)
  })

  test('a link brings tasks to watch, and nothing is taken over unasked', async ({ page, demo }) => {
    await page.goto(`${demo.url}/?watch=np_6sf7k4,np_4wh8x2`)
    await expect(page.getByText('This link brings 2 tasks to watch: np_6sf7k4, np_4wh8x2.')).toBeVisible()
    await expect(rows(page)).toHaveCount(0)
    await page.getByRole('button', { name: 'Watch them' }).click()
    await expect(rows(page)).toHaveCount(2)
    await expect(page).toHaveURL(`${demo.url}/`)
  })
})

test('watched tasks stand first, and are not asked by themselves while the list holds them', async ({ page, demo }) => {
  await page.goto(demo.url)
  const asked = noteQuestions(page)
  await rows(page)
    .filter({ hasText: 'np_6fn8c5' })
    .getByRole('button', { name: /Watch|Pin|watch/ })
    .click()
  await expect(rows(page).first()).toContainText('np_6fn8c5')
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  expect(asked.filter(({ action }) => action === 'DescribeProject')).toEqual([])
})

test('what OMS lists no more says so, and OMS that is away leaves the last rows standing', async ({ page, demo }) => {
  await page.goto(demo.url)
  await expect(rows(page).first()).toBeVisible()
  await page.route(`${ACTION}ListProjects`, (route) => route.fulfill({ status: 503, body: 'busy' }))
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.locator('[data-problem=http]')).toBeVisible()
  await expect(rows(page)).toHaveCount(LISTED_TASKS)
  await page.unroute(`${ACTION}ListProjects`)
  await page.route(`${ACTION}ListProjects`, (route) =>
    route.fulfill({ json: { success: true, data: [], totalCount: 0, pageNumber: 1, pageSize: 150 } }),
  )
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('OMS lists no task')).toBeVisible()
  await expect(page.locator('[data-problem]')).toHaveCount(0)
})

big('of a thousand tasks a page is asked for at a time, and searched on the server', async ({ page, large }) => {
  const asked = noteQuestions(page)
  await page.goto(large)
  await expect(rows(page)).toHaveCount(150)
  await expect(page.getByText('Page 1 of 7')).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Page 2 of 7')).toBeVisible()
  await expect(page).toHaveURL(/page=2/)
  await expect(rows(page)).toHaveCount(150)
  await page.goto(`${large}/?page=7`)
  await expect(rows(page)).toHaveCount(100)
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled()
  await page.goto(`${large}/?page=99`)
  await expect(page.getByText('There is no page 99')).toBeVisible()
  await page.getByRole('button', { name: 'To the first page' }).click()
  await expect(rows(page)).toHaveCount(150)
  await search(page).fill('orders')
  await expect(rows(page).filter({ hasNotText: /orders/i })).toHaveCount(0)
  await expect(rows(page).first()).toBeVisible()
  expect(asked.every(({ action }) => action === 'ListProjects')).toBe(true)
  expect(Math.max(...asked.map(({ body }) => Number(body.pageSize)))).toBe(150)
})

test('a wrong password is asked for, and the list comes with the right one', async ({ page, oms }) => {
  const dashboard = await startDashboard({ env: { OMS_URL: oms.url } })
  await page.goto(dashboard.url)
  const form = page.getByRole('form', { name: 'Sign in to OMS' })
  await form.getByLabel('User').fill(oms.username)
  await form.getByLabel('Password').fill(oms.password)
  await form.getByRole('button').click()
  await expect(rows(page)).toHaveCount(1)
  await expect(page.locator('[data-problem]')).toHaveCount(0)
  await dashboard.stop()
})
