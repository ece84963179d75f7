import { expect, type Page } from '@playwright/test'
import { ANSWERS, type Answer, sample } from './support/answers'
import type { FixtureOms } from './support/fixture-oms'
import { runningStep } from './support/running-step'
import { storedIn } from './support/stored'
import { askEvery, partsOf, SAMPLE, taskUrl } from './support/task-page'
import { test } from './support/test'

// Charts that are not in view are not drawn.
test.use({ viewport: { width: 1280, height: 1800 } })

/** Answers a full migration whose rows grow with each question. */
function growing(): Answer {
  let rows = 1000
  return runningStep(() => {
    rows += 500
    return { processedRecords: rows, srcRps: rows, dstRps: rows }
  })
}

/** The samples that the first chart shows in its table, newest first. */
async function rowsOf(page: Page): Promise<string[]> {
  const toggle = page.getByRole('button', { name: 'Table' }).first()
  if (await toggle.isVisible()) await toggle.click()
  return page.getByRole('main').locator('table').first().locator('tbody tr').allInnerTexts()
}

/** How many answers of the running step the page has written into its store. */
async function storedAnswers(page: Page, step = 'FULL_TRANSFER'): Promise<number> {
  const chunks = (await storedIn(page, 'chunks')) as { steps: Record<string, { times: ArrayLike<number> }> }[]
  return chunks.reduce((sum, { steps }) => sum + (steps[step]?.times.length ?? 0), 0)
}

async function asked(oms: FixtureOms, times: number): Promise<void> {
  await expect.poll(() => oms.requests.length).toBeGreaterThanOrEqual(times)
}

test('what was seen before a reload is on the charts after it', async ({ page, oms, live }) => {
  oms.mode = growing()
  await askEvery(page, 2)
  await page.goto(taskUrl(live.url))
  await expect(partsOf(page).name).toBeVisible()
  await expect.poll(() => storedAnswers(page)).toBeGreaterThanOrEqual(1)
  await expect.poll(async () => (await rowsOf(page)).length).toBeGreaterThanOrEqual(3)
  const before = await rowsOf(page)
  await page.reload()
  await expect(partsOf(page).name).toBeVisible()
  await expect.poll(async () => (await rowsOf(page)).length).toBeGreaterThan(before.length)
  const after = await rowsOf(page)
  for (const row of before) expect(after).toContain(row)
})

test('time away is a gap', async ({ page, oms, live }) => {
  oms.mode = growing()
  await askEvery(page, 2)
  await page.goto(taskUrl(live.url))
  await expect.poll(() => storedAnswers(page)).toBeGreaterThanOrEqual(1)
  await page.goto('about:blank')
  const away = oms.requests.length
  // Longer than two and a half intervals of 2 s. The time is the server's, so that it cannot be moved from here.
  await new Promise((resolve) => setTimeout(resolve, 6000))
  expect(oms.requests.length).toBe(away)
  await page.goto(taskUrl(live.url))
  await expect(partsOf(page).name).toBeVisible()
  await expect(page.locator('[data-gap]').first()).toBeAttached()
})

test('no connection details are stored (Q-60)', async ({ page, live }) => {
  await askEvery(page, 2)
  await page.goto(taskUrl(live.url))
  await expect.poll(() => storedAnswers(page, 'INCR_TRANSFER')).toBeGreaterThanOrEqual(1)
  const stored = await page.evaluate(async () => {
    const texts: string[] = []
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const open = indexedDB.open(name)
        open.onsuccess = () => resolve(open.result)
        open.onerror = () => reject(open.error)
      })
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll()
        await new Promise((resolve) => {
          all.onsuccess = resolve
        })
        texts.push(JSON.stringify(all.result))
      }
      db.close()
    }
    return texts.join() + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)
  })
  expect(stored).toContain('INCR_TRANSFER')
  const [task] = sample().data
  const { sourceConnectInfo, sinkConnectInfo } = task as Record<string, Record<string, unknown>>
  for (const info of [sourceConnectInfo, sinkConnectInfo]) {
    for (const field of ['host', 'username', 'endpointName']) {
      const value = info?.[field]
      if (typeof value === 'string' && value !== '') expect(stored).not.toContain(value)
    }
  }
})

test('two tabs ask once an interval, and both move; when the asking one is closed, the other goes on', async ({
  page,
  context,
  oms,
  live,
}) => {
  oms.mode = growing()
  await askEvery(page, 2)
  await page.goto(taskUrl(live.url))
  await expect(partsOf(page).name).toBeVisible()
  const second = await context.newPage()
  await second.setViewportSize({ width: 1280, height: 1800 })
  await askEvery(second, 2)
  await second.goto(taskUrl(live.url))
  await expect(partsOf(second).name).toBeVisible()

  const start = { at: Date.now(), asked: oms.requests.length }
  await asked(oms, start.asked + 4)
  const intervals = (Date.now() - start.at) / 2000
  expect(oms.requests.length - start.asked).toBeLessThanOrEqual(Math.ceil(intervals) + 1)
  const [one, two] = await Promise.all([rowsOf(page), rowsOf(second)])
  expect(one.some((row) => row === two[0] || row === two[1])).toBe(true)

  const before = oms.requests.length
  await page.close()
  await asked(oms, before + 3)
  await expect.poll(async () => (await rowsOf(second)).length).toBeGreaterThanOrEqual(two.length + 3)
  await expect(partsOf(second).live).toHaveAttribute('data-reachability', 'live')
  await second.reload()
  await expect(partsOf(second).name).toBeVisible()
  await expect.poll(() => storedAnswers(second)).toBeGreaterThanOrEqual(two.length + 3)
})

test('a browser that refuses the store shows the task all the same', async ({ page, oms, live, problems }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  })
  oms.mode = ANSWERS.sample
  await page.goto(taskUrl(live.url))
  await expect(page.getByRole('heading', { level: 1, name: SAMPLE.name })).toBeVisible()
  expect(problems).toEqual([])
})
