// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { BrowserRouter, Route, Routes, useLocation } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Services, ServicesProvider } from '@/features/shared/services'
import { expectNoLeaks, renderWithTexts } from '@/i18n/testing'
import type { Locale } from '@/lib/format'
import { AT_ONCE } from '@/lib/slices'
import { CATALOGUE } from '@/simulator/catalogue'
import { DemoPage } from './demo-page'
import { createTourStore, type TourStore } from './tour/tour-store'

// A card is near the screen as soon as it is there.
beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: (seen: { isIntersecting: boolean }[]) => void
      constructor(tell: (seen: { isIntersecting: boolean }[]) => void) {
        this.#tell = tell
      }
      observe() {
        this.#tell([{ isIntersecting: true }])
      }
      disconnect() {}
    },
  )
})

function newTour(): TourStore {
  const map = new Map<string, string>()
  const storage = {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  }
  return createTourStore(() => storage)
}

function Where() {
  const { pathname, search } = useLocation()
  return <p data-testid="where">{pathname + search}</p>
}

async function open({ path = '/demo', tour = newTour(), locale = 'en' as Locale } = {}) {
  window.history.replaceState(null, '', path)
  const services = { outside: { slicing: AT_ONCE } } as unknown as Services
  const result = await renderWithTexts(
    <ServicesProvider services={services}>
      <BrowserRouter>
        <Routes>
          <Route path="/demo" element={<DemoPage tour={tour} />} />
          <Route path="*" element={null} />
        </Routes>
        <Where />
      </BrowserRouter>
    </ServicesProvider>,
    { locale },
  )
  return { ...result, tour }
}

const where = () => screen.getByTestId('where').textContent
const cards = () => document.querySelectorAll('[data-scenario]')
const box = () => screen.getByRole<HTMLInputElement>('searchbox')
const courseOf = (id: string) =>
  waitFor(() => {
    const link = document.querySelector<HTMLElement>(`[data-course="${id}"]`)
    if (!link) throw new Error('no course yet')
    return link
  })

test('every scenario has a card with a title that opens it where it starts', async () => {
  await open()
  expect(cards().length).toBe(CATALOGUE.length)
  expect(screen.getByRole('status').textContent).toBe(`${CATALOGUE.length} scenarios`)
  const link = screen.getByRole('link', { name: 'The target becomes slow' })
  expect(link.getAttribute('href')).toBe('/demo/np_6sl5w9')
})

test('a search narrows, is told, and stands in the address', async () => {
  await open()
  await userEvent.type(box(), 'rocketmq')
  await waitFor(() => expect(where()).toBe('/demo?q=rocketmq'))
  expect(cards().length).toBeGreaterThan(0)
  expect(screen.getByRole('status').textContent).toBe(`${cards().length} of ${CATALOGUE.length} scenarios`)
})

test('a Chinese word is found on an English page', async () => {
  await open({ path: `/demo?q=${encodeURIComponent('延迟扩大')}` })
  await waitFor(() => expect(document.querySelector('[data-scenario=np_7fb2n8]')).toBeTruthy())
})

test('chips filter by verdict and subject, and can be taken back', async () => {
  await open()
  await userEvent.click(screen.getByRole('button', { name: 'Failed' }))
  await waitFor(() => expect(where()).toBe('/demo?show=failed'))
  expect(screen.getByRole('button', { name: 'Failed' }).getAttribute('aria-pressed')).toBe('true')
  const failed = cards().length
  await userEvent.click(screen.getByRole('button', { name: 'Trouble' }))
  await waitFor(() => expect(where()).toBe('/demo?show=trouble%2Cfailed'))
  expect(cards().length).toBeLessThanOrEqual(failed)
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
  await waitFor(() => expect(where()).toBe('/demo'))
  expect(cards().length).toBe(CATALOGUE.length)
})

test('a search that finds nothing says so and leads back', async () => {
  await open({ path: '/demo?q=nothing-like-it&show=failed' })
  expect(screen.getByText('No scenario matches')).toBeTruthy()
  expect(screen.getByText(/“nothing-like-it” · Failed/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Show all scenarios' }))
  await waitFor(() => expect(cards().length).toBe(CATALOGUE.length))
  expect(box().value).toBe('')
})

test('a quirk that no page shows is said to be none, and OMS’s own words find', async () => {
  await open({ path: '/demo?q=q-45' })
  expect(await screen.findByText(/^Q-45 cannot be seen on a page/)).toBeTruthy()
  fireEvent.change(box(), { target: { value: 'Q-7' } })
  expect(screen.getByText(/Q-30 to Q-51.*Q-7 is none/)).toBeTruthy()
  fireEvent.change(box(), { target: { value: 'no such thing' } })
  expect(document.querySelector('[data-quirk]')).toBeNull()
  fireEvent.change(box(), { target: { value: 'forward_switchover' } })
  expect(cards().length).toBeGreaterThan(0)
})

test('no subject has the name of a verdict', async () => {
  for (const locale of ['en', 'zh-CN'] as const) {
    const { unmount } = await open({ locale })
    const names = screen.getAllByRole('button', { pressed: false }).map(({ textContent }) => textContent)
    expect(new Set(names.map((name) => name?.replace(/^[^\p{L}]|^i(?=\p{Lu})/u, ''))).size).toBe(names.length)
    unmount()
  }
})

test('the slash key leads to the search, and is a letter there', async () => {
  await open()
  await userEvent.keyboard('/')
  expect(document.activeElement).toBe(box())
  expect(box().value).toBe('')
  await userEvent.keyboard('a/b')
  expect(box().value).toBe('a/b')
})

test('a course is told in words, and opens where it starts unless a moment is chosen', async () => {
  await open({ path: '/demo?q=np_7fb2n8' })
  const link = await courseOf('np_7fb2n8')
  const words = document.getElementById(link.getAttribute('aria-describedby') ?? '')?.textContent
  expect(words).toMatch(/^Full migration for .+ falls behind at /)
  expect(link.getAttribute('href')).toBe('/demo/np_7fb2n8')
})

test('arrow keys choose a moment of a course, which is told, and Enter opens it', async () => {
  await open({ path: '/demo?q=np_7fb2n8' })
  const link = await courseOf('np_7fb2n8')
  link.focus()
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}')
  expect(link.getAttribute('href')).toMatch(/^\/demo\/np_7fb2n8\?t=\d+$/)
  expect(link.getAttribute('aria-label')).toMatch(/opens .+: \w/)
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(where()).toMatch(/^\/demo\/np_7fb2n8\?t=\d+$/))
})

test('a press opens the moment under it', async () => {
  await open({ path: '/demo?q=np_7fb2n8' })
  const link = await courseOf('np_7fb2n8')
  link.getBoundingClientRect = () => new DOMRect(0, 0, 300, 80)
  fireEvent.pointerDown(link, { clientX: 299 })
  const late = Number(new URL(link.getAttribute('href') ?? '', 'http://x').searchParams.get('t'))
  fireEvent.pointerMove(link, { clientX: 10 })
  const early = Number(new URL(link.getAttribute('href') ?? '', 'http://x').searchParams.get('t'))
  expect(early).toBeLessThan(late)
  fireEvent.pointerLeave(link)
  expect(link.getAttribute('href')).toBe('/demo/np_7fb2n8')
})

test('a moment at which OMS gives no good answer says so', async () => {
  await open({ path: '/demo?q=np_5ou5n5' })
  const link = await courseOf('np_5ou5n5')
  expect(link.getAttribute('aria-label')).toMatch(/opens .+: Running, OMS is away$/)
  expect(link.hasAttribute('title')).toBe(false)
  link.focus()
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}')
  expect(link.getAttribute('title')).toBe('OMS is away')
})

test('quirks are told in words to who does not know their numbers', async () => {
  await open({ path: '/demo?q=np_7bk4r2' })
  const card = document.querySelector<HTMLElement>('[data-scenario=np_7bk4r2]')
  expect(card && within(card).getByTitle(/reports errors while/).textContent).toContain('Q-30: ')
})

test('the tour is offered once, and can be taken from here at any time', async () => {
  const { tour, unmount } = await open()
  await userEvent.click(screen.getByRole('button', { name: 'No, thanks' }))
  expect(screen.queryByText('New here?')).toBeNull()
  unmount()
  await open({ tour })
  expect(screen.queryByText('New here?')).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: 'Take the tour' }))
  await waitFor(() => expect(where()).toBe('/demo/np_4wh8x2'))
  expect(tour.state()).toBe('running')
})

test.each(['en', 'zh-CN'] as const)('no text is missing in %s', async (locale) => {
  const { container } = await open({ locale })
  await courseOf('np_8wl0z6')
  expectNoLeaks(container)
})
