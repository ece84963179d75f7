import { expect, type Page } from '@playwright/test'
import type { Script } from '../src/simulator/testing/scripted-oms'
import { expectNoViolationInBothThemes } from './support/axe'
import { observeNotifications } from './support/observed-notifications'
import { playScript } from './support/play-script'
import { test } from './support/test'

// Many minutes of the page's time, each second of it with what comes due.
test.describe.configure({ timeout: 180_000 })

const bell = (page: Page) => page.getByRole('button', { name: /^Notices/ })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Notice settings' })
const tell = (page: Page) => dialog(page).getByRole('switch', { name: 'Tell me when something happens' })

async function openSettings(page: Page): Promise<void> {
  await bell(page).click()
  await page.getByRole('region', { name: 'Last notices' }).getByRole('button', { name: 'Settings' }).click()
  await expect(dialog(page)).toBeVisible()
}

/** Opens the list of tasks and switches the notices on, as a viewer does. */
async function switchOn(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await openSettings(page)
  await tell(page).check()
  await expect(dialog(page)).toContainText(/Watches \d+ tasks?\./)
  await dialog(page).getByRole('button', { name: 'Close' }).click()
}

const FILM: Script = {
  tasks: [
    // Fails and recovers: told once, a minute after it began.
    {
      id: 'np_fail',
      name: 'orders',
      course: [
        [0, 'moving'],
        [60, 'failed'],
        [240, 'moving'],
      ],
    },
    // Is back before a minute is over.
    {
      id: 'np_blip',
      name: 'blip',
      course: [
        [0, 'moving'],
        [60, 'failed'],
        [100, 'moving'],
      ],
    },
    // Is another one in each answer; calm before OMS is away, since what fails before and after that has failed.
    {
      id: 'np_flap',
      name: 'flap',
      course: [
        [0, 'moving'],
        [60, 'flapping'],
        [400, 'moving'],
      ],
    },
    // Flaps slowly: each failure is believed, and told once.
    {
      id: 'np_slow',
      name: 'slow flap',
      course: [
        [0, 'moving'],
        [70, 'failed'],
        [170, 'moving'],
        [230, 'failed'],
        [330, 'moving'],
        [390, 'failed'],
      ],
    },
    {
      id: 'np_done',
      name: 'done',
      course: [
        [0, 'moving'],
        [300, 'finished'],
      ],
    },
    // What is so from the beginning stands on the screen.
    { id: 'np_old', name: 'old', course: [[0, 'failed']] },
    {
      id: 'np_wait',
      name: 'accounts',
      course: [
        [0, 'moving'],
        [690, 'waiting-for-operator'],
      ],
    },
  ],
  away: [{ from: 440, to: 620 }],
}

/** One task that comes to wait for a person. */
const ONE_WAITS: Script = {
  tasks: [
    {
      id: 'np_a',
      name: 'orders',
      course: [
        [0, 'moving'],
        [60, 'waiting-for-operator'],
      ],
    },
  ],
}

test('a run with failure, recovery, flap, outage and end tells exactly what the rules say', async ({ page, demo }) => {
  const notifications = await observeNotifications(page)
  const play = await playScript(page, FILM)
  await page.goto(demo.url)
  await expect(bell(page)).toBeVisible()
  expect(notifications.asked).toBe(0)
  await switchOn(page, demo.url)
  expect(notifications.asked).toBe(1)
  const titles = () => notifications.shown.map(({ title }) => title)

  const asked = play.asked.length
  await play.pass(90)
  expect(titles()).toEqual([])
  // The list that is shown and the notices share their questions.
  expect(play.asked.length - asked).toBeLessThanOrEqual(10)
  await play.pass(80)
  expect(titles().sort()).toEqual(['orders: Failed', 'slow flap: Failed'])
  await play.pass(250)
  expect(titles().slice(2)).toEqual(['done: Finished'])
  await play.pass(100)
  expect(titles()).toHaveLength(3)
  await play.pass(60)
  expect(titles().slice(3)).toEqual(['OMS out of reach'])
  await expect(page).toHaveTitle(/^\? · Tasks · /)
  await play.pass(140)
  expect(titles().slice(4)).toEqual(['OMS is back', 'accounts: Waits for you'])
  const [out, back] = notifications.shown.slice(3)
  expect(back?.tag).toBe(out?.tag)
  await play.pass(60)
  expect(titles()).toHaveLength(6)

  const [waits] = notifications.shown.slice(-1)
  expect(waits?.body).toMatch(/waits for you/)
  // The page has them as well, the newest first.
  await expect(bell(page)).toHaveAccessibleName('Notices, 6 new')
  await bell(page).click()
  const told = page.getByRole('region', { name: 'Last notices' }).getByRole('listitem')
  await expect(told).toHaveText([
    /accounts · Waits for you/,
    /OMS is back/,
    /OMS out of reach/,
    /done · Finished/,
    /Failed/,
    /Failed/,
  ])
  // A click leads to the place.
  await notifications.clickLast()
  await expect(page).toHaveURL(/\/tasks\/np_wait\?step=/)
})

test('quiet tells nothing; what still holds is told when it ends, once, and not again after a reload', async ({
  page,
  demo,
}) => {
  const notifications = await observeNotifications(page)
  const play = await playScript(page, {
    tasks: [
      {
        id: 'np_a',
        name: 'lasting',
        course: [
          [0, 'moving'],
          [40, 'waiting-for-operator'],
        ],
      },
      {
        id: 'np_b',
        name: 'passing',
        course: [
          [0, 'moving'],
          [40, 'waiting-for-operator'],
          [80, 'moving'],
        ],
      },
      {
        id: 'np_c',
        name: 'away',
        course: [
          [0, 'moving'],
          [150, 'waiting-for-operator'],
        ],
      },
    ],
  })
  await switchOn(page, demo.url)
  await openSettings(page)
  await dialog(page).getByRole('button', { name: '30 min' }).click()
  await expect(dialog(page)).toContainText(/Quiet until \d\d:\d\d\./)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await play.pass(110)
  expect(notifications.shown).toEqual([])
  await bell(page).click()
  await page.getByRole('button', { name: 'End now' }).click()
  await play.pass(11)
  expect(notifications.shown.map(({ title }) => title)).toEqual(['lasting: Waits for you'])

  // While no page is open another task begins to wait.
  await page.goto('about:blank')
  await play.pass(60)
  await page.goto(demo.url)
  await expect(bell(page)).toBeVisible()
  await play.pass(30)
  expect(notifications.shown.map(({ title }) => title)).toEqual(['lasting: Waits for you', 'away: Waits for you'])
})

test('of several tabs one tells', async ({ page, context, demo }) => {
  const first = await observeNotifications(page)
  const play = await playScript(page, ONE_WAITS)
  await switchOn(page, demo.url)
  const other = await context.newPage()
  const second = await observeNotifications(other)
  await other.goto(demo.url)
  await expect(bell(other)).toBeVisible()
  await play.pass(90)
  await expect(bell(page)).toHaveAccessibleName('Notices, 1 new')
  await expect(bell(other)).toHaveAccessibleName('Notices, 1 new')
  expect([...first.shown, ...second.shown]).toHaveLength(1)
})

test.describe('where the browser shows none, a sentence says so and the page has them all the same', () => {
  for (const [habit, sentence] of [
    ['denied', 'allow them beside its address'],
    ['missing', 'can show no notifications'],
    ['throws', 'lets no open page show notifications'],
  ] as const) {
    test(habit, async ({ page, demo, problems }) => {
      const notifications = await observeNotifications(page, habit)
      const play = await playScript(page, {
        tasks: [
          {
            id: 'np_a',
            name: 'orders',
            course: [
              [0, 'moving'],
              [40, 'waiting-for-operator'],
            ],
          },
        ],
      })
      await switchOn(page, demo.url)
      await play.pass(60)
      expect(notifications.shown).toEqual([])
      await expect(bell(page)).toHaveAccessibleName('Notices, 1 new')
      await openSettings(page)
      await expect(dialog(page)).toContainText(sentence)
      expect(problems).toEqual([])
    })
  }
})

test('with a tone, which is played as a sample first', async ({ page, demo }) => {
  await observeNotifications(page)
  let tones = 0
  await page.exposeFunction('__toneStarted', () => {
    tones += 1
  })
  await page.addInitScript(() => {
    const start = OscillatorNode.prototype.start
    OscillatorNode.prototype.start = function (...when) {
      ;(window as unknown as { __toneStarted(): void }).__toneStarted()
      start.apply(this, when)
    }
  })
  const play = await playScript(page, ONE_WAITS)
  await switchOn(page, demo.url)
  await openSettings(page)
  await dialog(page).getByRole('checkbox', { name: 'With a short tone' }).check()
  await expect.poll(() => tones).toBe(1)
  await play.pass(80)
  await expect.poll(() => tones).toBe(2)
})

test.describe('settings as a link', () => {
  test('are copied, offered to who opens it, and hold only when he takes them', async ({ page, context, demo }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(demo.url)
    await openSettings(page)
    await dialog(page)
      .getByRole('checkbox', { name: /^Stalled/ })
      .uncheck()
    await dialog(page).getByRole('spinbutton').fill('600')
    await dialog(page).getByRole('radio', { name: 'Only the watch list' }).check()
    await dialog(page).getByRole('button', { name: 'Copy a link with these settings' }).click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(
      `${demo.url}/?notices=kinds:failed,broken,falling-behind,unreachable,waiting-for-operator,finished;lag:600;tasks:pinned;sound:off`,
    )

    const reader = await context.browser()?.newPage()
    if (!reader) throw new Error('no browser')
    await reader.goto(link)
    const offer = reader.getByRole('region', { name: 'Settings from the link' })
    await expect(offer).toContainText('lag above 10 min · only the watch list · without a tone')
    expect(await reader.evaluate(() => localStorage.getItem('oms-task-dashboard.notices'))).toBeNull()
    await offer.getByRole('button', { name: 'Apply' }).click()
    await expect(offer).toHaveCount(0)
    expect(new URL(reader.url()).search).toBe('')
    await expect(dialog(reader).getByRole('checkbox', { name: /^Stalled/ })).not.toBeChecked()
    await expect(dialog(reader).getByRole('spinbutton')).toHaveValue('600')
    // Notices are switched on by the viewer alone.
    await expect(tell(reader)).not.toBeChecked()
    await reader.close()
  })

  test('that cannot be read change nothing', async ({ page, demo }) => {
    await page.goto(`${demo.url}/?notices=kinds:failed;lag:-5;tasks:listed;sound:off`)
    await expect(page.getByRole('alert')).toContainText('nothing was changed. This part is wrong: lag:-5')
    await page.getByRole('region', { name: 'Settings from the link' }).getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(await page.evaluate(() => localStorage.getItem('oms-task-dashboard.notices'))).toBeNull()
  })
})

test('all of it works by keyboard, and focus comes back to the bell', async ({ page, demo }) => {
  await observeNotifications(page)
  await page.goto(demo.url)
  await bell(page).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('switch', { name: 'Tell me when something happens' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeVisible()
  await expect(dialog(page).getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(tell(page)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(tell(page)).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(dialog(page).getByRole('checkbox', { name: /^Failed/ })).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(bell(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Last notices' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Last notices' })).toHaveCount(0)
  await expect(bell(page)).toBeFocused()
})

for (const locale of ['en', 'zh-CN'] as const) {
  test(`the list, the settings and the offer have no violation, ${locale}`, async ({ page, demo }) => {
    await page.addInitScript(
      (value) => localStorage.setItem('oms-task-dashboard', JSON.stringify({ locale: value })),
      locale,
    )
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${demo.url}/?notices=kinds:failed;lag:60;tasks:listed;sound:on`)
    const open = page.getByRole('button', { name: /^(Notices|通知)/ })
    await expect(open).toBeVisible()
    await open.click()
    await expectNoViolationInBothThemes(page, 'notices', ['header', 'body > section'])
    await page.getByRole('button', { name: /^(Settings|设置)$/ }).click()
    await page.getByRole('switch').check()
    await page.getByRole('button', { name: /^(1 h|1 小时)$/ }).click()
    await expectNoViolationInBothThemes(page, 'notices', ['dialog'])
    const wide = await page.getByRole('dialog').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    expect(wide).toBeLessThanOrEqual(0)
  })
}
