import { expect } from '@playwright/test'
import { sample, sendJson } from './support/answers'
import { storedIn } from './support/stored'
import { askEvery, partsOf, taskUrl } from './support/task-page'
import { test } from './support/test'

const SLOW_TARGET = 'np_6sl5w9'

test('the slow target’s page says when it finishes, what limits it and what is missing for a cut-over', async ({
  page,
  demo,
}) => {
  await askEvery(page, 2)
  await page.goto(taskUrl(demo.url, SLOW_TARGET))
  const verdict = page.locator('[data-verdict=moving]')
  await expect(verdict).toContainText(/% done, about .+ left \(.+ – .+\)/)
  await expect(verdict).toContainText(/Done about .+ \(between .+ and .+, nine times in ten\)/)
  await expect(verdict.locator('[data-limit=target]')).toContainText(/Writing at the target has been the limit since/)
  await expect(page.locator('[data-cutover=not-yet]')).toContainText('3 open')
  for (const [point, why] of [
    ['full', '%'],
    ['verify', 'not started'],
    ['in-sync', 'not started'],
  ] as const) {
    await expect(page.locator(`[data-readiness=${point}][data-state=no]`)).toContainText(why)
  }
})

test('what has to hold before a cut-over is the viewer’s choice, and outlives the page', async ({ page, demo }) => {
  await page.goto(taskUrl(demo.url, SLOW_TARGET))
  await page.getByText('When would you cut over?').click()
  await page.getByLabel('Lag at most, seconds').fill('60')
  await page.getByLabel('Without a break for, seconds').fill('120')
  await expect(page.getByText('Lag at most 1 min for 2 min')).toBeVisible()
  await page.getByLabel('Lag at most, seconds').fill('0')
  await expect(page.getByRole('alert')).toHaveText('A whole number from 1 to 86400.')
  await page.reload()
  await expect(page.getByText('Lag at most 1 min for 2 min')).toBeVisible()
})

test('what was seen can be saved as CSV and deleted', async ({ page, demo }) => {
  await askEvery(page, 2)
  await page.goto(taskUrl(demo.url, SLOW_TARGET))
  await expect(page.locator('[data-kept=kept]')).toContainText('Watched since')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^np_6sl5w9-\d{8}T\d{6}Z\.csv$/)
  const text = await (await file.createReadStream()).toArray()
  const [head, ...lines] = Buffer.concat(text).toString('utf8').split('\r\n')
  expect(head).toMatch(/^time,until,step,samples,processedRecords,/)
  expect(lines.some((line) => line.includes(',FULL_TRANSFER,'))).toBe(true)
  await page.getByRole('button', { name: 'Delete this task’s history' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(page.getByText('Deleted. The charts begin anew.')).toBeVisible()
})

test('a failure and its end are events, and stay after a reload', async ({ page, oms, live }) => {
  let status = 'RUNNING'
  oms.mode = ({ body }, response) => {
    const [task] = sample().data
    const step = {
      order: 4,
      name: 'FULL_TRANSFER',
      status,
      startTime: '2023-07-13 02:00:00',
      progress: 10,
      extraInfo:
        status === 'FAILED' ? { errorCode: 'GHANA-OPERIE000000', errorMsg: 'host db-7.example is gone' } : null,
      stepInfo: { processedRecords: 1000, capacity: 1_000_000, srcRps: 10, dstRps: 10 },
    }
    sendJson(response, { ...sample(), data: [{ ...task, id: body.id, status, steps: [step] }] })
  }
  await page.goto(taskUrl(live.url))
  await expect(partsOf(page).name).toBeVisible()
  const events = page.getByRole('region', { name: 'Events' })
  await expect(events).toContainText('No change has been seen')
  status = 'FAILED'
  await partsOf(page).refresh.click()
  await expect(events.locator('[data-event=failed]')).toContainText('Full migration failed. GHANA-OPERIE000000')
  status = 'RUNNING'
  await partsOf(page).refresh.click()
  await expect(events.locator('[data-event=recovered]')).toContainText('went on after its failure')
  // What was seen a moment before a page is gone can be lost with it.
  await expect.poll(async () => (await storedIn(page, 'events')).length).toBe(2)
  await page.reload()
  await expect(events.locator('[data-event=failed]')).toContainText('GHANA-OPERIE000000')
  await expect(events.locator('[data-event=recovered]')).toBeVisible()
})

test('code of what comes late that does not come costs that, and not the page', async ({ page, demo }) => {
  await page.route(/\/assets\/(more-lines|insights|handover-bar)-[^/]*\.js$/, (route) => route.abort())
  const refused = page.waitForEvent('requestfailed', (request) => /more-lines/.test(request.url()))
  await page.goto(taskUrl(demo.url, SLOW_TARGET))
  await refused
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[data-verdict=moving]')).toBeVisible()
  await expect(page.getByText('This part of the page failed')).toHaveCount(0)
})
