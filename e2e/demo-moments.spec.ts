import { expect, type Page } from '@playwright/test'
import { expectNoNewBadColours, expectNoViolation, type SeenColours } from './support/axe'
import { expectNoLeaks } from './support/leaks'
import { type PlayedScenario, readScenarios } from './support/scenarios'
import { test } from './support/test'

/*
 * Every scenario at ten moments of its life, each in both languages and both themes. A moment is sought once and then
 * changes its clothes by the app's own means; axe's rules on structure look at it once a language, those on colours in
 * all four pairs, at what this worker has not seen yet.
 */
test.use({ trace: 'off', timezoneId: 'UTC', contextOptions: { reducedMotion: 'reduce' } })

const MOMENTS = 10

type Theme = 'light' | 'dark'
type Locale = 'en' | 'zh-CN'

const scenarios = await readScenarios()
const seen: SeenColours = new Set()

for (const scenario of scenarios) {
  test(`${scenario.kind}, at ten moments of its life`, async ({ page, demo, problems }) => {
    test.setTimeout(240_000)
    let locale: Locale = 'en'
    await page.emulateMedia({ colorScheme: 'light' })
    await page.addInitScript(() => localStorage.setItem('oms-task-dashboard', JSON.stringify({ zone: 'utc' })))
    await page.goto(`${demo.url}/demo/${encodeURIComponent(scenario.id)}?t=0`)
    await expect(page.locator('[data-tour=player]')).toBeVisible()
    for (let moment = 0; moment < MOMENTS; moment++) {
      const at = Math.floor(((moment + 0.5) / MOMENTS) * scenario.span)
      const where = (theme: Theme) => `${scenario.kind} after ${at} s, ${locale}, ${theme}`
      await seek(page, at)
      await expectRight(page, scenario, at, where('light'))
      await expectNoNewBadColours(page, where('light'), seen)
      await wear(page, 'dark')
      await expectNoNewBadColours(page, where('dark'), seen)
      locale = locale === 'en' ? 'zh-CN' : 'en'
      await speak(page, locale)
      await expectRight(page, scenario, at, where('dark'))
      await expectNoNewBadColours(page, where('dark'), seen)
      await wear(page, 'light')
      await expectNoNewBadColours(page, where('light'), seen)
    }
    expect(problems).toEqual([])
  })
}

async function wear(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
}

async function speak(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('combobox', { name: /^(Language|语言)$/ }).selectOption(locale)
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
}

async function seek(page: Page, seconds: number): Promise<void> {
  await page.locator('[data-tour=player] input[type=range]').fill(String(seconds))
  await page.waitForURL((url) => url.searchParams.get('t') === String(seconds))
}

/** The right verdict, nothing that failed, nothing that nobody should read, and no fault of structure. */
async function expectRight(page: Page, scenario: PlayedScenario, at: number, where: string): Promise<void> {
  await expectVerdict(page, scenario, at, where)
  await expect(page.getByText(/^(This part of the page failed|页面的这一部分出错了)$/), where).toHaveCount(0)
  await expectNoLeaks(page, where)
  // What lies below the player can be scrolled out from there: that hides no target.
  await page.locator('[data-tour=player]').evaluate((player: HTMLElement) => {
    player.style.position = 'static'
  })
  await expectNoViolation(page, where, 'structure')
}
/** The verdict that the scenario's file says; where OMS does not answer, what the page says of that. */
async function expectVerdict(page: Page, scenario: PlayedScenario, at: number, where: string): Promise<void> {
  const verdict = page.locator('[data-verdict]')
  const shown = scenario.isFaulty(at) ? verdict.or(page.getByRole('alert')).first() : verdict
  await expect(shown, where).toBeVisible()
  // A fault may have hidden what the task has come to.
  if (scenario.isFaulty(at)) return
  const right = scenario.expectedAt(at)
  await expect
    .poll(() => verdict.getAttribute('data-verdict'), { message: `${where}: one of ${right.join(', ')}` })
    .toMatch(new RegExp(`^(${right.join('|')})$`))
}
