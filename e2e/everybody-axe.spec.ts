import { expect, type Page } from '@playwright/test'
import { EXEMPLARS } from '@/simulator/testing/exemplars'
import { sample } from './support/answers'
import { expectNoViolationInBothThemes } from './support/axe'
import { startDashboard } from './support/dashboard'
import { DEMO_TASKS } from './support/demo-tasks'
import { type Chosen, choose, openTab, openTask, TABS, unfoldAll } from './support/open-task'
import { test } from './support/test'

// What fails says where and what; a trace of so many views costs a third of the time.
test.use({ trace: 'off' })

/** What depends on colours is looked at in both themes. */
async function expectGoodInBoth(page: Page, where: string): Promise<void> {
  await drawn(page)
  await expectNoViolationInBothThemes(page, where)
}

/** Charts are drawn when they come into view, so each is brought there. */
async function drawn(page: Page): Promise<void> {
  const switches = page.getByRole('button', { name: /^(Table|Chart|表格|图表), ?/ })
  for (const chart of await page.locator('main section section').filter({ has: switches }).all()) {
    await chart.scrollIntoViewIfNeeded()
    const nothing = chart.getByText(/^(The first samples|首批采样|This step does not move|该步骤没有在运行)/)
    await expect(chart.getByRole('img').or(chart.getByRole('table')).or(nothing).first()).toBeVisible()
  }
}

/** The tasks that tests open one by one. */
const OPENED = new Set<string>(
  Object.entries(DEMO_TASKS).flatMap(([kind, id]) => (EXEMPLARS.includes(kind) ? [id] : [])),
)

const chosen: Chosen = { zone: 'utc' }

test('the list of tasks, in both languages', async ({ page, demo }) => {
  // A row is as good as another of its kind, and axe looks at each of them four times.
  await page.route('**/api/v2?Action=ListProjects', async (route) => {
    const response = await route.fetch()
    const json = (await response.json()) as { data: { id: string }[]; totalCount: number }
    const data = json.data.filter(({ id }) => OPENED.has(id))
    await route.fulfill({ response, json: { ...json, data, totalCount: data.length } })
  })
  for (const locale of ['en', 'zh-CN'] as const) {
    await page.goto(demo.url)
    await page.evaluate(
      (value) => localStorage.setItem('oms-task-dashboard', JSON.stringify({ locale: value })),
      locale,
    )
    await page.reload()
    await expect(page.locator('tbody tr').first()).toBeVisible()
    await expectGoodInBoth(page, `list, ${locale}`)
  }
})

for (const [name, id, locale] of [
  ['running', DEMO_TASKS['all-steps'], 'zh-CN'],
  ['failed', DEMO_TASKS['failed-schema'], 'en'],
  ['waiting for a person', DEMO_TASKS['waiting-for-operator'], 'en'],
  ['paused', DEMO_TASKS.paused, 'en'],
  ['slow target', DEMO_TASKS['slow-target'], 'en'],
  ['unknown everything', DEMO_TASKS['unknown-everything'], 'zh-CN'],
] as const) {
  test(`a task: ${name}`, async ({ page, demo }) => {
    await choose(page, { ...chosen, locale })
    await openTask(page, demo.url, id)
    await expectGoodInBoth(page, name)
  })
}

for (const tab of TABS) {
  test(`the tab ${tab}`, async ({ page, demo }) => {
    await choose(page, chosen)
    await openTask(page, demo.url, DEMO_TASKS['waiting-for-operator'])
    expect(await openTab(page, tab)).toBe(true)
    if (tab === 'objects') await page.getByRole('grid').getByRole('row').nth(1).click()
    if (tab === 'settings') await page.getByLabel('Show all settings').check()
    await expectGoodInBoth(page, tab)
  })
}

test('a step opened, with its errors', async ({ page, demo }) => {
  await choose(page, chosen)
  await openTask(page, demo.url, DEMO_TASKS['failed-schema'])
  const failed = page.locator('[data-step][data-status="FAILED"]')
  await expect(failed.getByRole('region')).toBeVisible()
  await unfoldAll(page)
  await expectGoodInBoth(page, 'failed step')
})

test('a chart as a table', async ({ page, demo }) => {
  await choose(page, chosen)
  await openTask(page, demo.url, DEMO_TASKS['all-steps'], '?step=TRANSFER_PRECHECK')
  await expect(page.getByRole('region', { name: 'Details of Precheck' })).toBeVisible()
  await page
    .getByRole('button', { name: /^Table/ })
    .first()
    .click()
  await expect(page.getByRole('table')).toBeVisible()
  await expectGoodInBoth(page, 'table')
})

test('the reference sample, and a problem above its last good answer', async ({ page, oms, live }) => {
  await choose(page, chosen)
  oms.mode = { json: sample() }
  await openTask(page, live.url, 'np_4wh****')
  await expectGoodInBoth(page, 'sample')
  oms.mode = 'error detail'
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectGoodInBoth(page, 'problem banner')
})

test('the sign-in form', async ({ page, oms }) => {
  const dashboard = await startDashboard({ env: { OMS_URL: oms.url } })
  try {
    await page.goto(`${dashboard.url}/tasks/np_1`)
    await expect(page.getByRole('form', { name: 'Sign in to OMS' })).toBeVisible()
    await expectGoodInBoth(page, 'sign-in')
  } finally {
    await dashboard.stop()
  }
})

test('an address that leads nowhere', async ({ page, demo }) => {
  await page.goto(`${demo.url}/nowhere`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectGoodInBoth(page, 'not found')
})
