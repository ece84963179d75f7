// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { describe, expect, test } from 'vitest'
import { PinsProvider } from '@/features/shared/pins/pins-provider'
import { memoryPins } from '@/features/shared/pins/testing'
import { expectNoLeaks, renderWithTexts, type TextsOptions } from '@/i18n/testing'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { NOTICE_TEXTS } from './notice-texts'
import { SettingsDialog } from './settings-dialog'
import { type TestBrowser, testBrowser } from './testing'
import { useNoticeStore } from './use-notice-store'

const pins = memoryPins()

function Page({ browser, seen = null }: { browser: TestBrowser; seen?: { tasks: number; total: number } | null }) {
  useLazyTexts(NOTICE_TEXTS)
  const { store, settings } = useNoticeStore(browser)
  const watched = seen && { ...seen, attention: null }
  return <SettingsDialog {...{ store, settings, browser }} seen={watched} refused={false} onClose={() => {}} />
}

async function show(browser: TestBrowser, options: TextsOptions & Pick<Parameters<typeof Page>[0], 'seen'> = {}) {
  const around: TextsOptions['around'] = (it) => (
    <MemoryRouter>
      <PinsProvider keeping={pins}>{it}</PinsProvider>
    </MemoryRouter>
  )
  return renderWithTexts(<Page browser={browser} seen={options.seen ?? null} />, { ...options, around })
}

const tell = () => screen.getByRole('switch', { name: 'Tell me when something happens' })
const stored = (browser: TestBrowser) => JSON.parse(browser.stored.get('oms-task-dashboard.notices') ?? '{}')

describe('the browser’s permission', () => {
  test('is asked for by the switch alone', async () => {
    const browser = testBrowser()
    await show(browser)
    await userEvent.click(screen.getByRole('checkbox', { name: /^Stalled/ }))
    expect(browser.asked()).toBe(0)
    await userEvent.click(tell())
    expect(browser.asked()).toBe(1)
    await screen.findByText(/shows notifications of this page/)
    expect(stored(browser).on).toBe(true)
  })

  test('that is refused says what to do', async () => {
    await show(testBrowser({}, 'denied'))
    await userEvent.click(tell())
    await screen.findByText(/allow them beside its address/)
  })

  test.each([
    ['a browser without notifications', { notifications: null }, /can show no notifications/],
    ['a page that came over plain http', { secure: false }, /only of pages that come over https/],
  ])('%s is said', async (_, change, sentence) => {
    await show(testBrowser(change))
    await userEvent.click(tell())
    await screen.findByText(sentence)
  })
})

test('the tone is played as a sample when it is switched on, not off', async () => {
  const browser = testBrowser()
  await show(browser)
  const sound = screen.getByRole('checkbox', { name: 'With a short tone' })
  await userEvent.click(sound)
  expect(browser.beeps()).toBe(1)
  await userEvent.click(sound)
  expect(browser.beeps()).toBe(1)
})

test.each(['-5', '9', '604801', '1.5', ''])(
  'a threshold of %j is refused in words, and the last good one holds',
  async (wrong) => {
    const browser = testBrowser()
    await show(browser)
    const lag = screen.getByRole('spinbutton')
    screen.getByText('s = 5 min')
    await userEvent.clear(lag)
    await userEvent.type(lag, '90')
    await screen.findByText('s = 1 min 30 s')
    await userEvent.clear(lag)
    if (wrong !== '') await userEvent.type(lag, wrong)
    // While a number is typed its first digits hold for a moment.
    const { lagSeconds } = stored(browser)
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^A whole number of seconds from 10 to 604,800 \(.*\)\. Until then .* holds\.$/,
    )
    expect(lag.getAttribute('aria-invalid')).toBe('true')
    expect(lagSeconds).toBeGreaterThanOrEqual(10)
    await userEvent.clear(lag)
    await userEvent.type(lag, '900')
    await waitFor(() => expect(stored(browser).lagSeconds).toBe(900))
    expect(lag.getAttribute('aria-invalid')).toBe('false')
    expect(screen.queryByRole('alert')).toBeNull()
  },
)

test('a quiet time says until when, and can be ended', async () => {
  const browser = testBrowser()
  await show(browser)
  await userEvent.click(screen.getByRole('button', { name: '4 h' }))
  await screen.findByText(/Quiet until 06:13/)
  await userEvent.click(screen.getByRole('button', { name: 'End now' }))
  expect(screen.queryByText(/Quiet until/)).toBeNull()
  expect(stored(browser).quietUntil).toBeNull()
})

test.each([
  ['all of them', { tasks: 19, total: 19 }, 'Watches 19 tasks.'],
  ['a part', { tasks: 150, total: 1000 }, /^Watches 150 of 1,000, the newest first/],
])('how many tasks are watched: %s', async (_, seen, said) => {
  await show(testBrowser(), { seen })
  await screen.findByText(said)
})

test.each(['en', 'zh-CN'] as const)('has texts in %s', async (locale) => {
  const { container } = await show(testBrowser(), { locale, seen: { tasks: 150, total: 1000 } })
  await userEvent.click(screen.getByRole('switch'))
  expectNoLeaks(container)
})
