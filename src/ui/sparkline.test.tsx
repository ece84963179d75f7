// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createColumns, type Gap, type ObservedSamples, type SampleSource } from '@/lib/series'
import { Sparkline } from './sparkline'

vi.mock('recharts', () => {
  throw new Error('a sparkline is no chart')
})

afterEach(cleanup)

const EVERY = 10_000
const T0 = Date.UTC(2026, 0, 5, 9)

function feedOf(gaps: readonly Gap[] = []) {
  const columns = createColumns(['rate', 'other'], { capacity: 100_000 })
  const listeners = new Set<() => void>()
  let samples: ObservedSamples = { ...columns.read(), gaps, silenceMs: null }
  const source: SampleSource = {
    read: () => samples,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    source,
    append(i: number, rate: number | null, other = 0) {
      columns.append(T0 + i * EVERY, { rate, other })
      samples = { ...columns.read(), gaps, silenceMs: null }
      for (const listener of listeners) listener()
    },
  }
}

const pathOf = () => screen.getByRole('img').querySelector('path')?.getAttribute('d') ?? ''

describe('a sparkline', () => {
  test('says what it is told to say, and draws nothing where nothing is known', () => {
    render(<Sparkline source={feedOf().source} column="rate" lastMs={600_000} label="Rate: 12 rows/s" />)
    expect(screen.getByRole('img', { name: 'Rate: 12 rows/s' })).toBeTruthy()
    expect(pathOf()).toBe('')
  })

  test('draws gaps and unknown values as gaps', () => {
    const feed = feedOf([{ from: T0 + EVERY, to: T0 + 2 * EVERY }])
    for (const [i, value] of [1, 2, 3, null, 5, 6].entries()) feed.append(i, value)
    render(<Sparkline source={feed.source} column="rate" lastMs={600_000} label="Rate" />)
    expect(pathOf().match(/M/g)).toHaveLength(3)
  })

  test('has no more points than pixels and keeps a spike', () => {
    const feed = feedOf()
    for (let i = 0; i < 5000; i += 1) feed.append(i, i === 2345 ? 100 : 1)
    render(<Sparkline source={feed.source} column="rate" lastMs={5000 * EVERY} label="Rate" width={80} height={20} />)
    expect(pathOf().match(/[ML]/g)?.length).toBeLessThanOrEqual(80)
    // The top of the picture, a pixel and a half for the line itself.
    expect(pathOf()).toContain(',1.5')
  })

  test('begins at zero: a steady value is no line on the floor', () => {
    const feed = feedOf()
    for (let i = 0; i < 3; i += 1) feed.append(i, 100)
    render(<Sparkline source={feed.source} column="rate" lastMs={600_000} label="Rate" height={20} />)
    expect(pathOf()).toMatch(/,1\.5L/)
  })

  test('shows the last stretch only', () => {
    const feed = feedOf()
    feed.append(0, 1_000_000)
    for (let i = 100; i < 110; i += 1) feed.append(i, 1)
    render(<Sparkline source={feed.source} column="rate" lastMs={50 * EVERY} label="Rate" height={20} />)
    expect(pathOf()).toContain(',1.5')
    expect(pathOf().match(/M/g)).toHaveLength(1)
  })

  test('follows its source, and renders only when its picture changes', () => {
    const feed = feedOf()
    for (let i = 0; i < 100; i += 1) feed.append(i, 5)
    const renders = vi.fn()
    render(
      <Profiler id="spark" onRender={renders}>
        <Sparkline source={feed.source} column="rate" lastMs={1000 * EVERY} label="Rate" width={50} />
      </Profiler>,
    )
    const before = { path: pathOf(), renders: renders.mock.calls.length }
    act(() => feed.append(100, null, 7))
    expect(renders).toHaveBeenCalledTimes(before.renders)
    act(() => feed.append(101, 9))
    expect(pathOf()).not.toBe(before.path)
  })
})
