import { fileURLToPath } from 'node:url'
import { test } from './support/test'

/** The demo's MySQL to OceanBase migration, in its full migration when the demo begins. */
const TASK = 'np_4wh8x2'

/** How many answers to wait for, ten seconds apart. */
const POLLS = 18

for (const theme of ['light', 'dark'] as const) {
  test(`the task page, ${theme}`, async ({ page, demo }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.goto(`${demo.url}/tasks/${TASK}`)
    await page.locator('[data-verdict]').first().waitFor()
    // Charts draw what was sampled since the page opened: some minutes make a line worth a look.
    for (let polls = 0; polls < POLLS; polls += 1) {
      await page.waitForResponse('**/api/v2?Action=DescribeProject', { timeout: 20_000 })
    }
    await page.screenshot({ path: fileURLToPath(new URL(`../docs/images/task-page-${theme}.png`, import.meta.url)) })
  })
}

/** Pages of many tasks: some polls, so that trends and sparklines are there. */
for (const [name, path, theme, height] of [
  ['list', '/', 'light', 760],
  ['wall', '/wall?rotate=0', 'dark', 760],
] as const) {
  test(`the ${name}`, async ({ page, demo }) => {
    await page.setViewportSize({ width: 1440, height })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.goto(demo.url + path)
    for (let polls = 0; polls < POLLS; polls += 1) {
      await page.waitForResponse('**/api/v2?Action=ListProjects', { timeout: 20_000 })
    }
    await page.screenshot({ path: fileURLToPath(new URL(`../docs/images/${name}-${theme}.png`, import.meta.url)) })
  })
}

test('the catalogue of scenarios', async ({ page, demo }) => {
  await page.setViewportSize({ width: 1440, height: 760 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(`${demo.url}/demo`)
  await page.getByRole('button', { name: 'No, thanks' }).click()
  await page
    .getByText(/^Full migration for 3 h/)
    .last()
    .waitFor()
  await page.screenshot({ path: fileURLToPath(new URL('../docs/images/demo-light.png', import.meta.url)) })
})
