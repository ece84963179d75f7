// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SampleSource } from '@/lib/series'
import { axisTexts, EVERY, filled, mountDrawn, T0 } from './testing'
import type { ChartMark, ChartPhase } from './types'

// What the page loads lazily is there before the first test waits for it: a busy machine takes seconds over recharts.
beforeAll(async () => {
  await import('./chart-frame')
}, 60_000)

describe('a gap', () => {
  test('tells why in the plot, to the pointer and in the table', async () => {
    const feed = filled(3)
    feed.append(T0 + 200_000, 1000, 900, 'paused')
    await mountDrawn(feed)
    expect(axisTexts().join(' ')).toContain('No samples: paused')
    const surface = screen.getByRole('slider')
    const user = userEvent.setup()
    await user.pointer({ target: surface, coords: { clientX: Number.parseFloat(surface.style.width) / 2, clientY: 9 } })
    expect(surface.getAttribute('aria-valuetext')).toBe('No samples: paused, 09:00:20 – 09:03:20')
    expect(document.querySelector('[data-tooltip]')?.textContent).toBe('09:00:20 – 09:03:20No samples: paused')
    await user.click(screen.getByRole('button', { name: 'Table, Throughput' }))
    const row = document.querySelector('[data-row=gap]')
    expect([...(row?.children ?? [])].map((cell) => cell.textContent)).toEqual([
      '2026-01-05 09:00:20',
      'No samples: paused, 3 min',
    ])
  })
})

test('samples that were not taken by the page say so', async () => {
  const { source } = filled(3)
  const samples = { ...source.read(), olderUntil: T0 + 2 * EVERY }
  const older: SampleSource = { ...source, read: () => samples }
  await mountDrawn({ source: older, append: () => {} })
  expect(document.querySelectorAll('[data-older] line')).toHaveLength(1)
  const user = userEvent.setup()
  act(() => screen.getByRole('slider').focus())
  await user.keyboard('{End}')
  expect(screen.queryByText('OMS’s metric')).toBeNull()
  await user.keyboard('{ArrowLeft}')
  expect(screen.getByText('OMS’s metric')).toBeTruthy()
})

describe('what else is known of the time', () => {
  const phases: ChartPhase[] = [
    { id: 'FULL', label: 'Full', color: 'target', from: T0 - 1e6, to: null },
    { id: 'LOG', label: 'Log pull', color: 'muted', from: T0 + 10_000, to: T0 + 50_000 },
  ]
  const marks: ChartMark[] = [
    { id: 'm1', at: T0 + 10_000, label: 'It failed.', sign: '✕', color: 'bad' },
    { id: 'm2', at: T0 + 11_000, label: 'It went on.', sign: '✓', color: 'ok' },
    { id: 'm3', at: T0 + 40_000, label: 'It ended.', sign: '✓', color: 'ok' },
  ]

  test('phases stand behind the lines, but not one over everything', async () => {
    await mountDrawn(filled(), { phases, now: () => T0 + 60_000 })
    expect([...document.querySelectorAll('[data-phase]')].map((one) => one.getAttribute('data-phase'))).toEqual(['LOG'])
    expect(axisTexts()).toContain('Log pull')
  })

  test('what happened is told in words on focus, by arrows one after the other, and goes with Escape', async () => {
    await mountDrawn(filled(), { marks })
    const bar = screen.getByRole('toolbar', { name: 'Events, Throughput' })
    const [first, second] = within(bar).getAllByRole('button')
    expect(first?.getAttribute('aria-label')).toBe('2 events: 09:00:10 It failed. 09:00:11 It went on.')
    expect([first?.tabIndex, second?.tabIndex]).toEqual([-1, 0])
    const user = userEvent.setup()
    act(() => second?.focus())
    expect(within(bar).getByText('It ended.')).toBeTruthy()
    await user.keyboard('{ArrowLeft}')
    expect(document.activeElement).toBe(first)
    expect(within(bar).getByText('It failed.')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(within(bar).queryByText('It failed.')).toBeNull()
    expect(document.querySelectorAll('[data-mark]')).toHaveLength(2)
  })

  test('what happened is in the summary and in the table', async () => {
    await mountDrawn(filled(), { marks })
    const described = screen.getByRole('img').getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(described)?.textContent).toContain('3 events, last: It ended. 2026-01-05 09:00:40.')
    await userEvent.setup().click(screen.getByRole('button', { name: 'Table, Throughput' }))
    expect(document.querySelectorAll('[data-row=mark]')).toHaveLength(3)
    expect(screen.getByText('It failed.', { exact: false })).toBeTruthy()
  })
})
