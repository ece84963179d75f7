import { expect, type Page } from '@playwright/test'
import { DEMO_TASKS, LISTED_TASKS } from './support/demo-tasks'
import { openTab, openTask } from './support/open-task'
import { test } from './support/test'

interface Stop {
  /** Name of what has the focus, with its role or tag. */
  readonly name: string
  /** Whether the focus can be seen: an outline or a ring, on a place that is on the screen. */
  readonly seen: boolean
}

/** What has the focus now; null when the page itself has it. */
async function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return null
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    // A list names its row and shows the focus there.
    const row = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    const { width, height, top, left } = (row ?? element).getBoundingClientRect()
    const ring = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || row !== null
    const onScreen =
      width > 1 && height > 1 && top < innerHeight && left < innerWidth && top + height > 0 && left + width > 0
    const label =
      element.getAttribute('aria-label') ?? (element.textContent || element.getAttribute('placeholder')) ?? ''
    return {
      name: `${element.getAttribute('role') ?? element.tagName.toLowerCase()}: ${label.trim()}`,
      seen: ring && onScreen,
    }
  })
}

/** Goes through the page with the Tab key from its start to its end. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let press = 0; press < 150; press++) {
    await page.keyboard.press('Tab')
    const stop = await focused(page)
    if (stop === null) return stops
    stops.push(stop)
  }
  throw new Error(`The Tab key does not leave the page: ${stops.slice(-5).map(({ name }) => name)}`)
}

test('the Tab key reaches everything in the order of the page, and the focus is seen', async ({ page, demo }) => {
  await openTask(page, demo.url, DEMO_TASKS['waiting-for-operator'], '?tab=objects')
  const stops = await walk(page)
  expect(stops.filter(({ seen }) => !seen)).toEqual([])
  const wanted = [
    /^a: Skip to the content/,
    /^a: Tasks/,
    /^select: Ask every/,
    /^button: Pause/,
    /^button: Refresh/,
    /^select: Time zone/,
    /^select: Language/,
    /^select: Colours/,
    /^button: Copy the task’s id/,
    /^summary: Task times/,
    /^summary: More details/,
    /^button: .*Precheck/,
    /^button: .*Schema migration/,
    /^button: .*Full migration/,
    /^button: .*Incremental synchronization/,
    /^button: .*Forward switchover/,
    /^a: Full migration/,
    /^a: Objects/,
    /^a: Raw/,
    /^input: Search/,
    /^grid: /,
  ]
  let from = 0
  for (const pattern of wanted) {
    const at = stops.findIndex(({ name }, index) => index >= from && pattern.test(name))
    expect(
      at,
      `${pattern} after ${stops[from - 1]?.name}, of ${stops.map(({ name }) => name).join(' | ')}`,
    ).toBeGreaterThan(-1)
    from = at + 1
  }
})

test('the skip link leads past the bar', async ({ page, demo }) => {
  await openTask(page, demo.url, DEMO_TASKS['all-steps'])
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link', { name: 'Tasks' })).toBeFocused()
})

test('a step opens and closes by keyboard, and so does a tab', async ({ page, demo }) => {
  await openTask(page, demo.url, DEMO_TASKS['failed-schema'])
  const failed = page.locator('[data-step][data-status="FAILED"]')
  const row = failed.getByRole('button').first()
  // What is broken and has no tab is open by itself.
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await row.focus()
  await page.keyboard.press('Enter')
  await expect(row).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('Enter')
  await expect(row).toHaveAttribute('aria-expanded', 'true')
  await expect(failed.getByRole('region', { name: /^Details of/ })).toBeVisible()
  await expect(row).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(failed.getByRole('button', { name: 'Copy this error' }).first()).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect(failed.getByRole('region')).toHaveCount(0)

  const settings = page.getByRole('link', { name: 'Settings' })
  await settings.focus()
  await page.keyboard.press('Enter')
  await expect(settings).toHaveAttribute('aria-current', 'page')
  await expect(settings).toBeFocused()
  await expect(page.getByLabel('Show all settings')).toBeVisible()
})

test('the objects by arrow keys: select, open, close', async ({ page, demo }) => {
  await openTask(page, demo.url, DEMO_TASKS['all-steps'])
  await openTab(page, 'objects')
  const grid = page.getByRole('grid')
  const selected = grid.locator('[aria-selected=true]')
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await expect(selected).toHaveAttribute('aria-rowindex', '1')
  await page.keyboard.press('ArrowDown')
  await expect(selected).toHaveAttribute('aria-rowindex', '2')
  await page.keyboard.press('End')
  await expect(selected).toHaveAttribute('aria-rowindex', (await grid.getAttribute('aria-rowcount')) ?? '')
  await expect(selected).toBeInViewport()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: /^Details of/ })
  await expect(heading).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(heading).toHaveCount(0)
  await expect(grid).toBeFocused()
})

test('the list of tasks by keyboard: the focus is seen, and Enter opens a task', async ({ page, demo }) => {
  await page.goto(demo.url)
  await expect(page.locator('tbody tr').first()).toBeVisible()
  const stops = await walk(page)
  expect(stops.filter(({ seen }) => !seen)).toEqual([])
  expect(stops.length).toBeGreaterThan(LISTED_TASKS)
  await page.getByRole('link', { name: 'orders_mysql_to_ob' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/tasks/${DEMO_TASKS['all-steps']}$`))
  await expect(page.locator('[data-verdict]')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('link', { name: 'orders_mysql_to_ob' })).toBeFocused()
  await page.getByLabel(/task ids/i).fill(DEMO_TASKS.paused)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/tasks/${DEMO_TASKS.paused}$`))
  await expect(page.locator('[data-verdict=paused]')).toBeVisible()
})
