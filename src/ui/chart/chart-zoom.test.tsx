// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { filled, mountDrawn } from './testing'

// What the page loads lazily is there before the first test waits for it: a busy machine takes seconds over recharts.
beforeAll(async () => {
  await import('./chart-frame')
}, 60_000)

describe('zooming', () => {
  const onZoom = vi.fn()
  const onZoomOut = vi.fn()
  beforeEach(() => {
    onZoom.mockReset()
    onZoomOut.mockReset()
  })
  /** Twenty minutes, so that the window moves. */
  const long = () => filled(121)

  async function surfaceOf() {
    await mountDrawn(long(), { onZoom, onZoomOut })
    const surface = screen.getByRole('slider')
    const [from, to] = [Number(surface.getAttribute('aria-valuemin')), Number(surface.getAttribute('aria-valuemax'))]
    const width = Number.parseFloat(surface.style.width)
    const at = (x: number) => from + (x / width) * (to - from)
    const move = (x: number) => ({ target: surface, coords: { clientX: x, clientY: 9 } })
    const drag = (keys: string, x: number) => ({ keys, ...move(x) })
    return { surface, at, drag, to: move, user: userEvent.setup() }
  }

  test('a drag chooses what lies under it, in either direction, and shows it meanwhile', async () => {
    const { at, drag, to, user } = await surfaceOf()
    await user.pointer([drag('[MouseLeft>]', 300), to(100)])
    expect(document.querySelectorAll('[data-selection]')).toHaveLength(1)
    expect(onZoom).not.toHaveBeenCalled()
    await user.pointer({ keys: '[/MouseLeft]' })
    expect(onZoom).toHaveBeenCalledExactlyOnceWith({ from: at(100), to: at(300) })
    expect(document.querySelector('[data-selection]')).toBeNull()
  })

  test('a drag of less than six pixels is a click, and no window is shorter than a minute', async () => {
    const { at, drag, to, user } = await surfaceOf()
    await user.pointer([drag('[MouseLeft>]', 300), to(304), { keys: '[/MouseLeft]' }])
    expect(onZoom).not.toHaveBeenCalled()
    await user.pointer([drag('[MouseLeft>]', 300), to(310), { keys: '[/MouseLeft]' }])
    expect(onZoom).toHaveBeenCalledExactlyOnceWith({
      from: expect.closeTo(at(305) - 30_000, 0),
      to: expect.closeTo(at(305) + 30_000, 0),
    })
  })

  test('Escape lets go of a drag', async () => {
    const { surface, drag, to, user } = await surfaceOf()
    act(() => surface.focus())
    await user.pointer([drag('[MouseLeft>]', 100), to(300)])
    await user.keyboard('{Escape}')
    expect(document.querySelector('[data-selection]')).toBeNull()
    await user.pointer({ keys: '[/MouseLeft]' })
    expect(onZoom).not.toHaveBeenCalled()
  })

  test('a double click wants to be where it was', async () => {
    const { surface, user } = await surfaceOf()
    await user.dblClick(surface)
    expect(onZoomOut).toHaveBeenCalledOnce()
    expect(onZoom).not.toHaveBeenCalled()
  })

  test('by keyboard: Shift with arrows chooses from the moment pointed at, Enter zooms', async () => {
    const { surface, user } = await surfaceOf()
    act(() => surface.focus())
    await user.keyboard('{End}{ArrowLeft}{Shift>}{PageDown}{ArrowLeft}{ArrowLeft}{/Shift}')
    expect(surface.getAttribute('aria-valuetext')).toMatch(/^chosen 09:1\d:\d0 to 09:1\d:\d0, 09:1/)
    await user.keyboard('{Enter}')
    expect(onZoom).toHaveBeenCalledOnce()
    const [{ from, to }] = onZoom.mock.calls[0] as [{ from: number; to: number }]
    expect(to - from).toBe(60_000)
    expect(document.querySelector('[data-selection]')).toBeNull()
  })

  test('by keyboard: Escape lets go of what is chosen first, then of the moment', async () => {
    const { surface, user } = await surfaceOf()
    act(() => surface.focus())
    await user.keyboard('{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}')
    expect(document.querySelectorAll('[data-selection]')).toHaveLength(1)
    await user.keyboard('{Escape}')
    expect(document.querySelector('[data-selection]')).toBeNull()
    expect(document.querySelector('[data-pointer]')).not.toBeNull()
    await user.keyboard('{Escape}{Enter}')
    expect(document.querySelector('[data-pointer]')).toBeNull()
    expect(onZoom).not.toHaveBeenCalled()
  })

  test('the page still scrolls by a finger that goes up and down', async () => {
    const { surface } = await surfaceOf()
    expect(surface.className).toContain('touch-pan-y')
  })
})
