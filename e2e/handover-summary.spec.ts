import { expect, type Page } from '@playwright/test'
import { DEMO_TASKS } from './support/demo-tasks'
import { choose, openTask } from './support/open-task'
import { test } from './support/test'

/** What the clipboard holds. */
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test.use({ timezoneId: 'Asia/Shanghai' })

test('the summary is reached and copied by keyboard, and says so', async ({ page, context, demo }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openTask(page, demo.url, DEMO_TASKS['failed-schema'], '?tab=raw')
  const button = page.getByRole('button', { name: /^(Copy summary|Copied)/ }).first()
  // It comes after the page: who is quicker with the keys lands behind it.
  await expect(button).toBeVisible()
  await page.getByRole('button', { name: 'Copy the task’s id' }).focus()
  await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(button.getByRole('status')).toHaveText('Copied')
  const lines = (await copied(page)).split('\n')
  expect(lines[0]).toBe('crm_mysql_to_ob (np_6sf7k4) · Migration · MySQL → OceanBase (MySQL mode)')
  expect(lines[1]).toMatch(/^Critical: Schema migration failed at \d+ %\. Since [\d-]+ [\d:]+ UTC \(.*UTC\+8\)/)
  expect(lines.find((line) => line.startsWith('Error: GHANA-SCHEAT000017'))).toBeDefined()
  expect(lines.find((line) => line.startsWith('As of: '))).toMatch(/request id \w+/)
  expect(lines).toContain(`Link: ${demo.url}/tasks/np_6sf7k4?tab=raw`)
})

test('as Markdown, and in Chinese', async ({ page, context, demo }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await choose(page, { locale: 'zh-CN' })
  await openTask(page, demo.url, DEMO_TASKS['unknown-everything'])
  await page.getByRole('button', { name: /^以 Markdown 格式复制摘要/ }).click()
  await expect(page.getByText('已复制').first()).toBeVisible()
  const text = await copied(page)
  expect(text).toContain('`wild_<img src=x onerror="window.__omsDemoXss=1">` (`np_8wl0z6`)')
  expect(text).toMatch(/^\*\*严重：\*\* /m)
  expect(text).toContain(`- **链接：** <${demo.url}/tasks/np_8wl0z6>`)
})

test('where the browser does not let it be copied, the text is there, selected', async ({ page, demo }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await openTask(page, demo.url, DEMO_TASKS.paused)
  await page.getByRole('button', { name: /^Copy summary$/ }).click()
  const area = page.getByRole('textbox', { name: /Copy the selected text yourself/ })
  await expect(area).toBeFocused()
  await expect(area).toHaveValue(/^archive_mysql_to_ob \(np_6pz1v3\)/)
  const chosen = await area.evaluate((it: HTMLTextAreaElement) => it.selectionEnd - it.selectionStart)
  expect(chosen).toBe((await area.inputValue()).length)
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(area).toHaveCount(0)
})

test('nothing moves when the buttons come', async ({ page, demo }) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 })
    let held: (() => void) | undefined
    await page.route(/handover-bar.*\.js/, async (route) => {
      await new Promise<void>((go) => {
        held = go
      })
      await route.continue()
    })
    await openTask(page, demo.url, DEMO_TASKS.finished)
    await expect.poll(() => held !== undefined).toBe(true)
    const verdict = page.locator('[data-verdict]')
    const before = await verdict.boundingBox()
    held?.()
    await expect(page.getByRole('link', { name: 'Report' })).toBeVisible()
    expect(await verdict.boundingBox()).toEqual(before)
    await page.unroute(/handover-bar.*\.js/)
  }
})
