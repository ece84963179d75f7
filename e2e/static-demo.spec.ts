import { expect, type Page } from '@playwright/test'
import { DEMO_TASKS, LISTED_TASKS } from './support/demo-tasks'
import { expectNoLeaks } from './support/leaks'
import { choose, openTab, settled } from './support/open-task'
import { test } from './support/static-test'

const TASK = DEMO_TASKS['all-steps']
const NAME = 'orders_mysql_to_ob'

/** The requests that the page makes. */
function noteRequests(page: Page): string[] {
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  return requests
}

const nameOf = (page: Page, name = NAME) => page.getByRole('heading', { level: 1, name, exact: true })
const rows = (page: Page) => page.locator('tr[data-task]')

for (const [locale, theme, width] of [
  ['en', 'light', 1280],
  ['zh-CN', 'dark', 360],
] as const) {
  test(`a visitor walks through all of it without a server, ${locale}, ${theme}, ${width} pixels wide`, async ({
    page,
    host,
    problems,
  }) => {
    const requests = noteRequests(page)
    await page.setViewportSize({ width, height: 900 })
    await choose(page, { locale, theme })
    await page.goto(host.url)
    await expect(rows(page)).toHaveCount(LISTED_TASKS)
    await expect(page.getByText(locale === 'en' ? /^Demo data, made in this page/ : /^演示数据/)).toBeVisible()
    await expectNoLeaks(page, 'the list')

    await page.getByRole('link', { name: NAME }).first().click()
    await settled(page)
    await expect(nameOf(page)).toBeVisible()
    await expect(page).toHaveURL(`${host.url}#/tasks/${TASK}`)
    for (const tab of ['full', 'incremental', 'objects', 'settings', 'raw'] as const) {
      expect(await openTab(page, tab), tab).toBe(true)
      await expectNoLeaks(page, tab)
    }
    await expect(page).toHaveURL(`${host.url}#/tasks/${TASK}?tab=raw`)

    await page
      .locator('header nav')
      .getByRole('link', { name: locale === 'en' ? 'Wall' : '大屏' })
      .click()
    await expect(page.locator('.wall-tile').first()).toBeVisible()
    await expectNoLeaks(page, 'the wall')
    await page.keyboard.press('Escape')
    await expect(page).toHaveURL(`${host.url}#/`)

    await page
      .locator('header nav')
      .getByRole('link', { name: locale === 'en' ? 'Demo' : '演示' })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('main a[href^="#/demo/"]').first()).toBeVisible()
    await expectNoLeaks(page, 'the catalogue')
    await page
      .locator('header nav')
      .getByRole('link', { name: locale === 'en' ? 'Replay' : '回放' })
      .click()
    await expect(page).toHaveURL(`${host.url}#/replay`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoLeaks(page, 'the replay')

    expect(problems).toEqual([])
    expect(requests.filter((url) => !url.startsWith(host.url))).toEqual([])
    expect(host.missed).toEqual([])
  })
}

test('a deep link opens where it leads, a reload stays there, and back leads back', async ({
  page,
  host,
  problems,
}) => {
  await page.goto(`${host.url}#/?q=mysql`)
  await expect(rows(page).first()).toBeVisible()
  await page.goto(`${host.url}#/tasks/${TASK}?tab=objects`)
  await expect(nameOf(page)).toBeVisible()
  await page.reload()
  await expect(nameOf(page)).toBeVisible()
  await expect(page.locator('main nav a[href*="tab=objects"]')).toHaveAttribute('aria-current', 'page')
  await page.goBack()
  await expect(page.getByRole('searchbox')).toHaveValue('mysql')
  await expect(rows(page).first()).toBeVisible()
  await expect(nameOf(page)).toHaveCount(0)
  expect(problems).toEqual([])
})

test('a reload goes on where the demo was, and does not begin it again', async ({ page, host }) => {
  const startOf = async () => {
    await expect(nameOf(page)).toBeVisible()
    return page.getByText(/Running since/).textContent()
  }
  await page.clock.install({ time: Date.UTC(2026, 0, 15, 8) })
  await page.goto(`${host.url}#/tasks/${TASK}`)
  const before = await startOf()
  await page.clock.setFixedTime(Date.UTC(2026, 0, 15, 8, 20))
  await page.reload()
  const [since] = /[\d-]+ [\d:]+/.exec(before ?? '') ?? []
  expect(since).toBeDefined()
  expect(await startOf()).toContain(since)
})

test('a scenario plays on its stage, and a reload shows the same moment of it', async ({ page, host, problems }) => {
  await page.goto(`${host.url}#/demo/${TASK}?t=7200`)
  await settled(page)
  // The last line of the verdict comes with the rules that watch.
  await expect(page.locator('[data-verdict] [data-limit]')).toBeVisible()
  const shown = await page.locator('[data-verdict]').textContent()
  await page.reload()
  await settled(page)
  await expect(page).toHaveURL(`${host.url}#/demo/${TASK}?t=7200`)
  await expect(page.locator('[data-verdict]')).toHaveText(shown ?? '')
  expect(problems).toEqual([])
})

test('what is copied is an address that opens the same anywhere', async ({ page, context, host }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.goto(`${host.url}#/tasks/${TASK}?tab=raw`)
  await settled(page)
  await page.getByRole('button', { name: /^Copy summary$/ }).click()
  await expect(page.getByText('Copied').first()).toBeVisible()
  expect((await copied()).split('\n')).toContain(`Link: ${host.url}#/tasks/${TASK}?tab=raw`)

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search tasks, pages and settings' }).fill('copy the link')
  await page.keyboard.press('Enter')
  await expect.poll(copied).toBe(`${host.url}#/tasks/${TASK}?tab=raw`)
  await page.keyboard.press('Escape')

  await page.goto(`${host.url}#/tasks/${TASK}/report`)
  await expect(page.getByText(`${host.url}#/tasks/${TASK}`)).toBeVisible()
})

test('a link to a place in the page goes there and not to another page', async ({ page, host }) => {
  await page.goto(`${host.url}#/?q=mysql`)
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('link', { name: 'Skip to the content' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('#content')).toBeFocused()
  await page.getByRole('link', { name: 'Watch by id' }).click()
  await expect(page.locator('#watch-ids')).toBeFocused()
  await expect(page).toHaveURL(`${host.url}#/?q=mysql`)
})

test('the filters of the list stand in the address, each with the others', async ({ page, host }) => {
  await page.goto(host.url)
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('searchbox').fill('kafka')
  await expect(page).toHaveURL(/#\/\?.*q=kafka/)
  await page.getByRole('combobox').filter({ hasText: 'All types' }).selectOption('SYNC')
  await expect(page).toHaveURL(/#\/\?.*q=kafka/)
  await expect(page).toHaveURL(/type=SYNC/)
})
