import { expect, type Page } from '@playwright/test'
import { expectNoViolation } from './support/axe'
import { expectNoLeaks } from './support/leaks'
import { test } from './support/test'

const cards = (page: Page) => page.locator('[data-scenario]')
const course = (page: Page, id: string) => page.locator(`[data-course="${id}"]`)
const stop = (page: Page) => page.locator('[data-tour-stop]')

/** How much of what a stop tells of it lies over, pixels: of the beginning of its part, and of the player. */
function covered(): number {
  const popover = document.querySelector<HTMLElement>('[data-tour-stop]')
  const part = (name: string) => document.querySelector(`[data-tour="${name}"]`)?.getBoundingClientRect()
  const box = popover?.getBoundingClientRect()
  const anchor = part(popover?.dataset.tourStop ?? '')
  const player = part('player')
  if (!box || !anchor || !player) return Number.NaN
  const over = (top: number, bottom: number) => Math.max(0, Math.min(box.bottom, bottom) - Math.max(box.top, top))
  return over(anchor.top, Math.min(anchor.bottom, anchor.top + 150)) + over(player.top, player.bottom)
}

async function openCatalogue(page: Page, base: string, query = ''): Promise<void> {
  await page.goto(`${base}/demo${query}`)
  await expect(cards(page).first()).toBeVisible()
}

test('all scenarios, without a violation in both themes, and nothing sticks out of a narrow screen', async ({
  page,
  demo,
  problems,
}) => {
  await openCatalogue(page, demo.url)
  await expect(course(page, 'np_4wh8x2')).toBeVisible()
  for (const theme of ['light', 'dark']) {
    await page.getByRole('combobox', { name: 'Colours' }).selectOption(theme)
    await expectNoViolation(page, theme)
  }
  await page.setViewportSize({ width: 360, height: 780 })
  await expect(cards(page).first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await expectNoLeaks(page, 'the catalogue')
  expect(problems).toEqual([])
})

test('by the keyboard alone: to the search, to a course, to a moment of it', async ({ page, demo, problems }) => {
  await openCatalogue(page, demo.url)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('np_7fb2n8')
  await expect(cards(page)).toHaveCount(1)
  await expect(page).toHaveURL(/\?q=np_7fb2n8$/)
  await expect(course(page, 'np_7fb2n8')).toBeVisible()
  await course(page, 'np_7fb2n8').focus()
  await page.keyboard.press('End')
  await expect(course(page, 'np_7fb2n8')).toHaveAttribute('href', /\?t=\d+$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/demo\/np_7fb2n8\?t=\d+/)
  await expect(page.locator('[data-verdict]')).toBeVisible()
  expect(problems).toEqual([])
})

test('a press on a course opens that moment, and the way back keeps what was found', async ({ page, demo }) => {
  await openCatalogue(page, demo.url, '?q=np_7fb2n8&show=trouble')
  const link = course(page, 'np_7fb2n8')
  await expect(link).toBeVisible()
  const { width = 0, height = 0 } = (await link.boundingBox()) ?? {}
  await link.click({ position: { x: width * 0.9, y: height / 2 } })
  await expect(page).toHaveURL(/\/demo\/np_7fb2n8\?t=\d+/)
  await page.goBack()
  await expect(page).toHaveURL(/q=np_7fb2n8&show=trouble/)
  await expect(cards(page)).toHaveCount(1)
})

test('chips narrow, and a search for nothing leads back to all', async ({ page, demo }) => {
  await openCatalogue(page, demo.url)
  const all = await cards(page).count()
  await page.getByRole('button', { name: 'Falling behind' }).click()
  await expect(page.getByRole('button', { name: 'Falling behind' })).toHaveAttribute('aria-pressed', 'true')
  expect(await cards(page).count()).toBeLessThan(all)
  await page.getByRole('searchbox').fill('no such thing')
  await expect(page.getByText('No scenario matches')).toBeVisible()
  await page.getByRole('button', { name: 'Show all scenarios' }).click()
  await expect(cards(page)).toHaveCount(all)
})

test('who knows the words of OMS finds by them, and a quirk that no page shows is said to be none', async ({
  page,
  demo,
}) => {
  await openCatalogue(page, demo.url)
  for (const word of ['INCR_TRANSFER', 'FORWARD_SWITCHOVER', 'SPECIFIC']) {
    await page.getByRole('searchbox').fill(word)
    await expect(cards(page).first()).toBeVisible()
  }
  await page.getByRole('searchbox').fill('Q-41')
  await expect(page.getByText('Q-41 cannot be seen on a page')).toBeVisible()
  await page.getByRole('searchbox').fill('Q-12')
  await expect(page.getByText('Scenarios show the quirks Q-30 to Q-51')).toBeVisible()
})

for (const width of [1440, 1280, 360]) {
  test(`the tour at ${width} px: beside real parts of the page, on the screen, and never again uninvited`, async ({
    page,
    demo,
    problems,
  }) => {
    await page.setViewportSize({ width, height: 780 })
    await openCatalogue(page, demo.url)
    await page.getByRole('button', { name: 'Take the tour' }).click()
    await expect(page).toHaveURL(/\/demo\/np_4wh8x2/)
    await expect(stop(page)).toHaveAttribute('data-tour-stop', 'verdict')
    const seen: (string | null)[] = []
    for (let at = 1; ; at += 1) {
      await expect(stop(page).getByText(new RegExp(`^${at} of `))).toBeVisible()
      seen.push(await stop(page).getAttribute('data-tour-stop'))
      await expect(stop(page)).toBeInViewport({ ratio: 1 })
      await expect.poll(() => page.evaluate(covered), `stop ${at}`).toBe(0)
      // The popover is the same at each stop; the page behind it is looked at by other specs.
      if (at === 1) await expectNoViolation(page, 'the tour')
      const next = stop(page).getByRole('button', { name: 'Next' })
      if ((await next.count()) === 0) break
      await page.keyboard.press('Enter')
    }
    expect(seen).toEqual(['verdict', 'route', 'steps', 'numbers', 'player', 'catalogue'])
    await page.keyboard.press('Escape')
    await expect(stop(page)).toHaveCount(0)
    await page.reload()
    await expect(page.locator('[data-verdict]')).toBeVisible()
    await expect(page.getByText('New here?')).toHaveCount(0)
    await openCatalogue(page, demo.url)
    await expect(page.getByText('New here?')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Take the tour' })).toBeVisible()
    expect(problems).toEqual([])
  })
}
