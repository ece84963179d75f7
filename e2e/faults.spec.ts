import { expect, type Page } from '@playwright/test'
import { ANSWERS } from './support/answers'
import type { FixtureOms, Mode } from './support/fixture-oms'
import { hold } from './support/hold'
import { askEvery, partsOf, taskUrl } from './support/task-page'
import { test } from './support/test'

interface Fault {
  /** How the fixture fails; null when nobody listens. */
  readonly mode: Mode | null
  /** `data-problem` of the sentence. */
  readonly kind: string
  /** What the sentence has to say. */
  readonly says: readonly (string | RegExp)[]
  /** `data-reachability` while it lasts; unreachable unless told. */
  readonly state?: 'denied'
}

/** Every way in which an OMS, or what stands before it, gives no good answer. */
const FAULTS: Record<string, Fault> = {
  'connection refused': { mode: null, kind: 'unreachable', says: ['OMS cannot be reached', 'OMS_URL'] },
  'connection closed': { mode: 'reset', kind: 'unreachable', says: ['OMS cannot be reached', 'closed the connection'] },
  '401': {
    mode: 'status 401',
    kind: 'denied',
    state: 'denied',
    says: ['OMS refuses the user of this dashboard', 'OMS_USERNAME', 'OMS_PASSWORD'],
  },
  '403': {
    mode: 'status 403',
    kind: 'denied',
    state: 'denied',
    says: ['OMS does not allow this user to see the task'],
  },
  '404': { mode: 'status 404', kind: 'http', says: ['OMS answered with HTTP 404', 'no OMS API at this address'] },
  '500': { mode: 'status 500', kind: 'http', says: ['OMS answered with HTTP 500', 'Something failed inside OMS'] },
  '503 with Retry-After': { mode: 'status 503', kind: 'http', says: ['OMS answered with HTTP 503', 'overloaded'] },
  'HTML with 200': { mode: 'html', kind: 'not-json', says: ['An HTML page came instead of JSON', 'perhaps a login'] },
  'truncated JSON': { mode: 'truncated', kind: 'not-json', says: ['The answer is cut off in the middle'] },
  'an empty body': { mode: 'empty', kind: 'not-json', says: ['The answer is empty'] },
  'data null': { mode: 'data null', kind: 'contract', says: ['OMS answered, but without a task'] },
  'data []': { mode: 'data []', kind: 'contract', says: ['OMS answered, but without a task'] },
  'success false with errorDetail': {
    mode: 'error detail',
    kind: 'contract',
    says: ['The project does not exist.', 'GHANA-PROJECT000001', 'Check the project id.', 'fixture-1'],
  },
  'success false with code and message': {
    mode: 'error plain',
    kind: 'contract',
    says: ['OMS answers with an error', 'Something inside broke.', 'INNER_ERROR', 'fixture-2'],
  },
  'a response for another id': {
    mode: 'another id',
    kind: 'other-task',
    says: ['The answer describes another task', 'np_another'],
  },
  // Noticed after the gateway's deadline of 14 s.
  'a response that never comes': {
    mode: 'silent',
    kind: 'unreachable',
    says: ['OMS cannot be reached', 'in time'],
  },
}

async function begin(oms: FixtureOms, { mode }: Fault): Promise<void> {
  if (mode === null) await oms.goDown()
  else oms.mode = mode
}

/** Lets the wait until the page's next try pass; its requests and their deadlines take the time that they take. */
async function soon(page: Page): Promise<void> {
  await page.clock.runFor(2000)
}

async function end(oms: FixtureOms, { mode }: Fault): Promise<void> {
  if (mode === null) await oms.comeUp()
  oms.mode = 'sample'
}

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`${name}: a sentence, the last good answer stays, and the page recovers by itself`, async ({
    page,
    oms,
    live,
    problems,
  }) => {
    const { kind, says, state = 'unreachable' } = fault
    await askEvery(page, 2)
    await page.clock.install()
    const { name: heading, problem, live: reach, refresh, signIn, crash } = partsOf(page)

    await test.step('as the first answer', async () => {
      await begin(oms, fault)
      await page.goto(taskUrl(live.url))
      await expect(problem).toHaveAttribute('data-problem', kind)
      for (const words of says) await expect(problem).toContainText(words)
      await expect(problem).toContainText('There is no earlier answer to show.')
      await expect(reach).toHaveAttribute('data-reachability', state)
      // The gateway signs in for everybody: what a viewer could type would not help.
      await expect(signIn).toHaveCount(0)
      await expect(crash).toHaveCount(0)
    })

    await test.step('the server recovers, and the page with it', async () => {
      await end(oms, fault)
      await soon(page)
      await expect(heading).toBeVisible()
      await expect(problem).toHaveCount(0)
      await expect(reach).toHaveAttribute('data-reachability', 'live')
    })

    await test.step('after a good answer', async () => {
      await begin(oms, fault)
      await refresh.click()
      await expect(problem).toHaveAttribute('data-problem', kind)
      for (const words of says) await expect(problem).toContainText(words)
      await expect(problem).toContainText(/Shown below is the last good answer, from .+ \(\d+ s ago\)/)
      await expect(reach).toHaveAttribute('data-reachability', state)
      await expect(reach).toContainText(/\d+ s ago/)
      await expect(heading).toBeVisible()
      await expect(page.locator('[data-verdict]').first()).toBeVisible()
      await expect(page.locator('[data-step=INCR_TRANSFER]')).toBeVisible()
      await expect(crash).toHaveCount(0)
    })

    await test.step('the server recovers once more', async () => {
      await end(oms, fault)
      await soon(page)
      await expect(problem).toHaveCount(0)
      await expect(reach).toHaveAttribute('data-reachability', 'live')
      // The browser itself reports each failed request.
      expect(problems.filter((text) => !text.includes('Failed to load resource'))).toEqual([])
    })
  })
}

test('a late answer is said before it is given up', async ({ page, oms, live }) => {
  await askEvery(page, 2)
  const { name, live: reach } = partsOf(page)
  await page.goto(taskUrl(live.url))
  await expect(name).toBeVisible()
  const late = hold()
  oms.mode = late.answer
  await expect(reach).toHaveAttribute('data-reachability', 'late')
  await expect(name).toBeVisible()
  oms.mode = 'sample'
  late.release(ANSWERS.sample)
  await expect(reach).toHaveAttribute('data-reachability', 'live')
})

for (const [name, first] of [
  ['without an earlier answer', 'status 500'],
  ['beside an earlier answer', 'sample'],
] as const) {
  test(`the sentence stays while the next try is under way, ${name}`, async ({ page, oms, live }) => {
    await askEvery(page, 2)
    const { problem } = partsOf(page)
    const next = hold()
    oms.next(first, 'status 500', next.answer)
    oms.mode = 'status 500'
    const asked = oms.asked(3)
    await page.goto(taskUrl(live.url))
    await expect(problem).toContainText('HTTP 500')
    await problem.evaluate((element) => element.setAttribute('data-seen', 'before the try'))
    await asked
    expect(next.open).toBe(1)
    // One that went away and came back is read aloud again, and loses what was typed into it.
    await expect(problem).toHaveAttribute('data-seen', 'before the try')
    next.release(ANSWERS['status 500'])
    await oms.asked()
    await expect(problem).toHaveAttribute('data-seen', 'before the try')
  })
}

test('"Ask again now" asks at once, also while a try hangs', async ({ page, oms, live }) => {
  await askEvery(page, 300)
  const { name, problem } = partsOf(page)
  oms.mode = 'status 500'
  await page.goto(taskUrl(live.url))
  const hanging = hold()
  oms.mode = hanging.answer
  const retry = problem.getByRole('button', { name: 'Ask again now' })
  await retry.click()
  await expect.poll(() => hanging.open).toBe(1)
  oms.mode = 'sample'
  await retry.click()
  await expect(name).toBeVisible()
  await expect.poll(() => hanging.open).toBe(0)
})
