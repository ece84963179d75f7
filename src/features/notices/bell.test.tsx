// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import type { Notice } from '@/domain/notice-kinds'
import { expectNoLeaks, renderWithTexts, TEST_NOW } from '@/i18n/testing'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import type { Locale } from '@/lib/format'
import { Bell } from './bell'
import { EMPTY_MEMORY, packMemory } from './notice-memory'
import { NOTICE_TEXTS } from './notice-texts'
import { testBrowser } from './testing'
import { useNoticeStore } from './use-notice-store'

const LOG: readonly Notice[] = [
  { kind: 'stalled', task: 'np_1', step: 'FULL_TRANSFER', at: TEST_NOW - 60_000 },
  { kind: 'unreachable', task: null, step: null, at: TEST_NOW - 90_000, over: true },
  { kind: 'unreachable', task: null, step: null, at: TEST_NOW - 120_000 },
  { kind: 'finished', task: 'np_4w****', step: null, at: TEST_NOW - 180_000 },
]

const NAMES = new Map([['np_1', 'orders']])

function Page({ browser }: { browser: ReturnType<typeof testBrowser> }) {
  useLazyTexts(NOTICE_TEXTS)
  const known = useNoticeStore(browser)
  return <Bell {...{ ...known, browser }} names={NAMES} seen={null} refused={false} onSettings={() => {}} />
}

async function show(log: readonly Notice[], locale: Locale = 'en', browser = testBrowser()) {
  browser.stored.set(
    'oms-task-dashboard.notices-seen',
    packMemory({ ...EMPTY_MEMORY, log, unread: Math.min(2, log.length) }),
  )
  return renderWithTexts(<Page browser={browser} />, { locale, around: (it) => <MemoryRouter>{it}</MemoryRouter> })
}

test('the bell says how many are new, and no more once the list was closed', async () => {
  await show(LOG)
  await userEvent.click(screen.getByRole('button', { name: 'Notices, 2 new' }))
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('region')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Notices' }))
})

test('each notice has its task, what it is, its time, and leads to its place', async () => {
  await show(LOG)
  await userEvent.click(screen.getByRole('button'))
  const links = within(screen.getByRole('region', { name: 'Last notices' })).getAllByRole('link')
  expect(links.map((link) => link.textContent)).toEqual([
    '!orders · Stalled2023-07-13 02:12:00 · Full migration',
    '✓OMS is back2023-07-13 02:11:30',
    '?OMS out of reach2023-07-13 02:11:00',
    // Names are not kept: a task that is not watched now is named by its id.
    '✓np_4w**** · Finished2023-07-13 02:10:00',
  ])
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/tasks/np_1?step=FULL_TRANSFER',
    '/',
    '/',
    '/tasks/np_4w****',
  ])
})

test('an empty list says so', async () => {
  await show([])
  await userEvent.click(screen.getByRole('button', { name: 'Notices' }))
  screen.getByText('Nothing was told so far.')
  screen.getByText('Notices are off.')
})

test('the list has the switch, which asks for the browser’s permission', async () => {
  const browser = testBrowser()
  await show([], 'en', browser)
  await userEvent.click(screen.getByRole('button', { name: 'Notices' }))
  expect(browser.asked()).toBe(0)
  const tell = screen.getByRole('switch', { name: 'Tell me when something happens' })
  await userEvent.click(tell)
  expect(browser.asked()).toBe(1)
  expect(JSON.parse(browser.stored.get('oms-task-dashboard.notices') ?? '{}').on).toBe(true)
  await screen.findByText('On.')
  await userEvent.click(tell)
  expect(browser.asked()).toBe(1)
  screen.getByText('Notices are off.')
})

test('a refusal of the browser is said where the switch is', async () => {
  await show([], 'en', testBrowser({}, 'denied'))
  await userEvent.click(screen.getByRole('button', { name: 'Notices' }))
  await userEvent.click(screen.getByRole('switch'))
  await screen.findByText(/allow them beside its address/)
})

test.each(['en', 'zh-CN'] as const)('has texts in %s', async (locale) => {
  const { container } = await show(LOG, locale)
  await userEvent.click(screen.getByRole('button'))
  expectNoLeaks(container)
})
