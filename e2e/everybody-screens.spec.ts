import { expect, type Page } from '@playwright/test'
import { DEMO_TASKS, LISTED_TASKS } from './support/demo-tasks'
import { choose, openTab, openTask, unfoldAll } from './support/open-task'
import { test } from './support/test'

// What fails says where and what; a trace of so many views costs a third of the time.
test.use({ trace: 'off' })

/** From a small phone to a wall. */
const WIDTHS = [360, 768, 1440, 3840]

/** The document is as wide as the screen; what is wider scrolls in its own place. */
async function expectFits(page: Page, where: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return []
      const outside = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 1,
      )
      return outside.slice(0, 5).map((element) => element.outerHTML.slice(0, 200))
    })
    expect(wide, `${where} at ${width} px`).toEqual([])
  }
}

for (const locale of ['en', 'zh-CN'] as const) {
  test(`no page scrolls sideways, ${locale}`, async ({ page, demo }) => {
    await choose(page, { locale })
    await page.goto(demo.url)
    await expect(page.locator('tbody tr')).toHaveCount(LISTED_TASKS)
    await expectFits(page, 'list')
    // The second has names of 300 letters and texts without a blank.
    for (const id of [DEMO_TASKS['waiting-for-operator'], DEMO_TASKS['unknown-everything']]) {
      await openTask(page, demo.url, id)
      await unfoldAll(page)
      await expectFits(page, id)
      const steps = page.locator('[data-step]')
      await steps.last().getByRole('button').first().click()
      await expect(steps.last().locator('section')).toBeVisible()
      for (const tab of ['objects', 'settings', 'raw'] as const) {
        await openTab(page, tab)
        if (tab === 'objects') await page.getByRole('grid').getByRole('row').last().click()
        if (tab === 'settings') await page.locator('main input[type=checkbox]').check()
        await expectFits(page, `${id}, ${tab}`)
      }
    }
    await page.goto(`${demo.url}/tasks/np_${'x'.repeat(200)}`)
    await expect(page.getByRole('alert')).toBeVisible()
    await expectFits(page, 'unknown task')
    await page.goto(`${demo.url}/${'nowhere'.repeat(30)}`)
    await expect(page.locator('main h1')).toBeVisible()
    await expectFits(page, 'not found')
  })
}

test('on paper a task is a report: everything that is said, no controls, dark on white', async ({ page, demo }) => {
  await choose(page, { theme: 'dark' })
  await openTask(page, demo.url, DEMO_TASKS['failed-schema'])
  const failed = page.locator('[data-step][data-status="FAILED"]')
  await expect(failed.getByRole('region')).toBeVisible()
  for (const tab of ['objects', 'settings', 'raw'] as const) {
    await openTab(page, tab)
    if (tab === 'objects') await page.getByRole('grid').getByRole('row').nth(1).click()
    await page.emulateMedia({ media: 'print' })
    const controls = page
      .locator('select, input, nav:not([aria-label="Where you are"]), button:not([aria-expanded])')
      .filter({ visible: true })
    expect(await controls.evaluateAll((found) => found.map((it) => it.outerHTML.slice(0, 160))), tab).toEqual([])
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[data-verdict]')).toBeVisible()
    await expect(page.getByRole('region', { name: /^Source/ })).toBeVisible()
    await expect(failed.getByRole('region')).toBeVisible()
    const colours = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.body).color,
    ])
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(16, 21, 31)'])
    await page.emulateMedia({ media: 'screen' })
  }
})

test('who wants no motion gets none', async ({ page, demo }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openTask(page, demo.url, DEMO_TASKS['all-steps'])
  await page.locator('[data-step]').first().getByRole('button').click()
  await openTab(page, 'objects')
  await openTab(page, 'full')
  const moving = await page.evaluate(() => [
    ...document.getAnimations().map((it) => String(it.playState)),
    ...[...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element)
        return animationName !== 'none' || !/^(0s(, )?)+$/.test(transitionDuration) || scrollBehavior === 'smooth'
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  ])
  expect(moving).toEqual([])
})
