// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TaskEvent } from '@/domain/events-kinds'
import type { StepView } from '@/domain/step-view'
import { type Services, ServicesProvider } from '@/features/shared/services'
import { createHistory } from '@/history/recorder'
import { expectNoLeaks, renderWithTexts, TEST_NOW } from '@/i18n/testing'
import type { Locale } from '@/lib/format'
import { ChartEnvironmentContext } from '@/ui/chart/environment'
import { environmentOf } from '@/ui/chart/testing'
import { StepCharts } from './step-charts'
import { StepsContext } from './steps-context'

const TASK = 'np_1'
const EVERY = 10_000

const full = {
  key: 'FULL_TRANSFER',
  name: 'FULL_TRANSFER',
  rawName: 'FULL_TRANSFER',
  state: 'running',
  startMs: TEST_NOW - 7_200_000,
  endMs: null,
} as StepView
const schema = {
  ...full,
  key: 'STRUCT_TRANSFER',
  name: 'STRUCT_TRANSFER',
  rawName: 'STRUCT_TRANSFER',
  state: 'finished',
  startMs: TEST_NOW - 600_000,
  endMs: TEST_NOW - 300_000,
} as StepView

/** A history that holds an hour of samples of a full migration, and events where there are any. */
function historyOf(events?: readonly TaskEvent[]) {
  const history = createHistory()
  for (let at = TEST_NOW - 3_600_000; at <= TEST_NOW; at += EVERY) {
    const stepInfo = { processedRecords: 1, srcRps: 1000, dstRps: 900, srcRt: 1, dstRt: 2, srcIops: 5e6, dstIops: 4e6 }
    const step = { name: 'FULL_TRANSFER', status: 'RUNNING', progress: 1, stepInfo }
    history.record({ key: TASK, at, intervalMs: EVERY, task: { steps: [step as never] } })
  }
  return events ? { ...history, events: () => [...events] } : history
}

interface Options {
  readonly search?: string
  readonly events?: readonly TaskEvent[]
  readonly locale?: Locale
}

async function show({ search = '', events, locale = 'en' }: Options = {}) {
  const browser = environmentOf()
  const services = { history: historyOf(events) } as unknown as Services
  const element = (
    <StepsContext value={[schema, full]}>
      <StepCharts
        id={TASK}
        step="FULL_TRANSFER"
        rates={{ targetReads: false, still: false, baselines: null }}
        delayOf={null}
      />
    </StepsContext>
  )
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [`/tasks/np_1${search}`] })
  const result = await renderWithTexts(<RouterProvider router={router} />, {
    locale,
    around: (children) => (
      <ChartEnvironmentContext value={browser.environment}>
        <ServicesProvider services={services}>{children}</ServicesProvider>
      </ChartEnvironmentContext>
    ),
  })
  act(() => {
    for (const one of browser.views) one(true)
  })
  await browser.frames()
  await screen.findAllByRole('img')
  return { ...result, search: () => new URLSearchParams(router.state.location.search), user: userEvent.setup() }
}

const pressed = () =>
  within(screen.getByRole('group', { name: 'Time shown' }))
    .getAllByRole('button')
    .filter((one) => one.getAttribute('aria-pressed') === 'true')
    .map((one) => one.textContent)
const cursors = () => screen.getAllByRole('slider', { name: /^Moment to read/ })
const windows = () =>
  new Set(cursors().map((one) => `${one.getAttribute('aria-valuemin')} ${one.getAttribute('aria-valuemax')}`))

beforeAll(async () => {
  await import('@/ui/chart/chart-frame')
}, 60_000)

describe('the time that the charts of a step show', () => {
  test('is a quarter of an hour unless the address says otherwise, and the same in all of them', async () => {
    await show()
    expect(pressed()).toEqual(['15 min'])
    expect(cursors()).toHaveLength(3)
    expect(windows().size).toBe(1)
  })

  test('is in the address when chosen, beside what else is there', async () => {
    const { search, user } = await show({ search: '?tab=full&step=FULL_TRANSFER' })
    await user.click(screen.getByRole('button', { name: '1 h' }))
    expect(Object.fromEntries(search())).toEqual({ tab: 'full', step: 'FULL_TRANSFER', range: '1h' })
    expect(pressed()).toEqual(['1 h'])
  })

  test('is what the address says, and the usual one where that cannot be read', async () => {
    const { unmount } = await show({ search: '?range=all' })
    expect(pressed()).toEqual(['All'])
    unmount()
    await show({ search: '?range=yesterday' })
    expect(pressed()).toEqual(['15 min'])
  })

  test('zoomed into by keyboard is in the address, and each way back leads to where it was', async () => {
    const { search, user } = await show({ search: '?range=1h' })
    const zoom = async () => {
      act(() => cursors()[0]?.focus())
      await user.keyboard('{End}{PageDown}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{Enter}')
      return search().get('range')
    }
    const first = await zoom()
    expect(first).toMatch(/^\d+-\d+$/)
    expect(pressed()).toEqual([])
    expect(windows().size).toBe(1)
    const second = await zoom()
    expect(second).not.toBe(first)
    await user.dblClick(cursors()[1] as HTMLElement)
    expect(search().get('range')).toBe(first)
    await user.click(screen.getByRole('button', { name: /Reset zoom/ }))
    expect(search().get('range')).toBe('1h')
    expect(screen.queryByRole('button', { name: /Reset zoom/ })).toBeNull()
  })

  test('moved on the overview leads back to the range before', async () => {
    const { search, user } = await show({ search: '?range=15m' })
    act(() => screen.getByRole('slider', { name: 'Time shown' }).focus())
    await user.keyboard('{ArrowLeft}')
    await user.keyboard('{ArrowLeft}')
    expect(search().get('range')).toMatch(/^\d+-\d+$/)
    await user.click(screen.getByRole('button', { name: /Reset zoom/ }))
    expect(search().get('range')).toBe('15m')
  })
})

describe('what is known besides', () => {
  const failed: TaskEvent = {
    kind: 'failed',
    step: 'FULL_TRANSFER',
    at: TEST_NOW - 120_000,
    seen: TEST_NOW - 120_000,
    evidence: {},
  }

  test('other steps stand behind the lines of each chart, the own one does not', async () => {
    await show()
    const phases = [...document.querySelectorAll('[data-phase]')].map((one) => one.getAttribute('data-phase'))
    expect(phases).toEqual(['STRUCT_TRANSFER', 'STRUCT_TRANSFER', 'STRUCT_TRANSFER'])
  })

  test('what happened is marked on each chart, in words', async () => {
    await show({ events: [failed] })
    expect(screen.getAllByRole('button', { name: /Full migration failed\.$/ })).toHaveLength(3)
  })

  test('a history without events has none', async () => {
    await show()
    expect(screen.queryAllByRole('toolbar')).toEqual([])
  })

  test.each(['en', 'zh-CN'] as const)('nothing leaks in %s', async (locale) => {
    const { container } = await show({ locale, events: [failed], search: '?range=15m' })
    expectNoLeaks(container)
    if (locale === 'zh-CN') expect(container.textContent).toContain('15 分钟')
  })
})
