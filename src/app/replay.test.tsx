// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { replay as en } from '@/i18n/en/replay'
import { expectNoLeaks } from '@/i18n/testing'
import { replay as zh } from '@/i18n/zh/replay'
import { filmed } from '@/recording/testing'
import { mountApp } from './testing/mount'
import { paste, said } from './testing/said'

const NOW = Date.UTC(2023, 6, 13, 2, 13, 0)
const ID = 'np_4w****'

/** An OMS that knows the reference's answer, and nothing else. */
const oms = async (request: Request) =>
  request.url.endsWith('Action=DescribeProject')
    ? new Response(JSON.stringify(sample), { headers: { 'content-type': 'application/json' } })
    : new Response('', { status: 404 })

const mount = (path: string, locale: 'en' | 'zh-CN' = 'en') =>
  mountApp({ oms, path, now: () => NOW, preferences: { locale } })

describe('one pasted answer', () => {
  test('shows the same page as a live server that gives it at that moment', async () => {
    const live = await mount(`/tasks/${encodeURIComponent(ID)}`)
    const whatComesLater = async () => {
      await screen.findAllByText(/OMS refused its metrics/)
      await screen.findByRole('button', { name: 'Copy summary' })
    }
    await whatComesLater()
    const expected = await said(live.container)
    live.unmount()
    const replayed = await mount('/replay')
    await screen.findByRole('heading', { name: 'Replay' })
    paste(JSON.stringify(sample))
    await whatComesLater()
    await waitFor(async () => expect(await said(replayed.container)).toEqual(expected))
    expect(expected.length).toBeGreaterThan(60)
    expectNoLeaks(replayed.container)
  })

  test.each([
    { code: 'INNER_ERROR', message: 'it broke', requestId: 'r-1' },
    { errorDetail: { code: 'INNER_ERROR', message: 'it broke' } },
    { code: 'INNER_ERROR', message: 'old words', errorDetail: { message: 'it broke' }, data: null },
  ])('that is an error of OMS is shown as the live page shows it: %j', async (failure) => {
    const view = await mount('/replay')
    await screen.findByRole('heading', { name: 'Replay' })
    paste(JSON.stringify({ success: false, ...failure }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('it broke')
    expect(alert.textContent).toContain('INNER_ERROR')
    expectNoLeaks(view.container)
  })
})

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  test('the page says what it is for, and what is wrong with what was pasted', async () => {
    const view = await mount('/replay', locale)
    await screen.findByRole('textbox')
    expectNoLeaks(view.container)
    paste(`curl 'http://oms/api/v2?Action=DescribeProject'`)
    expect((await screen.findByRole('alert')).dataset.fault).toBe('only-question')
    expectNoLeaks(view.container)
  })

  test('a list without a task is told as that', async () => {
    const view = await mount('/replay', locale)
    await screen.findByRole('textbox')
    paste('{"success":true,"requestId":"r","pageNumber":1,"pageSize":10,"totalCount":0,"data":[]}')
    expect((await screen.findByRole('alert')).dataset.fault).toBe('empty-list')
    expectNoLeaks(view.container)
  })

  test.each([
    ['{"success":true,"data":[]}', 'no-task'],
    ['{"success":true,"data":null}', 'no-task'],
    ['{"success":true,"data":[],"requestId":"r"}', 'no-task'],
    ['{"success":true,"data":[{"points":[]}]}', 'no-task'],
    ['{"success":true,"data":[1]}', 'no-task'],
  ])('an answer without a task is told as that: %s', async (text, fault) => {
    const view = await mount('/replay', locale)
    await screen.findByRole('textbox')
    paste(text)
    expect((await screen.findByRole('alert')).dataset.fault).toBe(fault)
    expectNoLeaks(view.container)
  })

  test('a task without steps is shown, and what is unknown as unknown', async () => {
    const view = await mount('/replay', locale)
    await screen.findByRole('textbox')
    paste('{"success":true,"data":[{"id":"np_1","steps":null}]}')
    await waitFor(() => expect(view.container.querySelector('[data-verdict]')).not.toBeNull())
    expect(view.container.textContent).toContain('np_1')
    expectNoLeaks(view.container)
  })

  test('an address of a replay tells task and moment, of which what was opened is wanted again', async () => {
    const view = await mount('/replay?opened=3&task=np_1&at=2023-07-13T02:12:38Z', locale)
    const status = () => view.container.querySelector('main [role=status]')?.textContent
    await waitFor(() => expect(status()).toContain('np_1'))
    expect(status()).toContain('2023-07-13 02:12:38')
    expectNoLeaks(view.container)
  })

  test('a recording that was cut off plays up to the cut, and says so', async () => {
    const view = await mount('/replay?at=2026-01-05T09:00:20Z', locale)
    await screen.findByRole('textbox')
    const { text } = await filmed({ id: 'np_4wh8x2', polls: 6 })
    paste(text.slice(0, -40))
    await waitFor(() => expect(view.container.querySelector('[data-verdict]')).not.toBeNull())
    expect(view.container.querySelector('[data-stop=cut]')).not.toBeNull()
    await waitFor(() => expect(new URLSearchParams(window.location.search).get('at')).toBe('2026-01-05T09:00:20Z'))
    expect(screen.getByRole('slider', { name: /.*/ }).getAttribute('aria-valuetext')).toContain('09:00:20')
    expectNoLeaks(view.container)
  })

  test('a recording plays up to where a line is missing, and says where', async () => {
    const view = await mount('/replay', locale)
    await screen.findByRole('textbox')
    const { text } = await filmed({ id: 'np_4wh8x2', polls: 6 })
    const lines = text.split('\n')
    lines.splice(lines.findIndex((line) => line.includes('"d":')) + 1, 1)
    paste(lines.join('\n'))
    await waitFor(() => expect(view.container.querySelector('[data-stop=missing]')).not.toBeNull())
    expect(view.container.querySelector('[data-verdict]')).not.toBeNull()
    expectNoLeaks(view.container)
  })

  test('a recording that lacks its last line is not said to end early', async () => {
    const view = await mount('/replay', locale)
    await screen.findByRole('textbox')
    const { text } = await filmed({ id: 'np_4wh8x2', polls: 6 })
    const lines = text.split('\n')
    lines.splice(
      lines.findLastIndex((line) => line.includes('"t":')),
      1,
    )
    paste(lines.join('\n'))
    await waitFor(() => expect(view.container.querySelector('[data-stop=count]')).not.toBeNull())
    const note = view.container.querySelector('[data-stop=count]')?.textContent
    const { gaps, plays, fault } = locale === 'en' ? en : zh
    expect(note).toContain(plays)
    expect(note).not.toContain(gaps)
    // All that is there is in order: what is missing can only be missing at the end.
    expect(note).toContain(fault.countMore.slice(fault.countMore.lastIndexOf('}}') + 2))
    expectNoLeaks(view.container)
  })

  test('a wrong count at its end is told as that, and no line is said to be missing', async () => {
    const view = await mount('/replay', locale)
    await screen.findByRole('textbox')
    const { text } = await filmed({ id: 'np_4wh8x2', polls: 6 })
    paste(text.replace(/\{"end":\d+\}/, '{"end":3}'))
    await waitFor(() => expect(view.container.querySelector('[data-stop=count]')).not.toBeNull())
    const note = view.container.querySelector('[data-stop=count]')?.textContent ?? ''
    expect(note).toContain(locale === 'en' ? 'The count at its end is wrong' : '文件结尾的行数有误')
    expect(note).not.toMatch(/missing|缺/)
    expectNoLeaks(view.container)
  })

  test.each([1, 3])('lines that do not play are told once: %d of each kind', async (count) => {
    const view = await mount('/replay', locale)
    await screen.findByRole('textbox')
    const { text } = await filmed({ id: 'np_4wh8x2', polls: 6 })
    const lines = text.trimEnd().split('\n').slice(0, -1)
    const t = Date.UTC(2026, 0, 5, 9, 30)
    for (let i = 0; i < count; i += 1) lines.push(JSON.stringify({ t, newkind: { i }, n: lines.length }))
    const end = JSON.stringify({ end: lines.length })
    const repeated = lines.flatMap((line, i) => (i >= 2 && i < 2 + count ? [line, line] : [line]))
    paste([...repeated, end, ''].join('\n'))
    await waitFor(() => expect(view.container.querySelector('[data-verdict]')).not.toBeNull())
    expect(view.container.querySelector('[data-stop]')).toBeNull()
    const note = (kind: string) => view.container.querySelector(`[data-passed-over=${kind}]`)?.textContent
    if (locale === 'en') {
      const [unknown, twice] =
        count === 1
          ? ['1 line of a kind that this version does not know was', 'Line 3 is there twice.']
          : ['3 lines of a kind that this version does not know were', '3 lines repeat the one before']
      expect(note('unknown')).toContain(unknown)
      expect(note('repeated')).toContain(twice)
    } else {
      expect(note('unknown')).toContain(`${count} 行`)
      expect(note('repeated')).toContain('第 3 行')
    }
    expectNoLeaks(view.container)
  })

  test('lines of a recording without their header are told as that', async () => {
    const view = await mount('/replay', locale)
    await screen.findByRole('textbox')
    const { text } = await filmed({ id: 'np_4wh8x2', polls: 3 })
    paste(text.slice(text.indexOf('\n') + 1))
    expect((await screen.findByRole('alert')).dataset.fault).toBe('no-header')
    expectNoLeaks(view.container)
  })

  test('a damaged recording has one end: in its head, in the warning and on the slider', async () => {
    const view = await mount('/replay', locale)
    await screen.findByRole('textbox')
    const { text } = await filmed({ id: 'np_4wh8x2', polls: 6 })
    const [header = '', ...lines] = text.split('\n')
    const events = JSON.stringify({ t: Date.UTC(2026, 0, 5, 9, 5), e: [] })
    paste([header, ...lines.slice(0, 3), events, '{"t":garbage', ''].join('\n'))
    await waitFor(() => expect(view.container.querySelector('[data-stop=json]')).not.toBeNull())
    expect(view.container.querySelector('[data-stop=json]')?.textContent).toContain('09:00:20')
    expect(view.container.textContent).not.toContain('09:05:00')
    expect(screen.getByRole('slider', { name: /.*/ }).getAttribute('aria-valuetext')).toContain('09:00:20')
  })
})

const [task] = sample.data
const LIST = JSON.stringify({ success: true, data: [task, { ...task, id: 'np_other', name: 'the other' }] })

describe('of several tasks', () => {
  const heading = () => document.querySelector('main h1')?.textContent
  const theOther = () => screen.findByRole('button', { name: 'the other' })

  async function choose() {
    await mount('/replay')
    await screen.findByRole('textbox')
    paste(LIST)
    fireEvent.click(await theOther())
    await waitFor(() => expect(heading()).toContain('the other'))
  }

  test('one is chosen, and the list is kept for another', async () => {
    await choose()
    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }))
    await theOther()
    fireEvent.click(screen.getByRole('button', { name: String(task?.name) }))
    await waitFor(() => expect(heading()).toContain(task?.name))
  })

  test('Back of the browser leads from the one to the list, and from there to the start', async () => {
    await choose()
    window.history.back()
    await theOther()
    window.history.back()
    await screen.findByRole('heading', { name: 'Replay' })
    expect(window.location.search).toBe('')
  })

  test('Back leads there as well where the list was gone back to by its button', async () => {
    await choose()
    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }))
    await theOther()
    window.history.back()
    await screen.findByRole('heading', { name: 'Replay' })
  })
})

describe('when an answer came', () => {
  const head = () => screen.findByRole('region', { name: 'What is played' })
  const note = () => document.querySelector<HTMLElement>('[data-newest]')
  const text = JSON.stringify(sample)

  test('is read from the header that curl printed: it opens there, and goes on to now', async () => {
    await mount('/replay')
    await screen.findByRole('textbox')
    paste(`HTTP/1.1 200 OK\ndate: Thu, 13 Jul 2023 01:13:00 GMT\n\n${text}`)
    expect((await head()).textContent).toContain('given at 2023-07-13 01:13:00')
    const slider = await screen.findByRole('slider', { name: /.*/ })
    expect(slider.getAttribute('aria-valuetext')).toContain('01:13:00')
    expect(Number(slider.getAttribute('max')) - Number(slider.getAttribute('min'))).toBeGreaterThan(0)
  })

  test('is read from the stamps of a log, which are taken as UTC where they name no zone', async () => {
    await mount('/replay')
    await screen.findByRole('textbox')
    paste(`2023-07-13 01:00:00,345 INFO ${text}\n2023-07-13 01:00:10,345 INFO ${text}\n`)
    expect((await head()).textContent).toContain('2023-07-13 01:00:00 to 2023-07-13 01:00:10')
    expect((await head()).querySelector('[data-times=zoneless]')).not.toBeNull()
  })

  test('is unknown of an old answer: its newest time is told, and a press shows it as of then', async () => {
    await mountApp({ oms, path: '/replay', now: () => NOW + 86_400_000, preferences: { locale: 'en' } })
    await screen.findByRole('textbox')
    paste(text)
    await head()
    expect(note()?.textContent).toContain('Its newest time is 2023-07-13 02:12:38 UTC, 1 d before the moment shown.')
    const slider = await screen.findByRole('slider', { name: /.*/ })
    expect(slider.getAttribute('aria-valuetext')).toContain('2023-07-14')
    const button = screen.getByRole('button', { name: 'Show it as of then' })
    button.focus()
    fireEvent.click(button)
    await waitFor(() => expect(slider.getAttribute('aria-valuetext')).toContain('2023-07-13 02:12:38'))
    await waitFor(() => expect(document.querySelector('[data-verdict]')?.textContent).toContain('6 min 52 s behind'))
    expect(note()?.dataset.newest).toBe('there')
    const back = screen.getByRole('button', { name: 'Show it as of now' })
    expect(document.activeElement).toBe(back)
    await waitFor(() => expect(new URLSearchParams(window.location.search).get('at')).toBe('2023-07-13T02:12:38Z'))
    fireEvent.click(back)
    await waitFor(() => expect(slider.getAttribute('aria-valuetext')).toContain('2023-07-14'))
  })

  test('needs no note where the answer is new, or its time is told', async () => {
    const view = await mount('/replay')
    await screen.findByRole('textbox')
    paste(text)
    await head()
    expect(note()).toBeNull()
    view.unmount()
    await mount('/replay')
    await screen.findByRole('textbox')
    paste(`HTTP/1.1 200 OK\ndate: Thu, 13 Jul 2023 01:13:00 GMT\n\n${text}`)
    await head()
    expect(note()).toBeNull()
  })

  test('is known of a failure as well, where its headers tell it', async () => {
    await mount('/replay')
    await screen.findByRole('textbox')
    paste('HTTP/1.1 200 OK\ndate: Thu, 13 Jul 2023 01:13:00 GMT\n\n{"success":false,"code":"INNER_ERROR"}')
    expect((await head()).textContent).toContain('given at 2023-07-13 01:13:00')
  })

  test('is unknown where nothing tells it, and no time is shown as recorded', async () => {
    await mount('/replay')
    await screen.findByRole('textbox')
    paste(`${text}\n${text}\n`)
    expect((await head()).textContent).toContain('time unknown')
    expect((await head()).textContent).not.toMatch(/\d\d:\d\d:\d\d/)
    expect((await head()).querySelector('[data-times=assumed]')).not.toBeNull()
    const player = within(await screen.findByRole('region', { name: 'Player' }))
    await player.findByText('Answer 2 of 2 · time unknown')
    expect(player.getByRole('slider').getAttribute('aria-valuetext')).toBe('Answer 2 of 2 · time unknown')
  })
})

describe('what is written into the field', () => {
  const field = () => screen.findByRole('textbox')
  const text = JSON.stringify(sample)

  test.each([{ ctrlKey: true }, { metaKey: true }])('is opened by Enter with %j', async (modifier) => {
    await mount('/replay')
    fireEvent.change(await field(), { target: { value: text } })
    fireEvent.keyDown(await field(), { key: 'Enter', ...modifier })
    await waitFor(() => expect(document.querySelector('[data-verdict]')).not.toBeNull())
    const params = new URLSearchParams(window.location.search)
    expect(params.get('task')).toBe(ID)
  })

  test('is not opened by Enter alone, nor while there is nothing in it; the button tells the key', async () => {
    await mount('/replay')
    const box = await field()
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true })
    fireEvent.change(box, { target: { value: text } })
    fireEvent.keyDown(box, { key: 'Enter' })
    fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true, shiftKey: true })
    expect(await field()).toBe(box)
    expect(screen.queryByRole('alert')).toBeNull()
    const keys = screen.getByRole('button', { name: 'Open' }).getAttribute('aria-keyshortcuts')
    expect(keys).toMatch(/^(Control|Meta)\+Enter$/)
  })
})

test('what no page wrote as a moment is as if the address had none', async () => {
  const view = await mount('/replay?opened=9&at=1')
  await screen.findByRole('textbox')
  expect(view.container.querySelector('main [role=status]')).toBeNull()
})
