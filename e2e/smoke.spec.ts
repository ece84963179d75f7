import { expect } from '@playwright/test'
import { test } from './support/test'

test('the page opens on its own: its name, no error, no request to another host', async ({ page, demo, problems }) => {
  await page.goto(demo.url)
  await expect(page.getByText('OMS Task Dashboard').first()).toBeVisible()
  await expect(page.locator('.shell-main')).toHaveCount(0)
  await expect(page.getByRole('main')).toBeVisible()
  expect(problems).toEqual([])
})

for (const theme of ['light', 'dark'] as const) {
  test(`the shell stands there before any script, ${theme}`, async ({ page, demo }) => {
    await page.emulateMedia({ colorScheme: theme })
    await page.route('**/assets/*.js', () => undefined)
    await page.goto(`${demo.url}/tasks/np_1`, { waitUntil: 'commit' })
    await expect(page.locator('.shell-bar')).toHaveText('OMS Task Dashboard')
    await expect(page.locator('.shell-verdict')).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    const painted = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(painted).toBe(theme === 'light' ? 'rgb(246, 247, 249)' : 'rgb(12, 16, 23)')
  })
}

test('the first poll does not wait for the bundle', async ({ page, demo }) => {
  await page.route('**/assets/*.js', () => undefined)
  const poll = page.waitForRequest('**/api/v2?Action=DescribeProject')
  await page.goto(`${demo.url}/tasks/${encodeURIComponent('np_4wh****')}`, { waitUntil: 'commit' })
  expect((await poll).postDataJSON()).toEqual({ id: 'np_4wh****' })
})

test('the server ends by itself when it is told to', async ({ live }) => {
  expect(live.line).toMatch(/^OMS Task Dashboard: http:\/\/localhost:\d+\/ \(OMS at http:\/\/127\.0\.0\.1:\d+\)$/)
  expect(await live.stop()).toBe(0)
  expect(live.warnings).toEqual([])
})
