import { expect, type Page } from '@playwright/test'
import { DEMO_TASKS } from './support/demo-tasks'
import { expectNoLeaks } from './support/leaks'
import { openTab, openTask, settled, TABS, unfoldAll } from './support/open-task'
import { test } from './support/test'

const LANGUAGES = [
  ['English', 'en'],
  ['简体中文', 'zh-CN'],
] as const

/** Looks at the page in both languages, the one that is spoken last time first. */
async function lookInBoth(page: Page, where: string): Promise<void> {
  const spoken = (await page.locator('html').getAttribute('lang')) === 'en' ? 0 : 1
  await look(page, where)
  const [label, other] = LANGUAGES[1 - spoken] ?? LANGUAGES[0]
  await page.getByRole('combobox', { name: /^(Language|语言)$/ }).selectOption({ label })
  await expect(page.locator('html')).toHaveAttribute('lang', other)
  await look(page, where)
}

async function look(page: Page, where: string): Promise<void> {
  // What no longer fits the language is loaded first.
  await expect(page.getByText(/^(Loading…|加载中…)$/)).toHaveCount(0)
  const lang = await page.locator('html').getAttribute('lang')
  await expect(page.getByRole('combobox', { name: lang === 'en' ? 'Language' : '语言' })).toBeVisible()
  await unfoldAll(page)
  await expectNoLeaks(page, `${where}, ${lang}`)
}

test('the demo has the tasks that are looked at, and no others', async ({ request, demo }) => {
  const answer = await request.post(`${demo.url}/api/v2?Action=ListProjects`, {
    data: { pageNumber: 1, pageSize: 100 },
  })
  const { data } = (await answer.json()) as { data: { id: string }[] }
  expect(data.map(({ id }) => id).sort()).toEqual(Object.values(DEMO_TASKS).sort())
})

for (const [kind, id] of Object.entries(DEMO_TASKS)) {
  test(`nothing that no person should read: ${kind}`, async ({ page, demo, problems }) => {
    await openTask(page, demo.url, id)
    for (const tab of TABS) {
      if (!(await openTab(page, tab))) continue
      if (tab === 'settings') await page.locator('main input[type=checkbox]').check()
      if (tab === 'objects') await page.getByRole('grid').getByRole('row').nth(1).click()
      await lookInBoth(page, `${kind}, ${tab}`)
    }
    const steps = page.locator('[data-step]')
    for (let index = 0; index < (await steps.count()); index++) {
      await steps.nth(index).getByRole('button').first().click()
      await expect(steps.nth(index).locator('section')).toBeVisible()
      await lookInBoth(page, `${kind}, step ${index}`)
    }
    expect(problems).toEqual([])
  })
}

test('nothing that no person should read: the list, a page that is not there, a task that is not there', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url)
  await expect(page.locator('tbody tr')).toHaveCount(Object.keys(DEMO_TASKS).length)
  await lookInBoth(page, 'list')
  await page.getByRole('searchbox').fill('nothing has this name')
  await expect(page.locator('tbody tr')).toHaveCount(0)
  await lookInBoth(page, 'empty list')
  await page.goto(`${demo.url}/nowhere`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await lookInBoth(page, 'not found')
  await page.goto(`${demo.url}/tasks/np_nobody`)
  await expect(page.getByRole('alert')).toContainText('np_nobody')
  await lookInBoth(page, 'unknown task')
})

test('an answer of which nothing is known is shown as unknown', async ({ page, oms, live }) => {
  oms.mode = ({ body }, response) => response.end(JSON.stringify({ success: true, data: [{ id: body.id }] }))
  await openTask(page, live.url, 'np_4wh8x2')
  await settled(page)
  for (const tab of TABS) {
    if (!(await openTab(page, tab))) continue
    await lookInBoth(page, `nothing known, ${tab}`)
  }
})
