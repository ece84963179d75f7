// @vitest-environment happy-dom
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ChartEnvironmentContext } from './environment'
import { createChartGroup } from './group'
import { axisTexts, EVERY, environmentOf, filled, mount, mountDrawn, propsOf, series, sourceOf, T0 } from './testing'
import { TimeChart } from './time-chart'

const counts = vi.hoisted(() => ({ axes: 0, broken: false }))

vi.mock('recharts', async (original) => {
  const real = await original<typeof import('recharts')>()
  return {
    ...real,
    LineChart: (props: Parameters<typeof real.LineChart>[0]) => {
      counts.axes += 1
      if (counts.broken) throw new Error('no chart today')
      return <real.LineChart {...props} />
    },
  }
})

const linePath = (id: string) => document.querySelector(`[data-line="${id}"] path`)?.getAttribute('d') ?? ''

// What the page loads lazily is there before the first test waits for it: a busy machine takes seconds over recharts.
beforeAll(async () => {
  await import('./chart-frame')
}, 60_000)
beforeEach(() => {
  counts.axes = 0
  counts.broken = false
})

describe('a chart', () => {
  test('draws a path for each line, with units on both axes', async () => {
    await mountDrawn(filled())
    expect(linePath('s').match(/[ML]/g)).toHaveLength(6)
    expect(linePath('t')).not.toBe(linePath('s'))
    expect(axisTexts()).toEqual(expect.arrayContaining(['rows/s', 'UTC', '0', '500', '1K', '09:00:15']))
  })

  test('its axes agree with the place of the pointer’s surface', async () => {
    await mountDrawn(filled())
    const axis = document.querySelector('.recharts-cartesian-grid line')
    const surface = screen.getByRole('slider')
    expect(Number(axis?.getAttribute('x1'))).toBe(Number.parseFloat(surface.style.left))
    const width = Number(axis?.getAttribute('x2')) - Number(axis?.getAttribute('x1'))
    expect(width).toBe(Number.parseFloat(surface.style.width))
  })

  test('says the latest values in its legend and everything in its description', async () => {
    await mountDrawn(filled())
    const legend = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(legend).toEqual(['Source read1,005 rows/s', 'Target write895 rows/s'])
    const described = screen.getByRole('img').getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toBe(
      'Throughput, last 50 s: Source read now 1,005 rows/s, lowest 1,000 rows/s, highest 1,005 rows/s; ' +
        'Target write now 895 rows/s, lowest 895 rows/s, highest 900 rows/s.',
    )
  })

  test('breaks the line at a gap and shades it', async () => {
    const feed = filled(3)
    feed.append(T0 + 55_000, 1000, 900)
    await mountDrawn(feed)
    expect(document.querySelectorAll('[data-gap]')).toHaveLength(1)
    expect(linePath('s').match(/M/g)).toHaveLength(2)
  })

  test('shows the silence since the last sample, where the clock is known', async () => {
    await mountDrawn(filled(), { now: () => T0 + 600_000 })
    expect(document.querySelectorAll('[data-gap]')).toHaveLength(1)
    expect(axisTexts()).toContain('09:10')
  })

  test('that cannot be drawn becomes its table', async () => {
    counts.broken = true
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await mount(filled(3))
    expect(await screen.findByRole('table')).toBeTruthy()
    expect(screen.getByText('Not loaded.')).toBeTruthy()
  })

  test('draws known baselines, and not the unknown', async () => {
    await mountDrawn(filled(), {
      baselines: [
        { id: 'b', label: 'Source baseline 1,200', value: 1200, color: 'source' },
        { id: 'n', label: 'Nothing known', value: null, color: 'target' },
      ],
    })
    // In the legend: no text lies over the lines.
    expect(screen.getByText('Source baseline 1,200')).toBeTruthy()
    expect(axisTexts()).not.toContain('Source baseline 1,200')
    expect(screen.queryByText('Nothing known')).toBeNull()
    expect(document.querySelectorAll('[data-baseline]')).toHaveLength(1)
  })
})

describe('a new sample', () => {
  test('renders the lines and not the axes while the window does not move', async () => {
    const feed = filled()
    const { frames } = await mountDrawn(feed)
    const before = { axes: counts.axes, path: linePath('s') }
    expect(before.axes).toBeGreaterThan(0)
    act(() => feed.append(T0 + 60_000, 1000, 900))
    expect(linePath('s')).toBe(before.path)
    await frames()
    expect(linePath('s').length).toBeGreaterThan(before.path.length)
    expect(counts.axes).toBe(before.axes)
  })

  test('that moves the window on renders the time labels and not the axes', async () => {
    const feed = filled(100)
    const { frames } = await mountDrawn(feed)
    expect(axisTexts()).toContain('09:16')
    const before = { axes: counts.axes, window: screen.getByRole('slider').getAttribute('aria-valuemin') }
    for (let i = 100; i < 130; i += 1) act(() => feed.append(T0 + i * EVERY, 1000, 900))
    await frames()
    expect(screen.getByRole('slider').getAttribute('aria-valuemin')).not.toBe(before.window)
    expect(axisTexts()).toContain('09:20')
    expect(counts.axes).toBe(before.axes)
    // The latest sample is still within the plot, at its right end.
    const [last] = linePath('s').match(/[\d.]+(?=,[\d.]+$)/) ?? []
    expect(Number(last)).toBeGreaterThan(560)
    expect(Number(last)).toBeLessThanOrEqual(586)
  })

  test('renders the axes when it does not fit them', async () => {
    const feed = filled()
    const { frames } = await mountDrawn(feed)
    const before = counts.axes
    act(() => feed.append(T0 + 60_000, 5000, 900))
    await frames()
    expect(counts.axes).toBeGreaterThan(before)
    expect(axisTexts()).toContain('6K')
  })

  test('waits while the chart is out of view', async () => {
    const feed = filled()
    const { views, frames } = await mountDrawn(feed)
    const before = linePath('s')
    views[0]?.(false)
    act(() => feed.append(T0 + 60_000, 1000, 900))
    await frames()
    expect(linePath('s')).toBe(before)
    views[0]?.(true)
    await frames()
    expect(linePath('s')).not.toBe(before)
  })

  test('a parent that renders anew with lists that look alike does not render the axes', async () => {
    const { again } = await mountDrawn(filled())
    const before = counts.axes
    again({ series: series.map((one) => ({ ...one })), baselines: [], range: { lastMs: 900_000 } })
    expect(counts.axes).toBe(before)
  })
})

describe('mounting', () => {
  test('is left until the chart is in view, and gives each chart a frame of its own', async () => {
    const browser = environmentOf()
    const [a, b] = [filled(), filled()]
    render(
      <ChartEnvironmentContext value={browser.environment}>
        <TimeChart {...propsOf(a.source, { title: 'A' })} />
        <TimeChart {...propsOf(b.source, { title: 'B' })} />
      </ChartEnvironmentContext>,
    )
    await browser.frames()
    expect(screen.queryAllByRole('img')).toEqual([])
    act(() => {
      for (const one of browser.views) one(true)
    })
    await browser.frame()
    await screen.findByRole('img', { name: 'A' })
    expect(screen.queryByRole('img', { name: 'B' })).toBeNull()
    await browser.frame()
    await screen.findByRole('img', { name: 'B' })
  })

  test('comes at once before printing', async () => {
    const browser = environmentOf()
    render(
      <ChartEnvironmentContext value={browser.environment}>
        <TimeChart {...propsOf(filled().source)} />
      </ChartEnvironmentContext>,
    )
    act(() => {
      window.dispatchEvent(new Event('beforeprint'))
    })
    expect(await screen.findByRole('img')).toBeTruthy()
  })

  test('without samples there is a word in a place of the same height, and the chart follows', async () => {
    const feed = sourceOf()
    const { frames } = await mount(feed, { height: 180 })
    const word = screen.getByText('Soon.', { selector: 'div' })
    expect(word.style.height).toBe('180px')
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['Source read—', 'Target write—'])
    act(() => feed.append(T0, 5, null))
    await frames()
    const drawn = await screen.findByRole('img')
    expect(drawn.parentElement?.style.height).toBe('180px')
    expect(linePath('s')).toMatch(/^M[\d.,]+h\.01$/)
  })

  test('samples of which nothing is known are no samples', async () => {
    const feed = sourceOf()
    feed.append(T0, null, null)
    await mount(feed)
    expect(screen.getByText('Soon.', { selector: 'div' })).toBeTruthy()
  })
})

describe('reading', () => {
  test('by keyboard: arrows tell each line’s value, Escape ends it', async () => {
    await mountDrawn(filled())
    const user = userEvent.setup()
    await user.tab()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Table, Throughput' }))
    await user.tab()
    const surface = screen.getByRole('slider', { name: 'Moment, Throughput' })
    expect(document.activeElement).toBe(surface)
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(surface.getAttribute('aria-valuetext')).toBe('09:00:40, Source read 1,004 rows/s, Target write 896 rows/s')
    expect(document.querySelectorAll('[data-pointer] path')).toHaveLength(2)
    expect(screen.getByText('2026-01-05 09:00:40')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(document.querySelector('[data-pointer]')).toBeNull()
    expect(screen.queryByText('2026-01-05 09:00:40')).toBeNull()
  })

  test('by pointer, without rendering the axes', async () => {
    await mountDrawn(filled())
    const before = counts.axes
    const surface = screen.getByRole('slider')
    await userEvent.setup().pointer({ target: surface, coords: { clientX: 0, clientY: 0 } })
    expect(screen.getByText('2026-01-05 09:00:00')).toBeTruthy()
    expect(counts.axes).toBe(before)
  })

  test('as a table, latest first, and back', async () => {
    const feed = filled(3)
    const { frames } = await mountDrawn(feed)
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Table, Throughput' }))
    const cells = () =>
      within(screen.getByRole('table'))
        .getAllByRole('row')
        .map((row) => [...row.children].map((cell) => cell.textContent))
    expect(cells()).toEqual([
      ['Time', 'Source read', 'Target write'],
      ['2026-01-05 09:00:20', '1,002 rows/s', '898 rows/s'],
      ['2026-01-05 09:00:10', '1,001 rows/s', '899 rows/s'],
      ['2026-01-05 09:00:00', '1,000 rows/s', '900 rows/s'],
    ])
    act(() => feed.append(T0 + 30_000, null, 7))
    await frames()
    expect(cells()[1]).toEqual(['2026-01-05 09:00:30', '—', '7 rows/s'])
    await user.click(screen.getByRole('button', { name: 'Chart, Throughput' }))
    expect(screen.getByRole('img')).toBeTruthy()
  })
})

describe('charts that are read together', () => {
  test('show the moment that is pointed at in one of them, with a tooltip there and values in the others', async () => {
    const browser = environmentOf()
    const [a, b] = [filled(), filled()]
    const group = createChartGroup([a.source, b.source])
    render(
      <ChartEnvironmentContext value={browser.environment}>
        <TimeChart {...propsOf(a.source, { title: 'A', group })} />
        <TimeChart {...propsOf(b.source, { title: 'B', group })} />
      </ChartEnvironmentContext>,
    )
    act(() => {
      for (const one of browser.views) one(true)
    })
    await browser.frames()
    await screen.findByRole('img', { name: 'B' })
    const before = counts.axes
    const [first, second] = screen.getAllByRole('slider')
    act(() => first?.focus())
    await userEvent.setup().keyboard('{Home}')
    expect(document.querySelectorAll('[data-pointer]')).toHaveLength(2)
    expect(document.querySelectorAll('[data-tooltip]')).toHaveLength(1)
    const legends = screen.getAllByRole('list').map((list) => list.textContent)
    expect(legends).toEqual([
      'Source read1,000 rows/sTarget write900 rows/s',
      'Source read1,000 rows/sTarget write900 rows/s',
    ])
    // For a reader the other slider has not moved.
    expect(second?.getAttribute('aria-valuetext')).toBe('09:01:00')
    expect(counts.axes).toBe(before)
  })

  test('show the same window, however late one of them began', async () => {
    const browser = environmentOf()
    const [a, b] = [filled(30), sourceOf()]
    b.append(T0 + 250_000, 1, 1)
    const group = createChartGroup([a.source, b.source])
    render(
      <ChartEnvironmentContext value={browser.environment}>
        <TimeChart {...propsOf(a.source, { title: 'A', group })} />
        <TimeChart {...propsOf(b.source, { title: 'B', group })} />
      </ChartEnvironmentContext>,
    )
    act(() => {
      for (const one of browser.views) one(true)
    })
    await browser.frames()
    await screen.findByRole('img', { name: 'B' })
    const windows = screen
      .getAllByRole('slider')
      .map((one) => [one.getAttribute('aria-valuemin'), one.getAttribute('aria-valuemax')])
    expect(windows[0]).toEqual(windows[1])
  })
})
