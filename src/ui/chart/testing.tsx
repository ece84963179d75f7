import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach } from 'vitest'
import { createFormat } from '@/lib/format'
import { createColumns, type Gap, type GapReason, type ObservedSamples, type SampleSource } from '@/lib/series'
import { type ChartEnvironment, ChartEnvironmentContext } from './environment'
import { createFrameQueue } from './frame-queue'
import { chartTexts } from './texts.fixture'
import { TimeChart } from './time-chart'
import type { ChartSeries, TimeChartProps } from './types'

// Testing Library cleans up by itself only where the test functions are global, which they are not here.
afterEach(cleanup)

/** The time of the first sample, epoch milliseconds. */
export const T0 = Date.UTC(2026, 0, 5, 9)
/** Between two samples, milliseconds. */
export const EVERY = 10_000
export const format = createFormat({ locale: 'en', timeZone: 'UTC' })

/** A source whose samples the test appends. */
export function sourceOf() {
  const columns = createColumns(['srcRps', 'dstRps'], { capacity: 10_000 })
  const listeners = new Set<() => void>()
  const gaps: Gap[] = []
  let samples: ObservedSamples = { ...columns.read(), gaps, silenceMs: 25_000 }
  const source: SampleSource = {
    read: () => samples,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    source,
    append(at: number, src: number | null, dst: number | null, why?: GapReason) {
      const last = samples.times.at(-1)
      columns.append(at, { srcRps: src, dstRps: dst })
      if (last !== undefined && at - last > 25_000) gaps.push({ from: last, to: at, ...(why ? { why } : {}) })
      samples = { ...columns.read(), gaps: [...gaps], silenceMs: 25_000 }
      for (const listener of listeners) listener()
    },
  }
}

/** A browser in the test's hands: a width, a view, and frames that come when asked for. */
export function environmentOf() {
  const turns: (() => void)[] = []
  const views: ((inView: boolean) => void)[] = []
  const environment: ChartEnvironment = {
    frames: createFrameQueue((turn) => turns.push(turn)),
    observeWidth: (_, listener) => {
      listener(600)
      return () => {}
    },
    observeView: (_, listener) => {
      views.push(listener)
      return () => {}
    },
  }
  return {
    environment,
    views,
    frame: () => act(async () => turns.shift()?.()),
    frames: () =>
      act(async () => {
        while (turns.length > 0) turns.shift()?.()
      }),
  }
}

export const series: ChartSeries[] = [
  { id: 's', label: 'Source read', column: 'srcRps', color: 'source', format: format.rowsPerSecond },
  { id: 't', label: 'Target write', column: 'dstRps', color: 'target', format: format.rowsPerSecond },
]

export function propsOf(source: SampleSource, change: Partial<TimeChartProps> = {}): TimeChartProps {
  return {
    title: 'Throughput',
    unit: 'rows/s',
    formatAxis: format.compact,
    source,
    series,
    range: { lastMs: 900_000 },
    format,
    texts: chartTexts,
    ...change,
  }
}

export async function mount(feed: ReturnType<typeof sourceOf>, change: Partial<TimeChartProps> = {}) {
  const browser = environmentOf()
  const chart = (more: Partial<TimeChartProps> = {}) => (
    <ChartEnvironmentContext value={browser.environment}>
      <TimeChart {...propsOf(feed.source, { ...change, ...more })} />
    </ChartEnvironmentContext>
  )
  const view = render(chart())
  act(() => {
    for (const one of browser.views) one(true)
  })
  await browser.frames()
  return { ...browser, ...view, again: (more: Partial<TimeChartProps> = {}) => view.rerender(chart(more)) }
}

/** Mounts a chart and waits until it is drawn. */
export async function mountDrawn(feed: ReturnType<typeof sourceOf>, change: Partial<TimeChartProps> = {}) {
  const mounted = await mount(feed, change)
  await screen.findByRole('img', { name: 'Throughput' })
  return mounted
}

/** A source with so many samples, the source's rising by 1 from 1,000, the target's falling from 900. */
export const filled = (samples = 6) => {
  const feed = sourceOf()
  for (let i = 0; i < samples; i += 1) feed.append(T0 + i * EVERY, 1000 + i, 900 - i)
  return feed
}

/** All texts of the drawing. */
export const axisTexts = () =>
  [...document.querySelectorAll('svg.recharts-surface text')].map((text) => text.textContent)
