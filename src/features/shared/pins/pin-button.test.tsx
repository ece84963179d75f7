// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { expectNoLeaks, renderWithTexts, type TextsOptions } from '@/i18n/testing'
import { PINS } from '@/lib/pins'
import { PinButton } from './pin-button'
import { PinsProvider } from './pins-provider'
import { memoryPins } from './testing'
import { usePins } from './use-pins'

function Watched() {
  return <output>{usePins().ids.join(' ')}</output>
}

function show(ids: readonly string[], locale: NonNullable<TextsOptions['locale']> = 'en') {
  const keeping = memoryPins(ids)
  const ui = (
    <>
      <PinButton id="np_1" name="orders" />
      <Watched />
    </>
  )
  return renderWithTexts(ui, { locale, around: (it) => <PinsProvider keeping={keeping}>{it}</PinsProvider> })
}

const button = () => screen.getByRole('button')

describe('the pin of a task', () => {
  test('is pressed while the task is watched, and adds it at the end', async () => {
    await show(['np_9'])
    expect(button().getAttribute('aria-pressed')).toBe('false')
    await userEvent.click(button())
    expect(button().getAttribute('aria-pressed')).toBe('true')
    expect(screen.getByRole('status').textContent).toBe('np_9 np_1')
    await userEvent.click(button())
    expect(screen.getByRole('status').textContent).toBe('np_9')
  })

  test('keeps its name when it is pressed, so that a reader hears the state alone', async () => {
    await show([])
    expect(screen.getByRole('button', { name: 'Watch orders' })).toBeTruthy()
    await userEvent.click(button())
    expect(screen.getByRole('button', { name: 'Watch orders' })).toBeTruthy()
  })

  test('says so when no more tasks can be watched', async () => {
    await show(Array.from({ length: PINS.most }, (_, index) => `np_x${index}`))
    expect(button().hasAttribute('disabled')).toBe(true)
    expect(button().title).toContain('100')
  })

  test.each(['en', 'zh-CN'] as const)('has texts in %s', async (locale) => {
    const { container } = await show([], locale)
    expectNoLeaks(container)
  })
})
