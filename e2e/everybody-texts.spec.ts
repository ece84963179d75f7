import { expect, type Page } from '@playwright/test'
import { EXEMPLARS } from '@/simulator/testing/exemplars'
import { DEMO_TASKS, LISTED_TASKS } from './support/demo-tasks'
import { expectNoLeaks } from './support/leaks'
import { choose, openTab, openTask, TABS } from './support/open-task'
import { test } from './support/test'

// What fails says where and what; a trace of so many views costs a third of the time.
test.use({ trace: 'off' })

const LANGUAGES = { en: ['Language', 'English'], 'zh-CN': ['语言', '简体中文'] } as const

type Locale = keyof typeof LANGUAGES

/** Goes through the same views in English and then in Chinese, changed on the page as a viewer does. */
async function inBoth(page: Page, views: (locale: Locale) => Promise<void>): Promise<void> {
  await views('en')
  await page.getByRole('combobox', { name: LANGUAGES.en[0] }).selectOption({ label: LANGUAGES['zh-CN'][1] })
  await expect(page.getByRole('combobox', { name: LANGUAGES['zh-CN'][0] })).toBeVisible()
  await views('zh-CN')
}

// Not every task: one would be as good as another of a kind that was looked at.
for (const [kind, id] of Object.entries(DEMO_TASKS).filter(([kind]) => EXEMPLARS.includes(kind))) {
  test(`nothing that no person should read: ${kind}`, async ({ page, demo, problems }) => {
    await openTask(page, demo.url, id)
    await inBoth(page, async (locale) => {
      for (const tab of TABS) {
        if (!(await openTab(page, tab))) continue
        if (tab === 'settings') await page.locator('main input[type=checkbox]').check()
        if (tab === 'objects') await page.getByRole('grid').getByRole('row').nth(1).click()
        await expectNoLeaks(page, `${tab}, ${locale}`)
      }
      const steps = page.locator('[data-step]')
      for (let index = 0; index < (await steps.count()); index++) {
        // What is broken and has no tab is open by itself.
        const row = steps.nth(index).getByRole('button').first()
        if ((await row.getAttribute('aria-expanded')) === 'false') await row.click()
        await expect(steps.nth(index).locator('section')).toBeVisible()
        await expectNoLeaks(page, `step ${index}, ${locale}`)
      }
    })
    expect(problems).toEqual([])
  })
}

test('nothing that no person should read: the list, a page that is not there, a task that is not there', async ({
  page,
  demo,
}) => {
  for (const [name, path] of [
    ['list', '/'],
    ['not found', '/nowhere'],
    ['unknown task', '/tasks/np_nobody'],
  ] as const) {
    await choose(page, { locale: 'en' })
    await page.goto(demo.url)
    await page.evaluate(() => localStorage.clear())
    await page.goto(demo.url + path)
    await inBoth(page, async (locale) => {
      await expect(page.locator('main h1')).toBeVisible()
      if (name === 'list') await expect(page.locator('tbody tr')).toHaveCount(LISTED_TASKS)
      if (name === 'unknown task') await expect(page.getByRole('alert')).toContainText('np_nobody')
      await expectNoLeaks(page, `${name}, ${locale}`)
    })
  }
})

test('an answer of which nothing is known is shown as unknown', async ({ page, oms, live, problems }) => {
  oms.mode = ({ body }, response) => response.end(JSON.stringify({ success: true, data: [{ id: body.id }] }))
  await openTask(page, live.url, DEMO_TASKS['all-steps'])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Task without a name')
  await inBoth(page, async (locale) => {
    for (const tab of TABS) if (await openTab(page, tab)) await expectNoLeaks(page, `${tab}, ${locale}`)
  })
  expect(problems).toEqual([])
})
