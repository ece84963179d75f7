// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { memoryPins } from '@/features/shared/pins/testing'
import { expectNoLeaks } from '@/i18n/testing'
import type { Preferences } from '@/lib/preferences'
import { createDemoOms } from '@/simulator/demo-oms'
import { mountApp } from './testing/mount'

const START = Date.UTC(2026, 0, 15, 8, 0, 0)
const demo = createDemoOms({ now: () => START, anchor: START })
const TASK = '/tasks/np_4wh8x2'

interface Mounted {
  readonly path?: string
  readonly preferences?: Partial<Preferences>
  readonly pins?: readonly string[]
  /** Answers ListProjects in place of the demo. */
  readonly list?: () => Promise<Response>
}

/** Mounts the page, waits until it is calm, and counts the searches. */
async function mount({ path = TASK, preferences = {}, pins = [], list }: Mounted = {}) {
  const searches: string[] = []
  const pinKeeping = memoryPins(pins)
  const view = await mountApp({
    async oms(request) {
      if (!request.url.includes('ListProjects')) return demo(request)
      const { searchKey } = (await request.clone().json()) as { searchKey?: string }
      if (searchKey !== undefined) searches.push(searchKey)
      return list && searchKey !== undefined ? list() : demo(request)
    },
    path,
    now: () => START,
    preferences,
    pinKeeping,
  })
  await screen.findByRole('button', { name: /^(Search…|搜索…)$/ })
  await waitFor(() => expect(document.querySelector(path === TASK ? '[data-verdict]' : 'main')).not.toBeNull())
  return { view, user: userEvent.setup(), searches, pinKeeping }
}

const field = () => screen.findByRole('combobox', { name: /^(Search tasks|搜索任务)/ })
const active = () => {
  const id = screen.getByRole('combobox', { name: /^(Search tasks|搜索任务)/ }).getAttribute('aria-activedescendant')
  return document.getElementById(id ?? '')?.textContent
}
const inPalette = () => within(screen.getByRole('listbox', { name: /^(Results|搜索结果)$/ }))
const options = () =>
  inPalette()
    .getAllByRole('option')
    .map((it) => it.textContent)

test.each(['en', 'zh-CN'] as const)(
  'the palette and the shortcuts show nothing that no person should read, %s',
  async (locale) => {
    const { user } = await mount({ preferences: { locale }, pins: ['np_9st4l1'] })
    await user.keyboard('{Control>}k{/Control}')
    await field()
    expect(inPalette().getAllByRole('group').length).toBe(4)
    expectNoLeaks(document.body)
    await user.keyboard('{Escape}?')
    await screen.findByRole('dialog', { name: /^(Keyboard shortcuts|键盘快捷键)$/ })
    expectNoLeaks(document.body)
  },
)

test('a task is found by a part of its name that this page has never seen, and opens', async () => {
  const { user } = await mount()
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await field(), 'invoic')
  await waitFor(() => expect(active()).toContain('np_9st4l1'))
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(window.location.pathname).toBe('/tasks/np_9st4l1')
  expect(document.activeElement?.id).toBe('content')
})

test('while OMS is asked, Enter does not open a task whose id is a part of a name', async () => {
  let answer = (_: Response) => {}
  const { user } = await mount({ list: () => new Promise((resolve) => (answer = resolve)) })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await field(), 'payments{Enter}')
  expect(await field()).toBeTruthy()
  await waitFor(() => expect(screen.getByText('OMS is being asked…')).toBeTruthy())
  await user.clear(await field())
  await user.type(await field(), 'np_1{Enter}')
  expect(window.location.pathname).toBe('/tasks/np_1')
  answer(new Response('{}'))
})

test('what the list found of its tasks is said, found by, and stands first where it is worst, behind the pinned', async () => {
  const { user } = await mount({ path: '/', pins: ['np_6fn8c5'] })
  await waitFor(() => expect(document.querySelectorAll('main [data-verdict]').length).toBeGreaterThan(5))
  await user.keyboard('{Control>}k{/Control}')
  await field()
  expect(options()[0]).toContain('np_6fn8c5')
  expect(options()[1]).toMatch(/✕Failed$/)
  await user.type(await field(), 'failed')
  await waitFor(() => expect(screen.queryByText('OMS is being asked…')).toBeNull())
  expect(options()[0]).toMatch(/✕Failed$/)
  expect(options().join()).not.toContain('Open task with id')
  await user.clear(await field())
  await user.type(await field(), 'np_7bk4r2')
  expect(active()).toMatch(/✕Error$/)
})

test('of many letters typed at once OMS hears the last', async () => {
  const { user, searches } = await mount()
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await field(), 'orders_m')
  await waitFor(() => expect(searches.at(-1)).toBe('orders_m'))
  expect(searches.length).toBeLessThanOrEqual(2)
})

test('a search that OMS refuses is said, and what is known is found', async () => {
  const { user } = await mount({ list: async () => new Response('', { status: 500 }) })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await field(), 'orders')
  await screen.findByText(/^OMS did not answer the search/)
  expect(options()[0]).toContain('np_4wh8x2')
})

test('arrows, Home and End go through the entries and round their ends', async () => {
  const { user } = await mount()
  await user.keyboard('{Control>}k{/Control}')
  await field()
  const all = options()
  expect(active()).toBe(all[0])
  await user.keyboard('{ArrowDown}')
  expect(active()).toBe(all[1])
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(active()).toBe(all.at(-1))
  await user.keyboard('{Home}')
  expect(active()).toBe(all[0])
  await user.keyboard('{End}{ArrowDown}')
  expect(active()).toBe(all[0])
})

test('a setting is chosen by its name, and the focus is where it was', async () => {
  const { user } = await mount()
  const refresh = screen.getByRole('button', { name: 'Refresh' })
  refresh.focus()
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await field(), 'chinese')
  await waitFor(() => expect(active()).toContain('简体中文'))
  await user.keyboard('{Enter}')
  expect((screen.getByRole('combobox', { name: 'Language' }) as HTMLSelectElement).value).toBe('zh-CN')
  expect(document.activeElement).toBe(refresh)
})

test('Esc and the same keys again close it, and the focus is where it was', async () => {
  const { user } = await mount()
  const refresh = screen.getByRole('button', { name: 'Refresh' })
  for (const closing of ['{Escape}', '{Control>}k{/Control}']) {
    refresh.focus()
    await user.keyboard('{Control>}k{/Control}')
    await waitFor(async () => expect(document.activeElement).toBe(await field()))
    await user.keyboard(closing)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement).toBe(refresh)
  }
})

test('the present task is watched and watched no more without leaving the palette', async () => {
  const { user } = await mount()
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await field(), 'watch this{Enter}')
  await screen.findByText('This task is watched.')
  await waitFor(() => expect(active()).toContain('no more'))
  await user.keyboard('{Enter}')
  await screen.findByText('This task is watched no more.')
})

test('a link to the watched tasks is copied', async () => {
  const { user } = await mount({ path: '/nowhere', pins: ['np_1', 'np_2'] })
  await user.click(screen.getByRole('button', { name: 'Search…' }))
  await user.type(await field(), 'watched tasks{Enter}')
  await screen.findByText('The link is copied.')
  expect(await navigator.clipboard.readText()).toMatch(/\/\?watch=np_1,np_2$/)
})

test('? opens the shortcuts, but not from a text field; / leads to the search field of the page', async () => {
  const { user } = await mount({ path: '/' })
  const search = await screen.findByRole('searchbox')
  await user.keyboard('/')
  expect(document.activeElement).toBe(search)
  await user.keyboard('?')
  expect(search).toHaveProperty('value', '?')
  expect(screen.queryByRole('dialog')).toBeNull()
  search.blur()
  await user.keyboard('?')
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
  expect(screen.queryByText('play or pause')).toBeNull()
  await user.keyboard('{Control>}k{/Control}')
  await field()
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
})
