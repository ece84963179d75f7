import { expect, type Page } from '@playwright/test'
import { expectNoViolation } from './support/axe'
import { expectNoLeaks } from './support/leaks'
import { choose, settled } from './support/open-task'
import { test } from './support/test'

const WORDS = {
  en: {
    player: 'Player',
    play: 'Play',
    pause: 'Pause',
    step: 'One step forward',
    next: 'Next event',
    again: 'Play again',
    speed: 'Speed',
    back: 'All scenarios',
  },
  'zh-CN': {
    player: '播放器',
    play: '播放',
    pause: '暂停',
    step: '前进一步',
    next: '下一个事件',
    again: '重新播放',
    speed: '速度',
    back: '全部场景',
  },
} as const

/** The bar of the player, and what a viewer reads there. */
function barOf(page: Page, words: (typeof WORDS)[keyof typeof WORDS]) {
  const bar = page.getByRole('region', { name: words.player })
  const button = (name: string) => bar.getByRole('button', { name, exact: true })
  return {
    bar,
    play: button(words.play),
    pause: button(words.pause),
    step: button(words.step),
    next: button(words.next),
    again: button(words.again),
    speed: bar.getByLabel(words.speed),
    slider: bar.getByRole('slider'),
    /** Epoch milliseconds of the show. */
    now: async () => Date.parse((await bar.locator('time').getAttribute('datetime')) ?? ''),
  }
}

/** What the page says of the task: its verdict in words, its steps, and the times. */
async function said(page: Page) {
  const texts = async (selector: string) =>
    (await page.locator(selector).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
  return {
    verdict: await page.locator('[data-verdict]').getAttribute('data-verdict'),
    words: await texts('[data-verdict]'),
    steps: await texts('section:has(> header h2) [data-step]'),
    time: await texts('section time[datetime]'),
    age: await texts('[data-reachability]'),
  }
}

for (const locale of ['en', 'zh-CN'] as const) {
  test(`a scenario plays, stops, steps and jumps, and its address shows the same again (${locale})`, async ({
    page,
    demo,
    problems,
  }) => {
    await choose(page, { locale, zone: 'utc' })
    const words = WORDS[locale]
    const bar = barOf(page, words)
    await page.goto(`${demo.url}/demo/np_9st4l1?t=1200&speed=600`)
    await settled(page)
    const start = await bar.now()

    await bar.play.click()
    await expect.poll(async () => (await bar.now()) - start).toBeGreaterThan(20 * 60_000)
    await expect(page.locator('[data-reachability=live]')).toBeVisible()
    await bar.pause.click()
    await expect(page.locator('[data-reachability=paused]')).toBeVisible()
    await expect(page).toHaveURL(/[?&]t=\d+/)

    const paused = await bar.now()
    await bar.step.click()
    await expect.poll(async () => (await bar.now()) - paused).toBe(10_000)

    await bar.slider.focus()
    await page.keyboard.press('PageDown')
    await expect.poll(bar.now).toBeLessThan(paused)
    const before = await bar.now()
    await expect(bar.next).toHaveAttribute('title', /: ./)
    await bar.next.click()
    await expect.poll(bar.now).toBeGreaterThan(before)

    const at = await bar.now()
    await expect.poll(() => new URL(page.url()).searchParams.get('t')).toBe(String((at - start) / 1000 + 1200))
    const card = page.locator('[data-limit], [data-cutover]')
    await expect(card.first()).toBeVisible()
    const was = await said(page)
    await page.reload()
    await settled(page)
    await expect(card.first()).toBeVisible()
    await expect.poll(() => said(page)).toEqual(was)
    expect(problems).toEqual([])

    await expectNoLeaks(page, 'paused')
    await expectNoViolation(page, 'the stage')
    await page.getByRole('link', { name: words.back }).click()
    await expect(page).toHaveURL(/\/demo$/)
  })
}

for (const width of [1440, 768, 360]) {
  test(`at ${width} px the player lies along the lower edge, from side to side, and hides nothing of the end`, async ({
    page,
    demo,
  }) => {
    await choose(page, { locale: 'en', zone: 'utc' })
    await page.setViewportSize({ width, height: 780 })
    await page.goto(`${demo.url}/demo/np_9st4l1?t=1200`)
    await settled(page)
    const { bar } = barOf(page, WORDS.en)
    for (const to of [0, 1e6]) {
      await page.evaluate((y) => window.scrollTo(0, y), to)
      await expect
        .poll(() => bar.evaluate((it) => it.getBoundingClientRect().toJSON()))
        .toMatchObject({ left: 0, right: width, bottom: 780 })
    }
    // The page grows when its charts come into view, so its end is gone to anew.
    const hidden = () =>
      page.evaluate(() => {
        window.scrollTo(0, document.documentElement.scrollHeight)
        const cards = [...document.querySelectorAll('main section:not([data-tour=player])')]
        const end = Math.max(...cards.map((card) => card.getBoundingClientRect().bottom))
        return end - (document.querySelector('[data-tour=player]')?.getBoundingClientRect().top ?? 0)
      })
    await expect.poll(hidden).toBeLessThanOrEqual(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
  })
}

test('on a phone the verdict begins on the first screen, with the tour’s offer above it', async ({ page, demo }) => {
  await choose(page, { locale: 'en', zone: 'utc' })
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${demo.url}/demo/np_4wh8x2`)
  await settled(page)
  await expect(page.getByRole('button', { name: 'Take the tour' })).toBeVisible()
  const { bar } = barOf(page, WORDS.en)
  const headline = await page.locator('[data-verdict] p').first().boundingBox()
  expect((headline?.y ?? 0) + 24).toBeLessThan((await bar.boundingBox())?.y ?? 0)
})

test('at its end a life stops, and plays again from its start', async ({ page, demo }) => {
  await choose(page, { locale: 'en', zone: 'utc' })
  const bar = barOf(page, WORDS.en)
  await page.goto(`${demo.url}/demo/np_9st4l1?t=999999&speed=600`)
  await settled(page)
  await expect(bar.again).toBeVisible()
  const end = await bar.now()
  await page.locator('h1').click()
  await page.keyboard.press('Space')
  await expect.poll(async () => end - (await bar.now())).toBeGreaterThan(3600_000)
  await page.keyboard.press('Space')
  await expect(bar.play).toBeVisible()
})

test('an unknown scenario leads to the others, and a task on its stage not to the live one', async ({ page, demo }) => {
  await page.goto(`${demo.url}/demo/np_nothing`)
  await expect(page.getByText('There is no scenario with the id np_nothing.')).toBeVisible()
  await page.getByRole('link', { name: 'All scenarios' }).click()
  await expect(page).toHaveURL(/\/demo$/)
  await page.goto(`${demo.url}/demo/np_9st4l1`)
  await settled(page)
  await expect(page.getByRole('button', { name: 'Copy summary', exact: true })).toBeVisible()
  await expect(page.locator('a[href*="/tasks/"]')).toHaveCount(0)
})
