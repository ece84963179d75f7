import { expect } from '@playwright/test'
import { expectNoViolation } from './support/axe'
import { DEMO_TASKS } from './support/demo-tasks'
import { choose, openTask } from './support/open-task'
import { save, watch } from './support/recordings'
import { test } from './support/test'

const ID = DEMO_TASKS['failed-schema']

test('what a page saw of a task is saved as a file, with its names or without', async ({ page, demo, problems }) => {
  await openTask(page, demo.url, ID)
  await watch(page, 3)
  await page.getByRole('button', { name: 'Save recording' }).click()
  const dialog = page.getByRole('dialog', { name: 'Save recording' })
  await expect(dialog).toContainText(/[45] answers/)
  await expect(dialog).toContainText('hold the names of your hosts')

  const whole = await save(page, 'Save file')
  await expect(dialog.getByRole('status')).toHaveText(`Saved as ${whole.name}.`)
  expect(whole.name).toMatch(/^oms-np_6sf7k4-\d{8}T\d{6}Z-\d{8}T\d{6}Z\.ndjson\.gz$/)
  const [header, ...lines] = whole.lines
  expect(header).toMatchObject({ format: 'oms-task-recording', version: 1, origin: 'demo', task: ID, masked: [] })
  expect(lines.filter((line) => 'a' in line)).toHaveLength(1)
  expect(lines.filter((line) => 'd' in line).length).toBeGreaterThanOrEqual(3)
  expect(lines.at(-1)).toEqual({ end: whole.lines.length - 1 })
  expect(whole.text).toContain('crm_mysql_to_ob')

  for (const name of ['Hosts', 'Users', 'Objects']) await dialog.getByRole('checkbox', { name }).check()
  // What was saved before was another file.
  await expect(dialog.getByRole('status')).toHaveText('')
  const hidden = await save(page, 'Save file')
  expect(hidden.name).toBe(whole.name.replace('.ndjson', '-masked.ndjson'))
  expect(hidden.lines[0]).toMatchObject({ origin: null, scope: '', masked: ['hosts', 'users', 'objects'] })
  for (const secret of ['crm', 'contact', '10.0.', 'idx_full_name', 'ob_prod_1']) {
    expect(hidden.text).not.toContain(secret)
  }
  expect(hidden.lines).toHaveLength(whole.lines.length)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('button', { name: 'Save recording' })).toBeFocused()
  expect(problems).toEqual([])
})

for (const [locale, open, theme] of [
  ['en', 'Save recording', 'light'],
  ['zh-CN', '保存录制', 'dark'],
] as const) {
  test(`the dialog can be used by everybody on a small screen (${locale}, ${theme})`, async ({ page, demo }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await choose(page, { locale, theme })
    await openTask(page, demo.url, ID)
    await page.getByRole('button', { name: open }).click()
    const dialog = page.getByRole('dialog', { name: open })
    await expect(dialog.getByRole('checkbox').first()).toBeVisible()
    await expectNoViolation(page, 'the dialog', 'all', ['dialog'])
    const box = await dialog.boundingBox()
    expect(box?.width).toBeLessThanOrEqual(360)
    expect(await dialog.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })
}
