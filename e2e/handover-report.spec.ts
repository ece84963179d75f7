import { expect, type Page } from '@playwright/test'
import { bigResponse } from '../src/contract/testing/big-response'
import { EXEMPLARS } from '../src/simulator/testing/exemplars'
import { sendJson } from './support/answers'
import { expectNoViolationInBothThemes } from './support/axe'
import { DEMO_TASKS } from './support/demo-tasks'
import { expectNoLeaks } from './support/leaks'
import { choose, openTask } from './support/open-task'
import { test } from './support/test'

/** How many pages a PDF has. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** Opens the report of a task and waits until all of it stands there. */
async function openReport(page: Page, base: string, id: string): Promise<void> {
  await page.goto(`${base}/tasks/${encodeURIComponent(id)}/report`)
  await expect(page.locator('[data-report] [data-verdict]')).toBeVisible()
}

/** Prints on both sizes of paper that offices have. */
async function expectTwoPages(page: Page, where: string): Promise<void> {
  for (const format of ['A4', 'Letter'] as const) {
    const pages = pagesOf(await page.pdf({ format }))
    expect(pages, `${where} on ${format}`).toBeGreaterThanOrEqual(1)
    expect(pages, `${where} on ${format}`).toBeLessThanOrEqual(2)
  }
}

// Each in one language: what makes a report long is its task, and both languages have long ones.
for (const [index, kind] of EXEMPLARS.entries()) {
  const locale = index % 2 === 0 ? 'en' : 'zh-CN'
  test(`one or two pages of ${kind}, in ${locale}`, async ({ page, demo, problems }) => {
    await choose(page, { locale })
    await openReport(page, demo.url, DEMO_TASKS[kind as keyof typeof DEMO_TASKS])
    await expectNoLeaks(page, `report of ${kind}`)
    await expectTwoPages(page, kind)
    expect(problems).toEqual([])
  })
}

const LONG = 'An error with a long message that says the same again and again, as errors do. '

/** A task with 10,000 tables, 60 steps and, on two of its steps, 40 errors with long texts each. */
function hugeTask(id: unknown): object {
  const body = bigResponse({ tables: 10_000 })
  const [task] = body.data as Record<string, unknown>[]
  const errorDetails = Array.from({ length: 40 }, (_, i) => ({
    code: `GHANA-${LONG}${i}`,
    level: 'ERROR',
    message: LONG.repeat(8),
    reason: LONG.repeat(8),
    proposal: LONG.repeat(8),
    requestId: LONG,
    upstreamErrorDetail: { message: LONG.repeat(8) },
    extraContext: { sql: LONG.repeat(8) },
  }))
  const steps = Array.from({ length: 60 }, (_, i) => ({
    order: i,
    name: i === 0 ? 'FULL_TRANSFER' : i === 1 ? 'INCR_TRANSFER' : `STEP_OF_A_LATER_VERSION_WITH_A_LONG_NAME_${i}`,
    status: i < 2 ? 'FAILED' : 'SOMETHING_NOBODY_KNOWS',
    startTime: '2023-07-12 22:33:42',
    finishTime: '2023-07-13 22:33:42',
    progress: 10,
    stepInfo: {
      processedRecords: 123_456_789_012,
      capacity: 987_654_321_098,
      srcRps: 123_456,
      dstRps: 123_456,
      incrTimestampCheckpoint: 1_689_213_946,
      checkpointSampleTimestamp: 1_689_214_358,
    },
    extraInfo: i < 2 ? { errorDetails, failedTime: '2023-07-13 22:33:42' } : null,
  }))
  const labels = Array.from({ length: 30 }, (_, i) => ({ id: `${i}`, name: LONG.repeat(3) }))
  const connection = (task?.sourceConnectInfo ?? {}) as object
  const end = { ...connection, version: LONG, endpointName: LONG.repeat(3), host: LONG.repeat(9) }
  const changed = { id, steps, labels, name: LONG.repeat(9), owner: LONG, status: 'RUNNING' }
  return { ...body, data: [{ ...task, ...changed, sourceConnectInfo: end, sinkConnectInfo: end }] }
}

for (const locale of ['en', 'zh-CN'] as const) {
  test(`10,000 tables and 80 long errors are two pages as well, and say what is left out, in ${locale}`, async ({
    page,
    oms,
    live,
  }) => {
    oms.mode = ({ body }, response) => sendJson(response, hugeTask(body.id))
    await choose(page, { locale })
    await openReport(page, live.url, 'np_huge')
    await expectTwoPages(page, 'huge')
    const report = page.locator('[data-report]')
    await expect(report).toContainText(locale === 'en' ? /and 79 more errors/ : /另有 79 个错误/)
    await expect(report).toContainText(locale === 'en' ? /and \d+ more steps/ : /另有 \d+ 个步骤/)
  })
}

test('paper has the verdict, both ends without their users, and no buttons', async ({ page, demo }) => {
  await choose(page, { zone: 'utc' })
  await openReport(page, demo.url, DEMO_TASKS['failed-schema'])
  const report = page.locator('[data-report]')
  await expect(report).toContainText('Schema migration failed')
  await expect(report).toContainText('10.0.8.51:3306')
  await expect(report).toContainText('GHANA-SCHEAT000017')
  await expect(report).not.toContainText(/oms_(reader|user|src)|password/i)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('link').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('combobox').filter({ visible: true })).toHaveCount(0)
})

test('a code is printed in full, no table is wider than the paper, and the address of the task is there', async ({
  page,
  demo,
}) => {
  await page.setViewportSize({ width: 718, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  for (const kind of [
    'failed-full',
    'failed-precheck',
    'failed-schema',
    'broken-but-running',
    'all-steps',
    'unknown-everything',
  ] as const) {
    const id = DEMO_TASKS[kind]
    await openReport(page, demo.url, id)
    const report = page.locator('[data-report]')
    await expect(report).toContainText(`${demo.url}/tasks/${encodeURIComponent(id)}`)
    const tooWide = await report
      .locator('div')
      .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent))
    expect(tooWide, kind).toEqual([])
  }
})

test('on a phone a table that is wider than the screen says so, and scrolls by itself', async ({ page, demo }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await openReport(page, demo.url, DEMO_TASKS['failed-schema'])
  const steps = page.getByRole('region', { name: 'Steps' })
  await expect(steps).toContainText('scroll it sideways')
  const end = steps.getByRole('columnheader').last()
  await end.scrollIntoViewIfNeeded()
  await expect(end).toBeInViewport()
  expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)).toBe(false)
})

test('the charts print although nobody scrolled to them', async ({ page, demo }) => {
  await page.setViewportSize({ width: 800, height: 200 })
  await openReport(page, demo.url, DEMO_TASKS['falling-behind'])
  const delay = page.getByRole('img', { name: /^Delay over time/ })
  await expect(delay.locator('path').last()).toHaveAttribute('d', /^M.*L/)
})

test('the print button prints, and the way back leads to the task', async ({ page, demo }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await openTask(page, demo.url, DEMO_TASKS.paused)
  await page.getByRole('link', { name: 'Report' }).click()
  await expect(page.locator('[data-report] [data-verdict=paused]')).toBeVisible()
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  await page.getByRole('link', { name: /Back to the task/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'archive_mysql_to_ob' })).toBeVisible()
})

test('an id that OMS does not know, and an OMS that is gone, say so in place of a report', async ({
  page,
  demo,
  oms,
  live,
}) => {
  await page.goto(`${demo.url}/tasks/np_nobody/report`)
  await expect(page.getByRole('alert')).toContainText('np_nobody')
  await expect(page.locator('[data-report]')).toHaveCount(0)
  oms.mode = 'status 401'
  await page.goto(`${live.url}/tasks/np_1/report`)
  await expect(page.locator('[data-problem=denied]')).toBeVisible()
  await oms.goDown()
  await page.reload()
  await expect(page.locator('[data-problem=unreachable]')).toBeVisible()
  await oms.comeUp()
})

for (const [name, id, locale, width] of [
  ['failed', DEMO_TASKS['failed-schema'], 'en', 1280],
  ['falling behind', DEMO_TASKS['falling-behind'], 'zh-CN', 360],
  ['unknown everything', DEMO_TASKS['unknown-everything'], 'en', 768],
] as const) {
  test(`the report can be read by everybody: ${name}`, async ({ page, demo }) => {
    await choose(page, { locale })
    await page.setViewportSize({ width, height: 900 })
    await openReport(page, demo.url, id)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(wide, 'the page scrolls sideways').toBe(false)
    await expectNoViolationInBothThemes(page, name)
  })
}
