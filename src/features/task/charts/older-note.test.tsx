// @vitest-environment happy-dom

import { act, screen } from '@testing-library/react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClient } from '@/api/client'
import { createCredentials } from '@/api/credentials'
import { createServerClock } from '@/api/server-clock'
import type { StepView } from '@/domain/step-view'
import { makeStep, makeTask } from '@/domain/testing/make'
import { type Services, ServicesProvider } from '@/features/shared/services'
import { createKeptHistory } from '@/history/kept-history'
import { expectNoLeaks, renderWithTexts } from '@/i18n/testing'
import { AT_ONCE } from '@/lib/slices'
import { createRecording } from '@/recording/recording'
import { OlderNote } from './older-note'
import { chartFrom, useStepSource } from './step-source'

const NOW = Date.UTC(2026, 0, 5, 9)
const HOUR = 3600_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(() => {
  vi.useRealTimers()
})

type Reply = (body: Record<string, unknown>) => Response | Promise<Response>

const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status })

/** Points every six minutes for two hours before NOW. */
const metrics: Reply = ({ metricType }) => {
  const dataPoints = Array.from({ length: 20 }, (_, i) => ({ timestamp: NOW / 1000 - 7200 + i * 360, value: 40 + i }))
  return json({ success: true, data: { metrics: [{ name: metricType, tags: {}, dataPoints }] } })
}

const refusal =
  (code: string): Reply =>
  () =>
    json({ success: false, code, message: 'no' })

/** Services with one own sample of a full migration, in front of an OMS that replies so. */
function services(reply: Reply) {
  const asked: Record<string, unknown>[] = []
  const client = createClient({
    async fetch(_, init) {
      const body = JSON.parse(String(init.body)) as Record<string, unknown>
      asked.push(body)
      return reply(body)
    },
    now: () => NOW,
    credentials: () => null,
    timeout: () => new AbortController().signal,
  })
  const history = createKeptHistory({ open: null, now: () => NOW, after: () => {} })
  const all: Services = {
    client,
    history,
    recording: createRecording(() => new Promise(() => {})),
    serverClock: createServerClock(() => NOW),
    credentials: createCredentials(),
    taskQueries: null as unknown as Services['taskQueries'],
    outside: { now: () => NOW, random: () => 0, hidden: () => false, slicing: AT_ONCE, watch: () => {} },
    calm: async () => {},
  }
  return { all, asked, history }
}

function record(history: Services['history'], at: number, name = 'FULL_TRANSFER') {
  const steps = [makeStep(name, 'RUNNING', { progress: 5 })]
  history.record({ key: 'np_1', at, task: makeTask('RUNNING', { steps }), intervalMs: 10_000 })
}

function view(change: Partial<StepView> = {}): StepView {
  return { name: 'FULL_TRANSFER', startMs: NOW - 3 * HOUR, endMs: null, step: null, ...change } as StepView
}

function Oldest() {
  const source = useStepSource('np_1', 'FULL_TRANSFER')
  const { times } = useSyncExternalStore(source.subscribe, source.read)
  return <output>{times.length}</output>
}

async function show(reply: Reply, options: { locale?: 'en' | 'zh-CN'; change?: Partial<StepView> } = {}) {
  const { all, asked, history } = services(reply)
  record(history, NOW)
  const note = () => (
    <p data-testid="note">
      <OlderNote id="np_1" view={view(options.change)} chartFrom={chartFrom} />
      <Oldest />
    </p>
  )
  const around = (children: ReactNode) => <ServicesProvider services={all}>{children}</ServicesProvider>
  const result = await renderWithTexts(note(), { ...(options.locale && { locale: options.locale }), around })
  await act(async () => {})
  return { ...result, asked, history, again: () => result.rerender(note()), all }
}

async function pass(ms: number) {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms)
  })
}

const text = () => screen.getByTestId('note').textContent ?? ''

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  test('what OMS has is put before the own samples, and the note says up to when', async () => {
    const { again, container } = await show(metrics, { locale })
    await pass(1000)
    again()
    expect(text()).toContain('2026-01-05 09:00:00')
    expect(screen.getByRole('status').textContent).toBe('21')
    expectNoLeaks(container)
  })

  test.each(['METRIC_SERVICE_ERROR', 'TIME_SERIES_QUERY_SERVICE_ERROR'])('%s: OMS keeps none', async (code) => {
    const { container } = await show(refusal(code), { locale })
    await pass(1000)
    expect(text()).toContain('InfluxDB')
    expect(text()).not.toContain(code)
    expectNoLeaks(container)
  })

  test('another refusal is said with its code', async () => {
    const { container } = await show(refusal('CE_NOT_SUPPORT_ERROR'), { locale })
    await pass(1000)
    expect(text()).toContain('CE_NOT_SUPPORT_ERROR')
    expectNoLeaks(container)
  })

  test('no points is said as such', async () => {
    const { container } = await show(() => json({ success: true, data: { metrics: [] } }), { locale })
    await pass(1000)
    expect(text()).toMatch(/no metrics of the time before|没有此前的监控指标/)
    expectNoLeaks(container)
  })
})

test('each metric is asked for once, however often the panel is shown', async () => {
  const { asked, again, unmount } = await show(metrics)
  expect(asked).toHaveLength(0)
  await pass(1000)
  again()
  await pass(600_000)
  expect(asked.map(({ metricType }) => metricType)).toEqual(['RPS', 'IOPS', 'SINK_EXECUTE_TIME', 'SOURCE_READ_TIME'])
  unmount()
})

test('an OMS without metrics is asked a single question', async () => {
  const { asked, again } = await show(refusal('METRIC_SERVICE_ERROR'))
  await pass(1000)
  again()
  await pass(3600_000)
  expect(asked).toHaveLength(1)
})

test('after no answer it is asked once more, and not again', async () => {
  const { asked } = await show(() => json({}, 503))
  await pass(1000)
  expect(text()).toContain('did not answer')
  await pass(59_000)
  expect(asked).toHaveLength(1)
  await pass(1000)
  expect(asked).toHaveLength(2)
  await pass(3600_000)
  expect(asked).toHaveLength(2)
})

test('nothing is asked or said where the own samples begin with the step', async () => {
  const { asked } = await show(metrics, { change: { startMs: NOW - 60_000 } })
  await pass(60_000)
  expect(asked).toHaveLength(0)
  expect(text()).toBe('1')
})

test('nothing is asked for what an earlier visit has seen', async () => {
  const { asked, history } = await show(metrics)
  act(() => history.clear('np_1'))
  act(() => record(history, NOW - 3 * HOUR + 60_000))
  await pass(60_000)
  expect(asked).toHaveLength(0)
})

test('a task forgotten while OMS was asked stays forgotten', async () => {
  let reply: (answer: Response) => void = () => {}
  const late: Reply = () =>
    new Promise<Response>((resolve) => {
      reply = resolve
    })
  const { history, asked, again } = await show(late)
  await pass(1000)
  act(() => history.clear('np_1'))
  await act(async () => reply(await metrics({ metricType: 'RPS' })))
  for (let i = 0; i < 3; i += 1) await act(async () => reply(await metrics({ metricType: 'X' })))
  again()
  expect(asked.length).toBeGreaterThan(0)
  expect(screen.getByRole('status').textContent).toBe('0')
})

test('after the history was deleted OMS is asked anew, so that the charts begin as early as before', async () => {
  const { history, asked } = await show(metrics)
  await pass(1000)
  const once = asked.length
  const points = Number(screen.getByRole('status').textContent)
  expect(points).toBeGreaterThan(1)
  act(() => history.clear('np_1'))
  expect(screen.getByRole('status').textContent).toBe('0')
  act(() => record(history, NOW + 10_000))
  await pass(1000)
  expect(asked.length).toBe(2 * once)
  expect(Number(screen.getByRole('status').textContent)).toBe(points)
})
