// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { verdict } from '@/i18n/en/verdict'
import { expectNoLeaks } from '@/i18n/testing'
import { mountApp } from './testing/mount'

const START = Date.UTC(2026, 0, 15, 8, 0, 0)

/** Opens a scenario, with a clock that goes on by a tick of the player each time the test looks. */
async function openScenario(path: string, locale: 'en' | 'zh-CN' = 'en') {
  let ms = 0
  const asked: string[] = []
  const oms = async (request: Request) => {
    asked.push(request.url)
    return new Response(null, { status: 500 })
  }
  const view = await mountApp({ oms, path, now: () => START, clock: () => ms, preferences: { locale } })
  await waitFor(() => expect(document.querySelector('[data-verdict]')).not.toBeNull())
  const player = screen.getByRole('region', { name: locale === 'en' ? 'Player' : '播放器' })
  return {
    ...view,
    asked,
    player: within(player),
    press: (name: string) => fireEvent.click(within(player).getByRole('button', { name })),
    verdict: () => document.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict,
    /** Seconds of the show by the player's own words. */
    place: () => player.querySelector('time')?.textContent ?? '',
    goesOn: (rule: () => void) =>
      waitFor(() => {
        ms += 250
        rule()
      }),
  }
}

test.each(['en', 'zh-CN'] as const)(
  'a scenario is shown as its address says, and no OMS is asked (%s)',
  async (locale) => {
    const it = await openScenario('/demo/np_9st4l1?t=3900', locale)
    await waitFor(() => expect(it.verdict()).toBe('stalled'))
    expect(it.place()).toBe('2026-03-02 02:05:00')
    expect(document.querySelector('[data-reachability]')?.getAttribute('data-reachability')).toBe('paused')
    expect(it.asked).toEqual([])
    await waitFor(() => expect(document.querySelector('[data-kept]')).not.toBeNull())
    expectNoLeaks(it.container)
  },
)

test('an address that names no moment says the moment that is shown', async () => {
  await openScenario('/demo/np_9st4l1?t=abc')
  const told = () => new URLSearchParams(window.location.search).get('t')
  await waitFor(() => expect(told()).toMatch(/^\d+$/))
  const shown = told()
  // Typed by hand where the page is not loaded anew, as behind a #.
  window.history.replaceState(null, '', '/demo/np_9st4l1?t=xyz')
  fireEvent.popState(window)
  await waitFor(() => expect(told()).toBe(shown))
})

test('where the time jumps the page stays: its heading, its open tab', async () => {
  const it = await openScenario('/demo/np_9st4l1?t=3900&tab=raw')
  const heading = await screen.findByRole('heading', { name: 'invoices_mysql_to_ob' })
  const raw = await screen.findByRole('heading', { name: /^Answer as received/ })
  const slider = it.player.getByRole('slider')
  fireEvent.change(slider, { target: { value: '17000' } })
  await waitFor(() => expect(it.verdict()).toBe('finished'))
  expect(heading.isConnected).toBe(true)
  expect(raw.isConnected).toBe(true)
  expect(new URLSearchParams(window.location.search).get('tab')).toBe('raw')
  await waitFor(() => expect(new URLSearchParams(window.location.search).get('t')).toBe('17000'))
})

test('it plays by its own clock, is asked by it, and the address follows where it is paused', async () => {
  const it = await openScenario('/demo/np_9st4l1?t=3900&speed=600')
  await waitFor(() => expect(it.verdict()).toBe('stalled'))
  it.press('Play')
  await it.goesOn(() => expect(it.verdict()).toBe('moving'))
  expect(document.querySelector('[data-reachability]')?.getAttribute('data-reachability')).toBe('live')
  it.press('Pause')
  await waitFor(() => expect(Number(new URLSearchParams(window.location.search).get('t'))).toBeGreaterThan(4500))
  expect(new URLSearchParams(window.location.search).get('play')).toBeNull()
  expect(it.asked).toEqual([])
})

test('keys play, step and jump', async () => {
  const it = await openScenario('/demo/np_9st4l1?t=3900')
  fireEvent.keyDown(document.body, { key: '.' })
  await waitFor(() => expect(it.place()).toBe('2026-03-02 02:05:10'))
  fireEvent.keyDown(document.body, { key: ',' })
  await waitFor(() => expect(it.place()).toBe('2026-03-02 02:05:00'))
  const next = it.player.getByRole('button', { name: 'Next event' })
  expect(next.title).toBe('Next event (n): Full migration recovers')
  fireEvent.keyDown(document.body, { key: ']' })
  await waitFor(() => expect(it.place()).not.toBe('2026-03-02 02:05:00'))
  fireEvent.keyDown(document.body, { key: ' ' })
  await screen.findByRole('button', { name: 'Pause' })
})

test('the shortcuts tell of the keys of the player', async () => {
  await openScenario('/demo/np_9st4l1?t=3900')
  await screen.findByRole('button', { name: 'Search…' })
  fireEvent.keyDown(document.body, { key: '?' })
  const help = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  within(help).getByRole('heading', { name: 'In the demo and in a replay' })
  within(help).getByText('to the previous or next event')
})

/** Seconds of a length of time as the page writes it: "2 min 42 s". */
function secondsOf(text: string): number {
  const units: Record<string, number> = { ms: 0.001, s: 1, min: 60, h: 3600, d: 86_400 }
  return [...text.matchAll(/([\d.]+) (ms|s|min|h|d)\b/g)].reduce(
    (sum, [, n, unit]) => sum + Number(n) * (units[unit ?? ''] ?? 0),
    0,
  )
}

test('however fast it plays, nothing is older than live shows it, at any moment', async () => {
  const it = await openScenario('/demo/np_8rp1i6?t=4690&speed=600')
  await waitFor(() => expect(document.querySelector('[data-kept]')).not.toBeNull(), { timeout: 10_000 })
  const seen = new Set<string>()
  const look = () => {
    for (const selector of ['[data-reachability]', '[data-verdict] p', '[data-step=INCR_TRANSFER]']) {
      seen.add(document.querySelector(selector)?.textContent ?? '')
    }
  }
  const observer = new MutationObserver(look)
  observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  it.press('Play')
  for (let round = 0; round < 8; round += 1) {
    const before = it.place()
    await it.goesOn(() => expect(it.place()).not.toBe(before))
  }
  observer.disconnect()
  const texts = [...seen]
  const found = (pattern: RegExp) => texts.flatMap((text) => pattern.exec(text)?.slice(1, 2) ?? [])
  const ages = found(/Playing\D*(\d.*) ago/)
  // As the page's own words have them: of the verdict, and of the step's row.
  const [, lagSaid = ''] = verdict['in-sync'].headline.split('{{step}}')
  const lags = found(new RegExp(lagSaid.replace('{{lag}}', '(\\d.*)')))
  const rowDelays = found(/delay (\d+ (?:ms|s|min|h|d)(?: \d+ (?:s|min|h))?)/)
  expect(ages).not.toEqual([])
  expect(lags).not.toEqual([])
  expect(rowDelays).not.toEqual([])
  const delays = [...lags, ...rowDelays]
  // An interval, the age of OMS's sample and a delay of some seconds.
  expect(ages.filter((age) => secondsOf(age) > 10)).toEqual([])
  expect(delays.filter((delay) => secondsOf(delay) > 30)).toEqual([])
  expect(texts.filter((text) => text.includes('sampled'))).toEqual([])
})
