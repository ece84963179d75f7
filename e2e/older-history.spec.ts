import { expect, type Page, type Request } from '@playwright/test'
import { DEMO_TASKS } from './support/demo-tasks'
import { choose, openTab, openTask } from './support/open-task'
import { runningStep } from './support/running-step'
import { askEvery, partsOf, SAMPLE, taskUrl } from './support/task-page'
import { test } from './support/test'

// Charts that are not in view are not drawn.
test.use({ viewport: { width: 1280, height: 1800 } })

/** The metric types that the page asks for, as they come. */
function metricsAsked(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request: Request) => {
    if (!request.url().includes('Action=DescribeProjectStepMetric')) return
    asked.push(String((request.postDataJSON() as { metricType: unknown }).metricType))
  })
  return asked
}

/** The epoch milliseconds of the samples in the first chart's table, newest first; the page shows UTC. */
async function sampleTimes(page: Page): Promise<number[]> {
  const toggle = page.getByRole('button', { name: 'Table' }).first()
  if (await toggle.isVisible()) await toggle.click()
  const cells = await page.getByRole('main').locator('table').first().locator('tbody th').allInnerTexts()
  // Behind the time stands what is OMS's own.
  return cells.map((cell) => Date.parse(`${cell.slice(0, 19).replace(' ', 'T')}Z`))
}

const MARK =
  /^Charts before \d{4}-\d\d-\d\d \d\d:\d\d:\d\d show OMS’s own metrics; from then on, what this page sampled\.$/
const ABSENT = 'OMS keeps no metrics here (that needs its optional InfluxDB): charts begin with this page’s first look.'

test('where OMS has metrics, charts begin before the page was opened, and the page says so', async ({
  page,
  demo,
  problems,
}) => {
  const asked = metricsAsked(page)
  await choose(page, { zone: 'utc' })
  const opened = Date.now()
  await openTask(page, demo.url, DEMO_TASKS['slow-target'])
  await expect(page.getByText(MARK)).toHaveCount(1)
  const times = await sampleTimes(page)
  const before = times.filter((at) => at < opened - 60_000)
  expect(before.length).toBeGreaterThanOrEqual(2)
  expect(times.length).toBeGreaterThan(before.length)

  expect(asked).toEqual(['RPS', 'IOPS', 'SINK_EXECUTE_TIME', 'SOURCE_READ_TIME'])
  await openTab(page, 'objects')
  await openTab(page, 'full')
  await expect(page.getByText(MARK)).toHaveCount(1)
  expect(asked).toHaveLength(4)
  expect(problems).toEqual([])
})

test('the delay of an incremental step goes back as far as OMS knows it, which for this one is two hours', async ({
  page,
  demo,
}) => {
  const asked = metricsAsked(page)
  await choose(page, { zone: 'utc' })
  const opened = Date.now()
  await openTask(page, demo.url, DEMO_TASKS['falling-behind'], '?tab=incremental')
  await expect(page.getByText(MARK)).toHaveCount(1)
  expect((await sampleTimes(page)).filter((at) => at < opened - 60_000).length).toBeGreaterThanOrEqual(2)
  expect(asked).toEqual(['DELAY'])
})

test('a refusal is said once, and the rest of the page is as it was', async ({ page, demo, problems }) => {
  const asked = metricsAsked(page)
  await openTask(page, demo.url, DEMO_TASKS.paused)
  await expect(page.getByText(ABSENT)).toHaveCount(1)
  await openTab(page, 'objects')
  await openTab(page, 'full')
  await expect(page.getByText(ABSENT)).toHaveCount(1)
  expect(asked).toEqual(['RPS'])
  await expect(page.locator('[data-problem]')).toHaveCount(0)
  await expect(page.locator('[data-reachability]')).toHaveAttribute('data-reachability', 'live')
  expect(problems).toEqual([])

  await openTask(page, demo.url, DEMO_TASKS['to-datahub'], '?tab=incremental')
  await expect(page.getByText('CE_NOT_SUPPORT_ERROR')).toHaveCount(1)
})

test('an OMS that never answers for the past holds up neither the polls nor the page', async ({ page, oms, live }) => {
  let sent = 0
  oms.metricMode = () => {
    sent += 1
  }
  oms.mode = runningStep(() => ({ processedRecords: 1000, srcRps: 5, dstRps: 5 }))
  await askEvery(page, 2)
  await page.goto(taskUrl(live.url))
  await expect(partsOf(page).name).toHaveText(SAMPLE.name)
  await expect.poll(() => sent).toBe(1)
  await oms.asked(4)
  await expect(partsOf(page).live).toHaveAttribute('data-reachability', 'live')
  expect(oms.metricRequests).toHaveLength(1)
})

test('the demo answers for the past as OMS does, for any client', async ({ demo, request }) => {
  const end = Math.floor(Date.now() / 1000) - 5
  const ask = (projectId: string) =>
    request.post(`${demo.url}/api/v2?Action=DescribeProjectStepMetric`, {
      data: {
        projectId,
        stepName: 'FULL_TRANSFER',
        metricType: 'RPS',
        aggregator: 'AVG',
        beginTimestamp: end - 3600,
        endTimestamp: end,
        maxPointNum: 11,
      },
    })
  const good = (await (await ask(DEMO_TASKS['all-steps'])).json()) as { data: { metrics: { dataPoints: unknown[] }[] } }
  expect(good.data.metrics).toHaveLength(2)
  expect(good.data.metrics[0]?.dataPoints.length).toBeGreaterThan(8)
  expect(await (await ask(DEMO_TASKS['reference-sample'])).json()).toMatchObject({
    success: false,
    code: 'METRIC_SERVICE_ERROR',
  })
})
