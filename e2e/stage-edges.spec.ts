import { expect, type Page } from '@playwright/test'
import { expectNoViolation } from './support/axe'
import { expectNoLeaks } from './support/leaks'
import { choose, settled } from './support/open-task'
import { test } from './support/static-test'

async function expectNoViolations(page: Page): Promise<void> {
  // What lies below the player can be scrolled out from there: that hides no target.
  await page.locator('[data-tour=player]').evaluate((player: HTMLElement) => {
    player.style.position = 'static'
  })
  await expectNoViolation(page, 'the stage')
}

test('in the static demo a stage leads back to the catalogue, and its report to the same moment', async ({
  page,
  host,
  problems,
}) => {
  await page.goto(`${host.url}#/demo/np_9st4l1?t=3900`)
  await settled(page)
  await page.getByRole('link', { name: 'Report' }).click()
  await expect(page.locator('[data-staged]')).toContainText('2026-03-02 02:05:00 UTC')
  await expect(page.locator('[data-report]')).toContainText(`${host.url}#/demo/np_9st4l1?t=3900`)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'invoices_mysql_to_ob' })).toBeVisible()
  await expect(page).toHaveURL(`${host.url}#/demo/np_9st4l1?t=3900`)
  await page.getByRole('main').getByRole('link', { name: 'Demo', exact: true }).click()
  await expect(page).toHaveURL(`${host.url}#/demo`)
  expect(problems).toEqual([])
})

for (const [locale, width] of [
  ['en', 1280],
  ['zh-CN', 360],
] as const) {
  test(`a refusal on a stage takes no password, and its report is paper that says demo (${locale})`, async ({
    page,
    demo,
    problems,
  }) => {
    test.slow()
    await page.setViewportSize({ width, height: 900 })
    await choose(page, { locale, zone: 'utc' })
    await page.goto(`${demo.url}/demo/np_5au8n8`)
    await expect(page.locator('[data-sign-in-picture]')).toBeVisible()
    await expect(page.locator('[type=password]')).toHaveCount(0)
    await expectNoLeaks(page, 'refused')
    await expectNoViolations(page)

    await page.goto(`${demo.url}/demo/np_9st4l1?t=3900&report=1`)
    await expect(page.locator('[data-staged]')).toBeVisible()
    await expectNoLeaks(page, 'report')
    await expectNoViolations(page)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
    await expect(page.getByRole('slider').filter({ visible: true })).toHaveCount(0)
    expect(problems).toEqual([])
  })
}

test('from the catalogue Back leads there in one press, however often the time jumped', async ({ page, demo }) => {
  await page.goto(`${demo.url}/demo`)
  await page.locator('main a[href^="/demo/np_9st4l1"]').first().click()
  await settled(page)
  const next = page.getByRole('button', { name: 'Next event' })
  for (let i = 0; i < 3; i += 1) {
    const at = new URL(page.url()).searchParams.get('t')
    await next.click()
    await expect.poll(() => new URL(page.url()).searchParams.get('t')).not.toBe(at)
  }
  await page.goBack()
  await expect(page).toHaveURL(/\/demo$/)
})
