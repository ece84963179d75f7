import { expect } from '@playwright/test'
import { sample } from './support/answers'
import { DEMO_TASKS } from './support/demo-tasks'
import { openTab, openTask, settled } from './support/open-task'
import { test } from './support/test'

test.describe('far from UTC', () => {
  test.use({ timezoneId: 'Asia/Shanghai', colorScheme: 'light' })

  test('language, colours and time zone take effect at once and survive a reload', async ({ page, oms, live }) => {
    oms.mode = { json: sample() }
    await openTask(page, live.url, 'np_4wh****')
    const precheck = page.locator('[data-step=TRANSFER_PRECHECK]')
    await expect(precheck).toContainText('06:33:42 · 6 s')
    await page.getByRole('combobox', { name: 'Time zone' }).selectOption({ label: 'UTC' })
    await expect(precheck).toContainText('22:33:42 · 6 s')

    await page.getByRole('combobox', { name: 'Colours' }).selectOption({ label: 'Dark' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(await background()).toBe('rgb(12, 16, 23)')

    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: '简体中文' })
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await expect(precheck).toContainText('预检查')

    await page.reload()
    await settled(page)
    await expect(precheck).toContainText('预检查')
    await expect(precheck).toContainText('22:33:42')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    expect(await background()).toBe('rgb(12, 16, 23)')
    await page.getByRole('combobox', { name: '语言' }).selectOption({ label: 'English' })
    await expect(precheck).toContainText('Precheck')
  })
})

test('the zone of the task times can be overruled, and that too survives a reload', async ({ page, oms, live }) => {
  oms.mode = { json: sample() }
  await openTask(page, live.url, 'np_4wh****')
  await page.getByText(/Task times are sent at UTC\+08:00/).click()
  await page.getByRole('combobox', { name: 'Zone of the task times' }).selectOption({ label: 'UTC+09:00' })
  const said = page.getByText('Task times are read at UTC+09:00, as you chose; found was UTC+08:00.')
  await expect(said).toBeVisible()
  await expect(page.getByText('2023-07-12 18:59:15')).toBeVisible()
  await page.reload()
  await expect(said).toBeVisible()
})

test('another interval takes effect at once and survives a reload', async ({ page, oms, live }) => {
  await openTask(page, live.url, DEMO_TASKS['all-steps'])
  const interval = page.getByRole('combobox', { name: 'Ask every' })
  await interval.selectOption({ label: 'every 2 s' })
  // At ten seconds an answer, the third would come after twenty at the earliest.
  const third = oms.asked(3).then(() => 'asked')
  const late = new Promise((resolve) => setTimeout(resolve, 18_000, 'late'))
  expect(await Promise.race([third, late])).toBe('asked')
  await page.reload()
  await settled(page)
  await expect(interval).toHaveValue('2')
})

test('who follows the system follows it when it changes', async ({ page, demo }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(demo.url)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
})

test('what is open is in the address: a colleague sees the same', async ({ page, browser, demo }) => {
  await openTask(page, demo.url, DEMO_TASKS['failed-schema'])
  await page.locator('[data-step=TRANSFER_PRECHECK]').getByRole('button').first().click()
  await openTab(page, 'settings')
  const address = new URL(page.url())
  expect(address.searchParams.get('tab')).toBe('settings')
  expect(address.searchParams.get('step')).toBe('TRANSFER_PRECHECK')

  const fresh = await browser.newContext({ locale: 'en-US' })
  try {
    const colleague = await fresh.newPage()
    await colleague.goto(page.url())
    await settled(colleague)
    await expect(colleague.getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page')
    await expect(colleague.getByLabel('Show all settings')).toBeVisible()
    await expect(colleague.getByRole('region', { name: 'Details of Precheck' })).toBeVisible()
  } finally {
    await fresh.close()
  }

  await page.goBack()
  await expect(page.getByRole('link', { name: 'Settings' })).not.toHaveAttribute('aria-current', 'page')
  await expect(page.getByRole('region', { name: 'Details of Precheck' })).toBeVisible()
})
