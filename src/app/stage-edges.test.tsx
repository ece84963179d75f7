// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { expectNoLeaks } from '@/i18n/testing'
import { mountApp } from './testing/mount'

const NOW = Date.UTC(2026, 0, 15, 8)
const oms = async () => new Response(null, { status: 500 })

const WORDS = {
  en: {
    demo: 'Demo',
    replay: 'Replay',
    away: 'The demo’s OMS does not answer',
    refused: 'The demo’s OMS refuses the user',
    picture: /nothing can be typed/,
    report: 'Report',
    back: /Back to the task/,
    note: /^Demo, no real task: the scenario “Full migration stands still”/,
    replayed: /^Replay of “Pasted text”: the task as it was at 2023-07-13 01:13:00 UTC/,
    untimed: /^Replay of “Pasted text”: .* is not known/,
  },
  'zh-CN': {
    demo: '演示',
    replay: '回放',
    away: '演示 OMS 没有应答',
    refused: '演示 OMS 拒绝了该用户',
    picture: /无法输入/,
    report: '报告',
    back: /返回任务/,
    note: /^演示，并非真实任务/,
    replayed: /回放：任务在 2023-07-13 01:13:00 UTC/,
    untimed: /回放：.*时间未知/,
  },
} as const

type Locale = 'en' | 'zh-CN'

const open = (path: string, locale: Locale) => mountApp({ oms, path, now: () => NOW, preferences: { locale } })
const hasVerdict = () => waitFor(() => expect(document.querySelector('[data-verdict]')).not.toBeNull())

/** The first crumb of the task's page. */
const crumb = () => document.querySelector<HTMLAnchorElement>('main nav:has(> button) > a')

async function paste(text: string, locale: Locale) {
  const view = await open('/replay', locale)
  await screen.findByRole('textbox')
  const clipboardData = { files: [], getData: () => text }
  fireEvent(document.body, Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData }))
  await hasVerdict()
  return view
}

async function openReport(locale: Locale): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('link', { name: WORDS[locale].report }))
  await waitFor(() => expect(document.querySelector('[data-report] [data-verdict]')).not.toBeNull())
  return document.querySelector('[data-staged]') as HTMLElement
}

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  const words = WORDS[locale]

  test('the crumb of a scenario leads to the catalogue, and the tab says that it is a demo', async () => {
    await open('/demo/np_9st4l1?t=3900', locale)
    await hasVerdict()
    expect(crumb()?.textContent).toBe(words.demo)
    expect(document.title).toContain(words.demo)
    fireEvent.click(crumb() as HTMLElement)
    await waitFor(() => expect(window.location.pathname).toBe('/demo'))
  })

  test('the crumb of a replay leads to where something is opened', async () => {
    await paste(JSON.stringify(sample), locale)
    expect(crumb()?.textContent).toBe(words.replay)
    fireEvent.click(crumb() as HTMLElement)
    await screen.findByRole('textbox')
    expect(window.location.pathname).toBe('/replay')
  })

  test('an outage of a scenario is one of the demo, and nobody can be asked again', async () => {
    const view = await open('/demo/np_5ou5n5', locale)
    await hasVerdict()
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading').textContent).toBe(words.away)
    expect(alert.textContent).not.toMatch(/dashboard’s server|看板服务/)
    expect(within(alert).queryByRole('button')).toBeNull()
    expectNoLeaks(view.container)
  })

  test('who is refused on a stage sees a picture of the form, and nothing to type into', async () => {
    const view = await open('/demo/np_5au8n8', locale)
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading').textContent).toBe(words.refused)
    expect((await within(alert).findByRole('figure')).textContent).toMatch(words.picture)
    expect(alert.querySelector('form, input, textarea, button, [contenteditable]')).toBeNull()
    expect(view.container.querySelector('[type=password], [name=password], [autocomplete]')).toBeNull()
  })

  test('the report of a scenario says that it is a demo, and of when, and leads back to the same moment', async () => {
    const view = await open('/demo/np_9st4l1?t=3900', locale)
    await hasVerdict()
    const note = await openReport(locale)
    if (locale === 'en') expect(note.textContent).toMatch(words.note)
    expect(note.textContent).toContain('2026-03-02 02:05:00 UTC')
    expect(document.querySelector('[data-report]')?.textContent).toContain('/demo/np_9st4l1?t=3900')
    expect(document.querySelector('[data-report]')?.textContent).not.toContain('/tasks/')
    expect(screen.getByRole('slider')).toBeTruthy()
    expectNoLeaks(view.container)
    fireEvent.click(screen.getByRole('link', { name: words.back }))
    await waitFor(() => expect(crumb()).not.toBeNull())
    expect(window.location.search).toBe('?t=3900')
  })

  test('the report of a pasted answer tells of when it came, or that nobody knows', async () => {
    const first = await paste(
      `HTTP/1.1 200 OK\ndate: Thu, 13 Jul 2023 01:13:00 GMT\n\n${JSON.stringify(sample)}`,
      locale,
    )
    expect((await openReport(locale)).textContent).toMatch(words.replayed)
    first.unmount()
    await paste(JSON.stringify(sample), locale)
    expect((await openReport(locale)).textContent).toMatch(words.untimed)
  })
})

test('a replay that goes back in the browser keeps its moment in the address', async () => {
  const { filmed } = await import('@/recording/testing')
  const { text } = await filmed({ id: 'np_4wh8x2', polls: 6 })
  await paste(text, 'en')
  const at = () => new URLSearchParams(window.location.search).get('at')
  await waitFor(() => expect(at()).toBe('2026-01-05T09:00:50Z'))
  fireEvent.click(document.querySelector('[data-tab=raw]') as HTMLElement)
  await waitFor(() => expect(window.location.search).toContain('tab=raw'))
  fireEvent.keyDown(document.body, { key: ',' })
  await waitFor(() => expect(at()).toBe('2026-01-05T09:00:40Z'))
  window.history.back()
  await waitFor(() => expect(window.location.search).not.toContain('tab=raw'))
  await waitFor(() => expect(at()).toBe('2026-01-05T09:00:40Z'))
})
