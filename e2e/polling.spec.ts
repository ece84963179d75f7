import { expect, type Page } from '@playwright/test'
import { ANSWERS, type Answer, sample, sendJson } from './support/answers'
import type { FixtureOms } from './support/fixture-oms'
import { hold } from './support/hold'
import { askEvery, partsOf, SAMPLE, taskUrl } from './support/task-page'
import { test } from './support/test'

/** Answers the sample with another status. */
function withStatus(status: string): Answer {
  return ({ body }, response) => {
    const [task] = sample().data
    sendJson(response, { ...sample(), data: [{ ...task, id: body.id, status }] })
  }
}

/** Opens the task on a clock that the spec moves, and waits for the first answer. */
async function openOnClock(page: Page, url: string): Promise<void> {
  await page.clock.install()
  await page.goto(taskUrl(url))
  await expect(partsOf(page).name).toBeVisible()
}

/** Lets the page's time pass; what came due is asked. */
async function pass(page: Page, seconds: number): Promise<void> {
  await page.clock.runFor(seconds * 1000)
}

/** Lets the page's time leap: what came due since is done once, as after a sleep. Quicker, to show that nothing came due. */
async function jump(page: Page, seconds: number): Promise<void> {
  await page.clock.fastForward(seconds * 1000)
}

/** Waits until so many questions came in all: an answer more, or less, is seen at the next count at the latest. */
async function expectAsked(oms: FixtureOms, times: number): Promise<void> {
  await expect.poll(() => oms.requests.length).toBe(times)
}

test('the question of index.html is the first, and the only one until the interval is over', async ({
  page,
  oms,
  live,
}) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (/assets\/.*\.js$|Action=DescribeProject$/.test(request.url())) sent.push(new URL(request.url()).pathname)
  })
  const first = hold()
  oms.mode = first.answer
  await page.goto(taskUrl(live.url))
  // The page's code is there and waits for the answer that was asked for before.
  await expect(page.getByRole('heading', { level: 1 })).toContainText(SAMPLE.id)
  expect(first.open).toBe(1)
  first.release(ANSWERS.sample)
  await expect(partsOf(page).name).toBeVisible()
  expect(oms.requests.map(({ body }) => body)).toEqual([{ id: SAMPLE.id }])
  expect(sent.filter((path) => path === '/api/v2')).toHaveLength(1)
})

test('one question an interval', async ({ page, oms, live }) => {
  test.slow()
  // The page's clock goes on by itself as well: of a long interval, a slow machine takes little.
  await askEvery(page, 300)
  await openOnClock(page, live.url)
  const { live: reach } = partsOf(page)
  for (let polls = 1; polls <= 3; polls += 1) {
    await jump(page, 240)
    expect(oms.requests).toHaveLength(polls)
    await jump(page, 61)
    await expectAsked(oms, polls + 1)
    await expect(reach).toHaveAttribute('data-reachability', 'live')
  }
  expect(oms.requests).toHaveLength(4)
})

test('the chosen interval is kept to at once, and on the next visit', async ({ page, oms, live }) => {
  await openOnClock(page, live.url)
  await page.getByLabel('Ask every').selectOption('60')
  await jump(page, 50)
  expect(oms.requests).toHaveLength(1)
  await pass(page, 12)
  await expectAsked(oms, 2)
  await page.reload()
  await expect(page.getByLabel('Ask every')).toHaveValue('60')
})

test('no two questions for one task are under way', async ({ page, oms, live }) => {
  await askEvery(page, 2)
  await openOnClock(page, live.url)
  const slow = hold()
  oms.mode = slow.answer
  await pass(page, 2)
  await expect.poll(() => slow.open).toBe(1)
  // Two seconds may have passed by themselves before: how many were asked until now is not known.
  const asked = oms.requests.length
  await pass(page, 10)
  expect(slow.mostOpen).toBe(1)
  expect(oms.requests).toHaveLength(asked)
  slow.release(ANSWERS.sample)
  await expect(partsOf(page).live).toHaveAttribute('data-reachability', 'live')
  await pass(page, 2)
  await expect.poll(() => slow.open).toBe(1)
  expect(slow.mostOpen).toBe(1)
  slow.release(ANSWERS.sample)
})

test('a question that was refreshed away is given up, not answered twice', async ({ page, oms, live }) => {
  await askEvery(page, 300)
  await page.goto(taskUrl(live.url))
  const { name, live: reach, refresh } = partsOf(page)
  await expect(name).toBeVisible()
  const slow = hold()
  oms.mode = slow.answer
  await refresh.click()
  await expect.poll(() => slow.open).toBe(1)
  oms.mode = 'sample'
  await refresh.click()
  await expect.poll(() => slow.open).toBe(0)
  // The one given up may be gone before the next has come.
  await expect.poll(() => oms.requests.length).toBe(3)
  await expect(reach).toHaveAttribute('data-reachability', 'live')
  expect(oms.requests).toHaveLength(3)
})

test('pause stops the asking, refresh asks at once all the same, resume goes on', async ({ page, oms, live }) => {
  await openOnClock(page, live.url)
  const { live: reach, refresh } = partsOf(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(reach).toHaveAttribute('data-reachability', 'paused')
  await jump(page, 60)
  expect(oms.requests).toHaveLength(1)
  await expect(reach).toContainText('1 min')

  await refresh.click()
  await expectAsked(oms, 2)
  await expect(reach).toContainText(/Refresh paused\d s ago/)
  await expect(reach).toHaveAttribute('data-reachability', 'paused')

  await page.getByRole('button', { name: 'Resume' }).click()
  await pass(page, 11)
  await expectAsked(oms, 3)
  await expect(reach).toHaveAttribute('data-reachability', 'live')
})

test('who leaves the task ends its asking, a question under way included', async ({ page, oms, live }) => {
  await openOnClock(page, live.url)
  const slow = hold()
  oms.mode = slow.answer
  await pass(page, 10)
  await expect.poll(() => slow.open).toBe(1)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tasks' }).click()
  await expect(page.getByRole('table')).toBeVisible()
  await expect.poll(() => slow.open).toBe(0)
  await jump(page, 120)
  expect(oms.requests).toHaveLength(2)
})

test('who leaves before the first answer gives up the question of index.html', async ({ page, oms, live }) => {
  const slow = hold()
  oms.mode = slow.answer
  await page.goto(taskUrl(live.url))
  await expect(page.getByRole('heading', { level: 1 })).toContainText(SAMPLE.id)
  expect(slow.open).toBe(1)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Tasks' }).click()
  await expect.poll(() => slow.open).toBe(0)
})

for (const status of ['FINISHED', 'RELEASED', 'SUSPEND']) {
  test(`a task that is ${status} is asked once a minute`, async ({ page, oms, live }) => {
    oms.mode = withStatus(status)
    await openOnClock(page, live.url)
    await expect(partsOf(page).live).toContainText('asked each minute while nothing can change')
    await jump(page, 55)
    expect(oms.requests).toHaveLength(1)
    await pass(page, 6)
    await expectAsked(oms, 2)
  })
}

test('a deleted task is asked no more, not even when the network returns', async ({ page, oms, live, context }) => {
  oms.mode = withStatus('DELETED')
  await openOnClock(page, live.url)
  await expect(partsOf(page).live).toContainText('asked no more: the task is deleted')
  await jump(page, 600)
  await context.setOffline(true)
  await context.setOffline(false)
  await jump(page, 60)
  expect(oms.requests).toHaveLength(1)
  await expect(partsOf(page).live).toHaveAttribute('data-reachability', 'live')
})

test('the page recovers at once when the network returns', async ({ page, oms, live, context }) => {
  await askEvery(page, 300)
  await page.goto(taskUrl(live.url))
  const { name, problem, live: reach, refresh } = partsOf(page)
  await expect(name).toBeVisible()
  await context.setOffline(true)
  await refresh.click()
  await expect(problem).toContainText('does not answer')
  await expect(reach).toHaveAttribute('data-reachability', 'unreachable')
  expect(oms.requests).toHaveLength(1)
  // The next try by itself is half a minute off at the earliest.
  await context.setOffline(false)
  await expect(problem).toHaveCount(0)
  await expect(reach).toHaveAttribute('data-reachability', 'live')
  expect(oms.requests).toHaveLength(2)
})

test('failures are asked again later and later, but each minute at least', async ({ page, oms, live }) => {
  let tries = 0
  oms.mode = (_, response) => {
    tries += 1
    sendJson(response, { success: false, code: 'INNER_ERROR', message: `try ${tries}.` })
  }
  const { problem } = partsOf(page)
  let underWay = 0
  page.on('request', () => {
    underWay += 1
  })
  const over = () => {
    underWay -= 1
  }
  page.on('requestfinished', over).on('requestfailed', over)
  await page.clock.install()
  await page.goto(taskUrl(live.url))
  // Each wait is between a half and the whole of these seconds.
  for (const [index, seconds] of [10, 20, 40, 60, 60].entries()) {
    const asked = index + 1
    await expect(problem).toContainText(`try ${asked}.`)
    let waited = seconds / 2 - 3
    await jump(page, waited)
    expect(tries).toBe(asked)
    for (; tries === asked && waited < seconds; waited += 1) {
      await pass(page, 1)
      // The page's clock must not run on to the deadline while an answer is on a slow machine's way.
      await expect.poll(() => underWay).toBe(0)
    }
  }
  await expect(problem).toContainText('try 6.')
})

test('Retry-After is kept to', async ({ page, oms, live }) => {
  oms.mode = (_, response) => {
    response.statusCode = 503
    response.setHeader('retry-after', '120')
    sendJson(response, {})
  }
  await page.clock.install()
  await page.goto(taskUrl(live.url))
  await expect(partsOf(page).problem).toContainText('HTTP 503')
  oms.mode = 'sample'
  await jump(page, 110)
  expect(oms.requests).toHaveLength(1)
  await pass(page, 12)
  await expect(partsOf(page).name).toBeVisible()
  expect(oms.requests).toHaveLength(2)
})

test('after a failure the old rhythm is back with the first good answer', async ({ page, oms, live }) => {
  const { problem } = partsOf(page)
  await openOnClock(page, live.url)
  oms.next('status 500')
  await pass(page, 10)
  await expect(problem).toBeVisible()
  await pass(page, 11)
  await expect(problem).toHaveCount(0)
  await expectAsked(oms, 3)
  await pass(page, 11)
  await expectAsked(oms, 4)
})
