import { expect, type Page } from '@playwright/test'
import { type Dashboard, startDashboard } from './support/dashboard'
import { askEvery, DESCRIBE, partsOf, taskUrl } from './support/task-page'
import { test as base } from './support/test'

/** With a dashboard that knows OMS but no account: each viewer signs in. */
const test = base.extend<{ open: Dashboard }>({
  open: async ({ oms }, use) => {
    const dashboard = await startDashboard({ env: { OMS_URL: oms.url } })
    await use(dashboard)
    await dashboard.stop()
  },
})

async function signIn(page: Page, account: { readonly username: string; readonly password: string }): Promise<void> {
  await page.getByLabel('User name').fill(account.username)
  await page.getByLabel('Password').fill(account.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Everything that a page can leave behind in the browser, as text. */
function leftBehind(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const cached = await caches.keys()
    const requests = await Promise.all(cached.map(async (key) => (await caches.open(key)).keys()))
    return JSON.stringify([
      location.href,
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      history.state,
      databases,
      requests.flat().map(({ url }) => url),
    ])
  })
}

test('on 401 the page asks in a form of its own, and shows the task to who signs in', async ({ page, oms, open }) => {
  const { name, problem, live, signIn: form } = partsOf(page)
  const answer = page.waitForResponse(DESCRIBE)
  await page.goto(taskUrl(open.url))
  await expect(problem).toContainText('Sign in to OMS')
  await expect(live).toHaveAttribute('data-reachability', 'denied')
  // With this header the browser would put its own box over the page.
  expect((await answer).headers()).not.toHaveProperty('www-authenticate')
  expect(oms.requests[0]?.headers.authorization).toBeUndefined()

  await signIn(page, oms)
  await expect(name).toBeVisible()
  await expect(form).toHaveCount(0)
  await expect(problem).toHaveCount(0)
  await expect(live).toHaveAttribute('data-reachability', 'live')
})

test('who signed in is known to this tab’s memory only, and a reload asks again', async ({ page, oms, open }) => {
  const { name, signIn: form } = partsOf(page)
  await page.goto(taskUrl(open.url))
  await signIn(page, oms)
  await expect(name).toBeVisible()

  const left = await leftBehind(page)
  const basic = Buffer.from(`${oms.username}:${oms.password}`).toString('base64')
  for (const secret of [oms.username, oms.password, encodeURIComponent(oms.password), basic]) {
    expect(left).not.toContain(secret)
    expect(await page.content()).not.toContain(secret)
  }
  const asked = oms.requests.length
  await page.reload()
  await expect(form).toBeVisible()
  await expect(name).toHaveCount(0)
  expect(oms.requests[asked]?.headers.authorization).toBeUndefined()
})

test('a wrong password is said, sent once, and may be corrected', async ({ page, oms, open }) => {
  await askEvery(page, 2)
  const { name, problem, signIn: form } = partsOf(page)
  const wrong = { username: oms.username, password: 'wrong' }
  const basic = `Basic ${Buffer.from(`${wrong.username}:${wrong.password}`).toString('base64')}`
  await page.goto(taskUrl(open.url))
  await expect(form).not.toContainText('did not accept')
  await signIn(page, wrong)
  await expect(form).toContainText('OMS did not accept this user name and password.')
  // It asks on by itself, but as nobody: OMS locks who comes with a wrong password again and again.
  await oms.asked()
  expect(oms.requests.filter(({ headers }) => headers.authorization === basic)).toHaveLength(1)
  await expect(form).toContainText('did not accept')

  await signIn(page, oms)
  await expect(name).toBeVisible()
  await expect(problem).toHaveCount(0)
})

test('a password that OMS refuses with HTTP 200 and a code is sent once, too', async ({ page, oms, open }) => {
  await askEvery(page, 2)
  const { signIn: form } = partsOf(page)
  await page.goto(taskUrl(open.url))
  oms.mode = { json: { success: false, code: 'USER_NAME_OR_PASSWORD_ERROR', message: 'Wrong password' } }
  await signIn(page, oms)
  await expect(form).toContainText('did not accept')
  await oms.asked()
  expect(oms.requests.filter(({ headers }) => headers.authorization !== undefined)).toHaveLength(1)
})

test('what is being typed survives the tries in between', async ({ page, oms, open }) => {
  await askEvery(page, 2)
  await page.goto(taskUrl(open.url))
  await page.getByLabel('User name').fill('oms_re')
  await page.getByLabel('Password').fill('half')
  await oms.asked()
  await expect(page.getByLabel('Password')).toHaveValue('half')
  await expect(page.getByLabel('User name')).toHaveValue('oms_re')
  await expect(page.getByLabel('Password')).toBeFocused()
})

test('who signs in while a try hangs does not wait for it', async ({ page, oms, open }) => {
  const { name, problem } = partsOf(page)
  await page.goto(taskUrl(open.url))
  await expect(problem).toBeVisible()
  // A gateway in between that answers nobody.
  let held = 0
  await page.route(DESCRIBE, (route) => {
    if (route.request().headers().authorization) return route.continue()
    held += 1
    return undefined
  })
  await problem.getByRole('button', { name: 'Ask again now' }).click()
  await expect.poll(() => held).toBe(1)
  await signIn(page, oms)
  await expect(name).toBeVisible()
})

test('sign-in goes for the whole dashboard, not for one task', async ({ page, oms, open }) => {
  const { name } = partsOf(page)
  await page.goto(`${open.url}/`)
  await signIn(page, oms)
  await expect(page.getByRole('table')).toBeVisible()
  // The fixture lists the task for both types that the page asks for.
  await page.getByRole('link', { name: 'oms41_mig***' }).first().click()
  await expect(name).toBeVisible()
})

for (const [how, mode] of [
  ['with 401', null],
  ['with HTTP 200 and a code', { json: { success: false, code: 'AUTHENTICATION_ERROR', message: 'No' } }],
] as const) {
  test(`the server's own wrong account, refused ${how}: named by its variables, without a form`, async ({
    page,
    oms,
  }) => {
    if (mode) oms.mode = mode
    const env = { OMS_URL: oms.url, OMS_USERNAME: oms.username, OMS_PASSWORD: mode ? oms.password : 'wrong' }
    const dashboard = await startDashboard({ env })
    try {
      const { problem, live, signIn: form } = partsOf(page)
      await page.goto(taskUrl(dashboard.url))
      await expect(problem).toContainText('check OMS_USERNAME and OMS_PASSWORD')
      await expect(live).toHaveAttribute('data-reachability', 'denied')
      await expect(form).toHaveCount(0)
    } finally {
      await dashboard.stop()
    }
  })
}
