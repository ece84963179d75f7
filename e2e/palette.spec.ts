import { expect, type Page } from '@playwright/test'
import { expectNoViolationInBothThemes } from './support/axe'
import { DEMO_TASKS } from './support/demo-tasks'
import { expectNoLeaks } from './support/leaks'
import { choose, openTask } from './support/open-task'
import { test } from './support/test'

/** The page below is inert, and looked at in specs of its own. */
const DIALOG = ['dialog']

// What fails says where and what; a trace of so many views costs a third of the time.
test.use({ trace: 'off' })

const START = DEMO_TASKS['all-steps']

const field = (page: Page) => page.getByRole('dialog').getByRole('combobox')
const active = (page: Page) => page.getByRole('listbox').getByRole('option', { selected: true })
const pathname = (page: Page) => new URL(page.url()).pathname

/** Opens a task and waits until the page is calm and listens to its keys. */
async function openCalm(page: Page, base: string): Promise<void> {
  await openTask(page, base, START)
  await expect(page.getByRole('button', { name: /^(Search…|搜索…)$/ })).toBeVisible()
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
}

test('by keyboard alone: a task is found by part of its name, and Enter opens it', async ({ page, demo, problems }) => {
  await openCalm(page, demo.url)
  await openPalette(page)
  await page.keyboard.type('ledger')
  await expect(active(page)).toContainText(DEMO_TASKS['from-tidb'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'ledger_tidb_to_ob' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  expect(problems).toEqual([])
})

test('a key pressed in the very moment in which its button appears is heard', async ({ page, demo }) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('button[aria-keyshortcuts]') === null) return
      observer.disconnect()
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  await page.goto(demo.url)
  await expect(field(page)).toBeFocused()
})

test('by keyboard alone: the colours change, and the focus goes back to where it was', async ({ page, demo }) => {
  await choose(page, { theme: 'light' })
  await openCalm(page, demo.url)
  const refresh = page.getByRole('button', { name: 'Refresh' })
  await refresh.focus()
  await openPalette(page)
  await page.keyboard.type('dark')
  await expect(active(page)).toHaveText('Colours: Dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(refresh).toBeFocused()
})

test('Esc closes it without a change, and the focus goes back, from a text field too', async ({ page, demo }) => {
  await page.goto(demo.url)
  await expect(page.getByRole('button', { name: 'Search…' })).toBeVisible()
  const search = page.getByRole('searchbox')
  await search.fill('orders')
  // A question mark is a letter here.
  await page.keyboard.type('?')
  await expect(search).toHaveValue('orders?')
  await openPalette(page)
  await page.keyboard.type('wall')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(search).toBeFocused()
  await expect(search).toHaveValue('orders?')
  expect(pathname(page)).toBe('/')
})

test('arrows, Home and End move, and what they reach is in view', async ({ page, demo }) => {
  await openCalm(page, demo.url)
  await openPalette(page)
  const first = await active(page).textContent()
  await page.keyboard.press('End')
  await expect(active(page)).toHaveText(/every 5 min/)
  await expect(active(page)).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toHaveText(first ?? '')
  await expect(active(page)).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await expect(active(page)).toHaveText(first ?? '')
})

test('an id that no list holds is opened as it is written', async ({ page, demo }) => {
  await openCalm(page, demo.url)
  await openPalette(page)
  await page.keyboard.type('np_4w?/%')
  await expect(active(page)).toHaveText('Open task with id “np_4w?/%”')
  await expect(page.getByText('OMS is being asked…')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  expect(pathname(page)).toBe('/tasks/np_4w%3F%2F%25')
})

test('who types fast has OMS asked once or twice, never twice at a time, and only for what stands there', async ({
  page,
  demo,
}) => {
  await openCalm(page, demo.url)
  const keys: string[] = []
  let open = 0
  let mostOpen = 0
  await page.route('**/api/v2?Action=ListProjects', async (route) => {
    keys.push((route.request().postDataJSON() as { searchKey: string }).searchKey)
    open += 1
    mostOpen = Math.max(mostOpen, open)
    await route.continue()
  })
  page.on('requestfinished', (request) => (open -= Number(request.url().includes('ListProjects'))))
  page.on('requestfailed', (request) => (open -= Number(request.url().includes('ListProjects'))))
  await openPalette(page)
  await page.keyboard.type('a')
  await page.keyboard.type('rchive_2019', { delay: 15 })
  await expect(active(page)).toContainText(DEMO_TASKS.released)
  expect(keys.length).toBeLessThanOrEqual(2)
  expect(keys.at(-1)).toBe('archive_2019')
  expect(mostOpen).toBe(1)
})

for (const locale of ['en', 'zh-CN'] as const) {
  test(`palette and shortcuts are clean for axe in both themes, ${locale}`, async ({ page, demo }) => {
    await choose(page, { locale })
    await openCalm(page, demo.url)
    for (const typed of ['', 'or']) {
      await openPalette(page)
      await page.keyboard.type(typed)
      await expect(page.getByText(/^(OMS is being asked…|正在查询 OMS…)$/)).toHaveCount(0)
      await expectNoViolationInBothThemes(page, `palette with “${typed}”`, DIALOG)
      await expectNoLeaks(page, `palette with “${typed}”`)
      await page.keyboard.press('Escape')
    }
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog', { name: /^(Keyboard shortcuts|键盘快捷键)$/ })).toBeVisible()
    await expectNoViolationInBothThemes(page, 'shortcuts', DIALOG)
    await expectNoLeaks(page, 'shortcuts')
  })
}

test('the page does not move when the button comes, and nothing is wider than a phone', async ({ page, demo }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 740 })
    await page.route('**/assets/companions-*.js', (route) => route.abort())
    const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('/companions-'))
    await openTask(page, demo.url, START)
    await refused
    const bar = () => page.getByRole('banner').evaluate((element) => element.getBoundingClientRect().height)
    const before = await bar()
    await page.unroute('**/assets/companions-*.js')
    await openCalm(page, demo.url)
    expect(await bar(), `${width} px`).toBe(before)
    await openPalette(page)
    const box = await page.getByRole('dialog').boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
    await page.keyboard.press('Escape')
  }
})
