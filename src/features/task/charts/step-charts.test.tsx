// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TaskAnswer } from '@/api/describe-project'
import type { TaskEvent } from '@/domain/events-kinds'
import { makeStep, makeTask } from '@/domain/testing/make'
import { type Services, ServicesProvider } from '@/features/shared/services'
import { createKeptHistory } from '@/history/kept-history'
import { expectNoLeaks, renderWithTexts, TEST_NOW } from '@/i18n/testing'
import type { Locale } from '@/lib/format'
import { ChartEnvironmentContext } from '@/ui/chart/environment'
import { environmentOf } from '@/ui/chart/testing'
import { AssessmentProvider } from '../assessment/assessment'
import { StepCharts } from './step-charts'

const TASK = 'np_1'
const EVERY = 10_000

const STEP_INFO = { srcRps: 1000, dstRps: 900, srcRt: 1, dstRt: 2, srcIops: 5e6, dstIops: 4e6 }
/** In the middle of what is shown, the schema migration begins and ends; the full migration goes on and on. */
const task = makeTask('RUNNING', {
  steps: [
    makeStep('STRUCT_TRANSFER', 'FINISHED', { startTime: '2023-07-13 02:03:00', finishTime: '2023-07-13 02:08:00' }),
    makeStep('FULL_TRANSFER', 'RUNNING', { startTime: '2023-07-13 00:13:00', progress: 1, stepInfo: STEP_INFO }),
  ],
})

/** A history that holds an hour of samples of a full migration, and what happened. */
function historyOf(events: readonly TaskEvent[]) {
  const history = createKeptHistory({ open: null, now: () => TEST_NOW, after: () => {} })
  for (let at = TEST_NOW - 3_600_000; at <= TEST_NOW; at += EVERY) {
    history.record({ key: TASK, at, intervalMs: EVERY, task })
  }
  return { ...history, events: () => events }
}

const NONE: readonly TaskEvent[] = []

interface Options {
  readonly search?: string
  readonly events?: readonly TaskEvent[]
  readonly locale?: Locale
  readonly endMs?: number | null
}

async function show({ search = '', events = NONE, locale = 'en', endMs = null }: Options = {}) {
  const browser = environmentOf()
  const services = { history: historyOf(events) } as unknown as Services
  const element = (
    <StepCharts
      id={TASK}
      step="FULL_TRANSFER"
      rates={{ targetReads: false, still: false, baselines: null }}
      delayOf={null}
      endMs={endMs}
      finished={endMs !== null}
    />
  )
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [`/tasks/np_1${search}`] })
  const result = await renderWithTexts(<RouterProvider router={router} />, {
    locale,
    around: (children) => (
      <ChartEnvironmentContext value={browser.environment}>
        <ServicesProvider services={services}>
          <AssessmentProvider id={TASK} answer={{ task, at: TEST_NOW } as TaskAnswer} after={async () => {}}>
            {children}
          </AssessmentProvider>
        </ServicesProvider>
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
  await import('../assessment/watching')
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

  test('of a step that has ended ends with it', async () => {
    const end = TEST_NOW - 1_800_000
    await show({ endMs: end })
    expect(pressed()).toEqual(['All'])
    expect(windows().size).toBe(1)
    const [from, to] = [...windows()].join().split(' ').map(Number)
    expect(from).toBe(TEST_NOW - 3_600_000)
    expect(to).toBeGreaterThanOrEqual(end)
    expect(to).toBeLessThan(end + 120_000)
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

  test('steps that begin or end in view stand behind the lines of each chart, one that covers it does not', async () => {
    await show()
    await waitFor(() => expect(document.querySelectorAll('[data-phase]')).not.toHaveLength(0))
    const phases = [...document.querySelectorAll('[data-phase]')].map((one) => one.getAttribute('data-phase'))
    expect(phases).toEqual(['STRUCT_TRANSFER', 'STRUCT_TRANSFER', 'STRUCT_TRANSFER'])
  })

  test('what happened is marked on each chart, in words', async () => {
    await show({ events: [failed] })
    expect(await screen.findAllByRole('button', { name: /Full migration failed\.$/ })).toHaveLength(3)
  })

  test('where nothing did, there are no marks', async () => {
    await show()
    expect(screen.queryAllByRole('toolbar')).toEqual([])
  })

  test.each(['en', 'zh-CN'] as const)('nothing leaks in %s', async (locale) => {
    const { container } = await show({ locale, events: [failed], search: '?range=15m' })
    await screen.findAllByRole('toolbar')
    expectNoLeaks(container)
    if (locale === 'zh-CN') expect(container.textContent).toContain('15 分钟')
  })
})
