// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ChartEnvironmentContext } from './environment'
import { createChartGroup } from './group'
import { Overview } from './overview'
import type { ChartRange } from './range'
import { EVERY, environmentOf, filled, format, type sourceOf, T0 } from './testing'

const texts = {
  label: 'All',
  from: 'Start',
  to: 'End',
  window: 'Shown',
  span: ({ from, to, length }: { from: string; to: string; length: string }) => `${from} to ${to}, ${length}`,
}
const MIN = 60_000
const onMove = vi.fn()
beforeEach(() => onMove.mockReset())

async function mount(feed: ReturnType<typeof sourceOf>, range: ChartRange) {
  const browser = environmentOf()
  const group = createChartGroup([feed.source])
  render(
    <ChartEnvironmentContext value={browser.environment}>
      <Overview
        source={feed.source}
        columns={['srcRt', 'srcRps']}
        color="target"
        {...{ group, range, format, texts, onMove }}
        idle="Drag to zoom."
      />
    </ChartEnvironmentContext>,
  )
  act(() => {
    for (const one of browser.views) one(true)
  })
  await browser.frames()
}

const path = () => document.querySelector('[data-overview] path')?.getAttribute('d') ?? ''
const slider = (name: string) => screen.getByRole('slider', { name })
/** An hour of samples, whose second ten minutes are shown. */
const hour = () => filled(361)
const ten: ChartRange = { from: T0 + 10 * MIN, to: T0 + 20 * MIN }

describe('the overview', () => {
  test('keeps its place, with a word in it, while all that is known is shown', async () => {
    await mount(filled(6), { lastMs: 15 * MIN })
    expect(screen.getByText('Drag to zoom.').parentElement?.style.height).toBe('36px')
    expect(screen.queryAllByRole('slider')).toEqual([])
  })

  test('draws the first column of which anything is known, with its gaps', async () => {
    const feed = hour()
    feed.append(T0 + 80 * MIN, 5, 5)
    feed.append(T0 + 80 * MIN + EVERY, 5, 5)
    await mount(feed, ten)
    expect(path().match(/M/g)).toHaveLength(2)
    expect(document.querySelectorAll('[data-overview] rect')).toHaveLength(1)
  })

  test('says in words what is shown', async () => {
    await mount(hour(), ten)
    expect(slider('Start').getAttribute('aria-valuetext')).toBe('2026-01-05 09:10:00')
    expect(slider('End').getAttribute('aria-valuetext')).toBe('2026-01-05 09:20:00')
    expect(slider('Shown').getAttribute('aria-valuetext')).toBe('2026-01-05 09:10:00 to 2026-01-05 09:20:00, 10 min')
  })

  test('by keyboard: moves the window or an end, and the charts follow when the key is let go', async () => {
    await mount(hour(), ten)
    const user = userEvent.setup()
    act(() => slider('Shown').focus())
    await user.keyboard('{ArrowRight>}')
    expect(slider('Shown').getAttribute('aria-valuetext')).toContain('09:11:00 to')
    expect(onMove).not.toHaveBeenCalled()
    await user.keyboard('{/ArrowRight}')
    expect(onMove).toHaveBeenCalledExactlyOnceWith({ from: T0 + 11 * MIN, to: T0 + 21 * MIN })
    await user.tab()
    await user.keyboard('{End}')
    expect(onMove.mock.lastCall?.[0].from).toBe(T0 + 11 * MIN)
    expect(onMove.mock.lastCall?.[0].to).toBeGreaterThanOrEqual(T0 + 60 * MIN)
  })

  test('by pointer: drags the window, and Escape lets go', async () => {
    await mount(hour(), ten)
    const user = userEvent.setup()
    const at = (x: number) => ({ target: slider('Shown'), coords: { clientX: x, clientY: 5 } })
    await user.pointer([{ keys: '[MouseLeft>]', ...at(100) }, at(200)])
    expect(slider('Shown').getAttribute('aria-valuetext')).not.toContain('09:10:00 to')
    act(() => slider('Shown').focus())
    await user.keyboard('{Escape}')
    await user.pointer({ keys: '[/MouseLeft]' })
    expect(onMove).not.toHaveBeenCalled()
    expect(slider('Shown').getAttribute('aria-valuetext')).toContain('09:10:00 to')
    await user.pointer([{ keys: '[MouseLeft>]', ...at(100) }, at(200), { keys: '[/MouseLeft]' }])
    const [{ from, to }] = onMove.mock.lastCall as [{ from: number; to: number }]
    expect(to - from).toBe(10 * MIN)
    expect(from).toBeGreaterThan(T0 + 15 * MIN)
  })

  test('a click moves nothing', async () => {
    await mount(hour(), ten)
    await userEvent.setup().click(slider('Shown'))
    expect(onMove).not.toHaveBeenCalled()
  })
})
