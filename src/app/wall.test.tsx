// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { memoryPins } from '@/features/shared/pins/testing'
import { expectNoLeaks } from '@/i18n/testing'
import { createDemoOms } from '@/simulator/demo-oms'
import { mountApp } from './testing/mount'

const START = Date.UTC(2026, 0, 15, 8, 0, 0)

/** Opens the wall in front of the demo OMS; `asked` is what reached that. */
async function openWall(path: string, locale: 'en' | 'zh-CN' = 'en') {
  const demo = createDemoOms({ now: () => START, anchor: START })
  const asked: { action: string; body: Record<string, unknown> }[] = []
  const oms = async (request: Request) => {
    const action = new URL(request.url).searchParams.get('Action') ?? ''
    asked.push({ action, body: (await request.clone().json()) as Record<string, unknown> })
    return demo(request)
  }
  const view = await mountApp({ oms, path, now: () => START, preferences: { locale } })
  await waitFor(() => expect(document.querySelector('[data-feed]')).not.toBeNull())
  return { ...view, asked }
}

const tiles = () => [...document.querySelectorAll<HTMLElement>('.wall-tile')]
const severities = () => tiles().map(({ dataset }) => dataset.severity)

/** All tiles, page after page. */
function allPages(): HTMLElement[][] {
  const pages = Number(/of (\d+)/.exec(document.querySelector('.wall-pages .sr-only')?.textContent ?? '')?.[1] ?? 1)
  return Array.from({ length: pages }, () => {
    const shown = tiles()
    fireEvent.keyDown(window, { key: 'ArrowRight' })
    return shown
  })
}

test.each(['en', 'zh-CN'] as const)(
  'the wall has no bar and shows all that runs or failed, the worst first (%s)',
  async (locale) => {
    const { container, asked } = await openWall('/wall', locale)
    await waitFor(() => expect(tiles().length).toBeGreaterThan(0))
    expect(document.querySelector('header nav')).toBeNull()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      locale === 'en' ? 'All running tasks' : '全部运行中的任务',
    )
    expect(severities()[0]).toBe('critical')
    const order = ['critical', 'attention', 'info', 'ok']
    const ranks = severities().map((it) => order.indexOf(it ?? ''))
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    expect(document.title).toContain(locale === 'en' ? 'All running tasks' : '全部运行中的任务')
    expect(asked.every(({ action, body }) => action === 'ListProjects' && !body.status && !body.labelIds)).toBe(true)
    expectNoLeaks(container)
  },
)

test('the tasks that do not fit are on further pages, each on exactly one, and the counts are of all', async () => {
  await openWall('/wall')
  await waitFor(() => expect(tiles().length).toBeGreaterThan(0))
  const shown = allPages().map((page) => page.map((tile) => tile.querySelector('h2')?.textContent))
  const names = shown.flat()
  expect(new Set(names).size).toBe(names.length)
  const counts = [...document.querySelectorAll('[data-count] b')].map((it) => Number(it.textContent))
  expect(counts.reduce((sum, it) => sum + it, 0)).toBe(names.length)
})

test('arrow keys go through the pages, and round', async () => {
  await openWall('/wall')
  await waitFor(() => expect(document.querySelector('.wall-pages')).not.toBeNull())
  expect(screen.getByText(/^Page 1 of \d+$/)).toBeTruthy()
  fireEvent.keyDown(window, { key: 'ArrowRight' })
  expect(screen.getByText(/^Page 2 of \d+$/)).toBeTruthy()
  fireEvent.keyDown(window, { key: 'ArrowLeft' })
  fireEvent.keyDown(window, { key: 'ArrowLeft' })
  expect(screen.getByText(/^Page (\d+) of \1$/)).toBeTruthy()
})

test('the address chooses tasks, also one that OMS does not know', async () => {
  const { asked } = await openWall('/wall?ids=np_6sl5w9,np_6pz1v3,np_nobody')
  await waitFor(() => expect(tiles()).toHaveLength(3))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('3 chosen tasks')
  await screen.findByText('OMS knows no task np_nobody')
  expect(asked.filter(({ action }) => action === 'DescribeProject').map(({ body }) => body.id)).toEqual(['np_nobody'])
})

test('the address chooses a label', async () => {
  await openWall('/wall?label=%E6%A0%B8%E5%BF%83%E8%B4%A6%E5%8A%A1')
  await waitFor(() => expect(tiles().length).toBeGreaterThan(0))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tasks labelled 核心账务')
})

test('where no task matches, the wall says what was asked and how to choose', async () => {
  const { container } = await openWall('/wall?label=nobody')
  await screen.findByText('No task has the label nobody')
  expect(container.textContent).toContain('Asked for was ?label=nobody')
  expectNoLeaks(container)
})

test('without any answer the whole wall says why, and asks again by hand', async () => {
  let up = false
  const demo = createDemoOms({ now: () => START, anchor: START })
  const oms = async (request: Request) => {
    if (!up) throw new TypeError('fetch failed')
    return demo(request)
  }
  const { container } = await mountApp({ oms, path: '/wall', now: () => START })
  await waitFor(() => expect(document.querySelector('[data-feed=none] .wall-dead')).not.toBeNull())
  expect(screen.getByText('No data from OMS')).toBeTruthy()
  expectNoLeaks(container)
  up = true
  fireEvent.click(screen.getByRole('button', { name: 'Ask again now' }))
  await waitFor(() => expect(document.querySelector('[data-feed=live] .wall-tile')).not.toBeNull())
})

test('a hand on a key shows the way out', async () => {
  await openWall('/wall')
  expect(document.querySelector('main')?.hasAttribute('data-active')).toBe(false)
  act(() => window.dispatchEvent(new Event('pointerdown')))
  expect(document.querySelector('main')?.hasAttribute('data-active')).toBe(true)
  expect(screen.getByRole('link', { name: 'Leave the wall' }).getAttribute('href')).toBe('/')
  expect(screen.getByText('This browser does not keep the screen awake')).toBeTruthy()
})

/** Opens the wall in front of an OMS that describes tasks but refuses to list them. */
async function openWithoutList(path: string, watched: readonly string[]) {
  const demo = createDemoOms({ now: Date.now, anchor: Date.now() })
  const oms = async (request: Request) =>
    request.url.includes('ListProjects') ? new Response('', { status: 404 }) : demo(request)
  return mountApp({ oms, path, now: Date.now, pinKeeping: memoryPins(watched) })
}

test('where OMS refuses the list, the watched tasks stand in for it, and that is no trouble', async () => {
  await openWithoutList('/wall', ['np_6sl5w9', 'np_6pz1v3'])
  await waitFor(() => expect(tiles()).toHaveLength(2))
  await waitFor(() => expect(document.querySelector('[data-feed]')?.getAttribute('data-feed')).toBe('live'))
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Watched tasks')
  expect(document.querySelector('.wall-troubled, .wall-dead')).toBeNull()
})

test('chosen tasks that answer are no trouble either', async () => {
  await openWithoutList('/wall?ids=np_6sl5w9', [])
  await waitFor(() => expect(tiles()).toHaveLength(1))
  expect(document.querySelector('[data-feed]')?.getAttribute('data-feed')).toBe('live')
})
