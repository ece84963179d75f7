// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { expectNoLeaks, renderWithTexts } from '@/i18n/testing'
import type { Locale } from '@/lib/format'
import { TourPlace } from './tour-place'
import { createTourStore, type TourStore } from './tour-store'

interface Scene {
  readonly store: TourStore
  /** The parts that the page has. */
  readonly parts?: readonly string[]
  readonly locale?: Locale
}

function newStore(): TourStore {
  const map = new Map<string, string>()
  const storage = {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (k: string, v: string) => void map.set(k, v),
  }
  return createTourStore(() => storage)
}

const ALL = ['verdict', 'route', 'steps', 'numbers', 'player', 'catalogue']

function scene({ store, parts = ALL, locale = 'en' }: Scene) {
  return renderWithTexts(
    <MemoryRouter initialEntries={['/demo/np_1']}>
      <main id="content" tabIndex={-1}>
        <Routes>
          <Route path="/demo/:id" element={<TourPlace store={store} />} />
        </Routes>
        {parts.map((part) => (
          <section key={part} data-tour={part}>
            {part}
          </section>
        ))}
      </main>
    </MemoryRouter>,
    { locale },
  )
}

const stop = () => screen.findByRole('dialog')

test('a first visitor is invited, calmly: no dialog, no focus taken', async () => {
  await scene({ store: newStore() })
  expect(screen.getByRole('button', { name: 'Take the tour' })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(document.body)
})

test('who declines is not asked again', async () => {
  const store = newStore()
  const { unmount } = await scene({ store })
  await userEvent.click(screen.getByRole('button', { name: 'No, thanks' }))
  expect(screen.queryByRole('button')).toBeNull()
  unmount()
  await scene({ store })
  expect(screen.queryByRole('button')).toBeNull()
})

test('six stops by the keyboard alone, back as well, and done at the last', async () => {
  const store = newStore()
  await scene({ store })
  await userEvent.click(screen.getByRole('button', { name: 'Take the tour' }))
  const seen: (string | undefined)[] = []
  for (let at = 1; at <= 6; at += 1) {
    const dialog = await screen.findByText(`${at} of 6`)
    seen.push(dialog.closest<HTMLElement>('[data-tour-stop]')?.dataset.tourStop)
    if (at < 6) await userEvent.keyboard('{Enter}')
  }
  expect(seen).toEqual(ALL)
  await userEvent.tab({ shift: true })
  await userEvent.keyboard('{Enter}')
  expect(await screen.findByText('5 of 6')).toBeTruthy()
  await userEvent.keyboard('{Enter}')
  await screen.findByText('6 of 6')
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(store.state()).toBe('settled')
})

test('each stop is a dialog that says its name and its text, and holds the focus', async () => {
  const store = newStore()
  store.start()
  await scene({ store })
  const dialog = await stop()
  expect(dialog.getAttribute('aria-labelledby')).toBeTruthy()
  expect(screen.getByRole('dialog', { name: 'The verdict' })).toBe(dialog)
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true))
})

test('Escape ends it, wherever the focus is, and the focus goes on in the page', async () => {
  const store = newStore()
  store.start()
  await scene({ store })
  await stop()
  fireEvent.keyDown(document.body, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(store.state()).toBe('settled')
  expect(document.activeElement?.id).toBe('content')
})

test('a stop whose part is missing is passed over, and not counted', async () => {
  const store = newStore()
  store.start()
  await scene({ store, parts: ['verdict', 'steps', 'catalogue'] })
  const dialog = await stop()
  expect(within(dialog).queryByText(/ of /)).toBeNull()
  expect(await screen.findByText('1 of 3', {}, { timeout: 8000 })).toBeTruthy()
  await userEvent.keyboard('{Enter}')
  expect((await screen.findByText('2 of 3')).closest('[data-tour-stop=steps]')).toBeTruthy()
})

test('a part that comes late is waited for, and the count stays as it was told', async () => {
  const store = newStore()
  store.start()
  const { container } = await scene({ store, parts: ALL.filter((part) => part !== 'route') })
  const dialog = await stop()
  expect(within(dialog).queryByText(/ of /)).toBeNull()
  await userEvent.keyboard('{Enter}')
  expect(screen.queryByRole('dialog')).toBeNull()
  const late = document.createElement('section')
  late.dataset.tour = 'route'
  container.append(late)
  expect((await screen.findByText('2 of 6')).closest('[data-tour-stop=route]')).toBeTruthy()
  late.remove()
  expect((await screen.findByText('3 of 6')).closest('[data-tour-stop=steps]')).toBeTruthy()
})

test('who leaves the page has ended the tour', async () => {
  const store = newStore()
  store.start()
  const { unmount } = await scene({ store })
  await stop()
  unmount()
  expect(store.state()).toBe('settled')
})

test.each(['en', 'zh-CN'] as const)('every text is there in %s', async (locale) => {
  const store = newStore()
  const { container } = await scene({ store, locale })
  expectNoLeaks(container)
  await userEvent.click(screen.getAllByRole('button')[0] as HTMLElement)
  for (let at = 1; at <= 6; at += 1) {
    await stop()
    expectNoLeaks(container)
    await userEvent.keyboard('{Enter}')
  }
})
