import { fileURLToPath } from 'node:url'
import { test } from './support/test'

/** The demo's MySQL to OceanBase migration, in its full migration when the demo begins. */
const TASK = 'np_4wh8x2'

for (const theme of ['light', 'dark'] as const) {
  test(`the task page, ${theme}`, async ({ page, demo }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.goto(`${demo.url}/tasks/${TASK}`)
    await page.locator('[data-verdict]').first().waitFor()
    // Charts come as their own chunk and draw what was sampled: two polls make a line.
    for (let polls = 0; polls < 2; polls += 1)
      await page.waitForResponse('**/api/v2?Action=DescribeProject', { timeout: 20_000 })
    await page.screenshot({ path: fileURLToPath(new URL(`../docs/images/task-page-${theme}.png`, import.meta.url)) })
  })
}
