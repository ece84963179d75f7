import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { expectNoLeaks } from './support/leaks'
import { type PlayedScenario, readScenarios } from './support/scenarios'
import { test } from './support/test'

/*
 * Every scenario at ten moments of its life. Each moment is looked at in one of the four pairs of language and colours,
 * in turn, so that each scenario is seen in all four; axe looks once at each of these. With DEMO_MOMENTS=all each moment
 * is looked at in all four, by axe as well: half an hour.
 */
test.use({ trace: 'off', timezoneId: 'UTC' })

const ALL = process.env.DEMO_MOMENTS === 'all'
const MOMENTS = 10
const LOOKS = [
  { locale: 'en', theme: 'light' },
  { locale: 'en', theme: 'dark' },
  { locale: 'zh-CN', theme: 'dark' },
  { locale: 'zh-CN', theme: 'light' },
] as const
type Look = (typeof LOOKS)[number]

const scenarios = await readScenarios()

for (const [index, scenario] of scenarios.entries()) {
  test(`${scenario.kind}, at ten moments of its life`, async ({ page, demo, problems }) => {
    test.setTimeout(ALL ? 600_000 : 180_000)
    const first = LOOKS[index % LOOKS.length] ?? LOOKS[0]
    await page.addInitScript(
      (locale) => localStorage.setItem('oms-task-dashboard', JSON.stringify({ locale, zone: 'utc' })),
      first.locale,
    )
    await page.goto(`${demo.url}/demo/${encodeURIComponent(scenario.id)}?t=0`)
    await expect(page.locator('[data-tour=player]')).toBeVisible()
    for (let turn = 0; turn < LOOKS.length; turn++) {
      const look = LOOKS[(index + turn) % LOOKS.length] ?? LOOKS[0]
      await wear(page, look)
      for (let moment = 0; moment < MOMENTS; moment++) {
        if (!ALL && moment % LOOKS.length !== turn) continue
        const at = Math.floor(((moment + 0.5) / MOMENTS) * scenario.span)
        const where = `${scenario.kind} after ${at} s, ${look.locale}, ${look.theme}`
        await seek(page, at)
        await expectVerdict(page, scenario, at, where)
        await expect(page.getByText(/^(This part of the page failed|页面的这一部分出错了)$/), where).toHaveCount(0)
        await expectNoLeaks(page, where)
        if (ALL || moment < LOOKS.length) await expectNoViolation(page, where)
      }
    }
    expect(problems).toEqual([])
  })
}

async function wear(page: Page, { locale, theme }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await page.getByRole('combobox', { name: /^(Language|语言)$/ }).selectOption(locale)
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
}

async function seek(page: Page, seconds: number): Promise<void> {
  await page.locator('[data-tour=player] input[type=range]').fill(String(seconds))
  await expect.poll(() => new URL(page.url()).searchParams.get('t')).toBe(String(seconds))
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

async function expectNoViolation(page: Page, where: string): Promise<void> {
  // What lies below the player can be scrolled out from there: that hides no target.
  await page.locator('[data-tour=player]').evaluate((player: HTMLElement) => {
    player.style.position = 'static'
  })
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 4).map(({ html, failureSummary }) => `${html.slice(0, 300)} ${failureSummary ?? ''}`),
  }))
  expect(found, where).toEqual([])
}
