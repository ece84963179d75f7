import { expect, type Page } from '@playwright/test'
import { expectNoViolationInBothThemes } from './support/axe'
import { expectNoLeaks } from './support/leaks'
import { choose } from './support/open-task'
import { playScript } from './support/play-script'
import { test } from './support/test'

/** A screen that holds twelve tiles. */
const WALL = { width: 1920, height: 1080 }

const TWELVE =
  'np_4wh8x2,np_5ck2m7,np_5cr9t1,np_5cd4h6,np_6td3p8,np_6sl5w9,np_6pz1v3,np_6fn8c5,np_7bk4r2,np_7in6d1,np_7sw9j3,np_7fb2n8'

type Script = Parameters<typeof playScript>[1]

const tiles = (page: Page) => page.locator('.wall-tile')
const feed = (page: Page) => page.locator('[data-feed]')
const pageText = (page: Page) => page.locator('.wall-pages')

/** So many tasks that run; the first of them fails after a while. */
function running(count: number, away: Script['away'] = []): Script {
  const tasks = Array.from({ length: count }, (_, i) => ({
    id: `np_${i}`,
    name: `task_${i}_mysql_to_ob`,
    course: [[0, i === 0 ? 'failed' : 'moving']] as [[number, 'failed' | 'moving']],
  }))
  return { tasks, away }
}

async function openWall(page: Page, base: string, query = ''): Promise<void> {
  await page.goto(`${base}/wall${query}`)
  await expect(tiles(page).first()).toBeVisible()
}

/** What sticks out: of the screen, of its tile, of its line. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const { scrollWidth, scrollHeight } = document.documentElement
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) found.push(`the page: ${scrollWidth} x ${scrollHeight}`)
    for (const tile of document.querySelectorAll('.wall-tile')) {
      const outer = tile.getBoundingClientRect()
      for (const inner of tile.querySelectorAll('*')) {
        const box = inner.getBoundingClientRect()
        const out = box.left < outer.left - 1 || box.right > outer.right + 1 || box.bottom > outer.bottom + 1
        if (out) found.push(`${inner.className} in ${tile.textContent}`)
      }
      const value = tile.querySelector('.wall-value')
      if (value && value.scrollWidth > value.clientWidth + 1) found.push(`the number of ${tile.textContent}`)
    }
    return found
  })
}

/** Whether the tiles reach all four sides of their place. */
async function fills(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const place = document.querySelector('.wall-place')?.getBoundingClientRect()
    const boxes = [...document.querySelectorAll('.wall-tile')].map((tile) => tile.getBoundingClientRect())
    const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0)
    const right = Math.max(...boxes.map((box) => box.right))
    const bottom = Math.max(...boxes.map((box) => box.bottom))
    if (!place) return false
    return area > place.width * place.height * 0.9 && place.right - right < 2 && place.bottom - bottom < 2
  })
}

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
] as const) {
  test(`the wall fills ${width} × ${height} and nothing sticks out, in both languages`, async ({
    page,
    demo,
    problems,
  }) => {
    await page.setViewportSize({ width, height })
    for (const locale of ['en', 'zh-CN'] as const) {
      await page.goto(demo.url)
      await page.evaluate(
        (it) => localStorage.setItem('oms-task-dashboard', JSON.stringify({ locale: it, zone: 'utc' })),
        locale,
      )
      for (const query of ['', '?ids=np_6sl5w9', '?ids=np_6sl5w9,np_7fb2n8,np_9st4l1', `?ids=${TWELVE}`]) {
        await openWall(page, demo.url, query)
        expect(await sticksOut(page), `${query} ${locale}`).toEqual([])
        expect(await fills(page), `${query} ${locale}`).toBe(true)
        await expectNoLeaks(page, query)
      }
    }
    expect(problems).toEqual([])
  })
}

test('twelve tiles on a full HD screen are read from four metres', async ({ page, demo }) => {
  await page.setViewportSize(WALL)
  await openWall(page, demo.url, `?ids=${TWELVE}`)
  await expect(tiles(page)).toHaveCount(12)
  const sizes = (part: string) =>
    page
      .locator(part)
      .evaluateAll((all) => Math.min(...all.map((it) => Number.parseFloat(getComputedStyle(it).fontSize))))
  expect(await sizes('.wall-name')).toBeGreaterThanOrEqual(28)
  expect(await sizes('.wall-value')).toBeGreaterThanOrEqual(72)
})

test('one question an interval, whatever the number of tasks', async ({ page, demo }) => {
  const play = await playScript(page, running(30))
  await openWall(page, demo.url)
  await play.pass(15)
  const before = play.asked.length
  await play.pass(60)
  const since = play.asked.slice(before)
  expect(new Set(since)).toEqual(new Set(['ListProjects']))
  expect(since.length).toBeGreaterThanOrEqual(5)
  expect(since.length).toBeLessThanOrEqual(7)
})

test('where not all tasks fit into one answer, only those that run or failed are asked for', async ({ page, demo }) => {
  const { tasks } = running(4)
  const ended = Array.from({ length: 160 }, (_, i) => ({
    id: `np_e${i}`,
    course: [[0, 'finished']] as [[number, 'finished']],
  }))
  const bodies: Record<string, unknown>[] = []
  page.on('request', (request) => {
    if (request.url().includes('ListProjects')) bodies.push(request.postDataJSON() as Record<string, unknown>)
  })
  const play = await playScript(page, { tasks: [...ended, ...tasks] })
  await openWall(page, demo.url)
  await play.pass(30)
  await expect(tiles(page)).toHaveCount(4)
  expect(bodies.at(-1)?.status).toEqual([
    'RUNNING',
    'FAILED',
    'RUNNING_MODIFYING',
    'RUNNING_MERGING',
    'RUNNING_ALARMING',
  ])
})

test('pages turn by themselves, by arrow keys, and not while somebody is there', async ({ page, demo }) => {
  await page.setViewportSize(WALL)
  const play = await playScript(page, running(30))
  await openWall(page, demo.url, '?rotate=20')
  await expect(tiles(page)).toHaveCount(10)
  await expect(pageText(page)).toContainText('1 of 3')
  await play.pass(21)
  await expect(pageText(page)).toContainText('2 of 3')
  await page.keyboard.press('ArrowRight')
  await expect(pageText(page)).toContainText('3 of 3')
  await play.pass(35)
  await expect(pageText(page)).toContainText('1 of 3')
  await page.mouse.move(300, 300)
  const stays = await pageText(page).textContent()
  for (let i = 1; i <= 10; i += 1) {
    await page.mouse.move(300 + i * 5, 300)
    await play.pass(4)
  }
  await expect(pageText(page)).toHaveText(stays ?? '')
  await expect(page.getByRole('link', { name: 'Leave the wall' })).toBeVisible()
})

test('pages that are not to turn stay', async ({ page, demo }) => {
  await page.setViewportSize(WALL)
  const play = await playScript(page, running(30))
  await openWall(page, demo.url, '?rotate=0')
  await play.pass(60)
  await expect(pageText(page)).toContainText('1 of 3')
})

test('the address chooses tasks and labels', async ({ page, demo }) => {
  await openWall(page, demo.url, '?ids=np_6sl5w9,np_4w****')
  await expect(tiles(page)).toHaveCount(2)
  await openWall(page, demo.url, `?label=${encodeURIComponent('核心账务')}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks labelled 核心账务')
  await page.goto(`${demo.url}/wall?label=nobody`)
  await expect(page.getByText('No task has the label nobody')).toBeVisible()
})

test('a dead feed takes the whole wall, and is over by itself', async ({ page, demo }) => {
  await page.setViewportSize(WALL)
  const play = await playScript(page, running(12, [{ from: 60, to: 240 }]))
  await openWall(page, demo.url)
  await expect(feed(page)).toHaveAttribute('data-feed', 'live')
  await play.pass(85)
  await expect(feed(page)).toHaveAttribute('data-feed', 'troubled')
  await expect(page.getByRole('status')).toContainText('The last answer was no good one')
  await play.pass(60)
  await expect(feed(page)).toHaveAttribute('data-feed', 'dead')
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('No data from OMS')
  await expect(alert).toContainText(/1 min \d+ s old/)
  const { width, font } = await alert.evaluate((it) => ({
    width: it.getBoundingClientRect().width,
    font: Number.parseFloat(getComputedStyle(it.querySelector('.wall-dead-age') ?? it).fontSize),
  }))
  expect(width).toBe(WALL.width)
  expect(font).toBeGreaterThanOrEqual(72)
  await expect(tiles(page).first()).toHaveCSS('filter', 'grayscale(1)')
  expect(await sticksOut(page)).toEqual([])
  await expectNoViolationInBothThemes(page, 'dead')
  await play.pass(180)
  await expect(feed(page)).toHaveAttribute('data-feed', 'live')
  await expect(alert).toHaveCount(0)
})

test('the worst stay where they are while numbers change, and one that fails comes first', async ({ page, demo }) => {
  const script: Script = {
    tasks: [
      { id: 'np_a', name: 'a', course: [[0, 'failed']] },
      { id: 'np_b', name: 'b', course: [[0, 'moving']] },
      {
        id: 'np_c',
        name: 'c',
        course: [
          [0, 'moving'],
          [60, 'failed'],
          [120, 'moving'],
        ],
      },
    ],
  }
  const play = await playScript(page, script)
  await openWall(page, demo.url)
  const first = await page.locator('.wall-name').allTextContents()
  expect(first[0]).toBe('a')
  await play.pass(40)
  await expect(page.locator('.wall-name')).toHaveText(first)
  await play.pass(40)
  await expect(page.locator('.wall-name')).toHaveText(['a', 'c', 'b'])
})

test('by keyboard: the way out shows itself and leads to the tasks', async ({ page, demo }) => {
  await openWall(page, demo.url)
  const leave = page.getByRole('link', { name: 'Leave the wall' })
  await expect(page.locator('.wall-controls')).toHaveCSS('opacity', '0')
  await leave.focus()
  await expect(page.locator('.wall-controls')).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
})

test('by keyboard: the way out comes first, and Escape takes it', async ({ page, demo }) => {
  await openWall(page, demo.url)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Leave the wall' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: 'Tasks' })).toBeVisible()
})

test('axe finds nothing, in both themes', async ({ page, demo }) => {
  await choose(page, { zone: 'utc' })
  await openWall(page, demo.url)
  await page.mouse.move(200, 200)
  await page.mouse.move(210, 200)
  await expect(page.locator('.wall-controls')).toHaveCSS('opacity', '1')
  await expectNoViolationInBothThemes(page, 'live')
  await page.goto(`${demo.url}/wall?label=nobody`)
  await expect(page.getByText('No task has the label nobody')).toBeVisible()
  await expectNoViolationInBothThemes(page, 'nothing to show')
})
