import { expect } from '@playwright/test'
import { playScript } from './support/play-script'
import { test } from './support/test'

test('a script is played behind the page: a task fails and recovers, OMS is away and back', async ({ page, demo }) => {
  const play = await playScript(page, {
    tasks: [
      {
        id: 'np_a',
        name: 'a_mysql_to_ob',
        course: [
          [0, 'moving'],
          [60, 'failed'],
          [120, 'moving'],
        ],
      },
    ],
    away: [{ from: 200, to: 260 }],
  })
  await page.goto(`${demo.url}/tasks/np_a`)
  const verdict = page.locator('[data-verdict]')
  await expect(verdict).toHaveAttribute('data-verdict', 'moving')
  await play.pass(80)
  await expect(verdict).toHaveAttribute('data-verdict', 'failed')
  await play.pass(60)
  await expect(verdict).toHaveAttribute('data-verdict', 'moving')
  await play.pass(80)
  await expect(page.locator('[data-problem][role=alert]')).toBeVisible()
  await play.pass(100)
  await expect(page.locator('[data-problem][role=alert]')).toHaveCount(0)
  expect(play.asked.filter((action) => action === 'DescribeProject').length).toBeGreaterThan(20)
})
