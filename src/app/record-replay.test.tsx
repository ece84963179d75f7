// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { written } from '@/features/replay/moment-in'
import { MOST_TICK_MS, TICK_MS } from '@/features/shared/stage/playhead'
import { expectNoLeaks } from '@/i18n/testing'
import { mountApp } from './testing/mount'

const SPEED = 600
const MOMENTS = 10
/** A question is answered so long after a tick, milliseconds of the browser. */
const AFTER_TICK_MS = 50
/** The end pauses, and what is paused is made anew: the recording is saved just before. Milliseconds of the show. */
const BEFORE_END_MS = 2 * MOST_TICK_MS * SPEED

/** A tick in which whole seconds of the show pass, but no multiple of ten. Milliseconds of the browser. */
const OFF_GRID_MS = TICK_MS + 5

/** Turns of the event loop in which a question and all that is told with it are answered, however busy the machine is. */
const TURNS = 300

/** No timer of the page comes in between. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

afterEach(() => void vi.useRealTimers())

/** What the page said at a moment. */
interface Said {
  /** Epoch milliseconds of the show. */
  readonly at: number
  readonly texts: readonly string[]
}

/** What is of the stage, of the browser that keeps the history, or not of what was recorded. */
const NOT_OF_THE_TASK = [
  'div:has(> a[href="/demo"])',
  '[aria-label="What is played"]',
  '[data-tour=player]',
  'section:has(> [data-kept])',
  'nav:has(> button) > a',
  '[data-problem] h2, [data-problem] h2 + p',
  // What is replayed is not saved again.
  'button[aria-haspopup=dialog]',
]

/** The texts of the task's page, once nothing of it is on its way any more. */
async function said(container: HTMLElement): Promise<string[]> {
  const main = () => container.querySelector('main') as HTMLElement
  let last = ''
  for (let same = 0; same < 3; ) {
    await act(async () => {
      await vi.dynamicImportSettled()
      await turns()
    })
    const text = main().textContent ?? ''
    // The player tells the moment that it heads for before the page shows it.
    const isThere = container.querySelector('[aria-busy=true]') === null && !text.includes('Loading…')
    same = text === last && isThere ? same + 1 : 0
    last = text
  }
  const page = main().cloneNode(true) as HTMLElement
  for (const other of page.querySelectorAll(NOT_OF_THE_TASK.join())) other.remove()
  const isSilent = page.textContent?.includes('Shown below is the last good answer') ?? false
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  const texts: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent?.trim() ?? '')
  return texts.filter((text) => text !== '' && !(isSilent && isOfPlaying(text)))
}

/**
 * While OMS gives no answer two texts tell of the playing itself: when it is asked again, which who stands still does
 * not do; and the summary of a chart, whose window goes on by the browser's time where no samples come.
 */
function isOfPlaying(text: string): boolean {
  return text.startsWith('It is asked again by itself') || /, last [\d a-z]+: /.test(text)
}

/** How far back a chart looks moves in steps of its own, which come when there is something new: not between samples. */
function withoutWindows({ at, texts }: Said): Said {
  return { at, texts: texts.map((text) => text.replace(/(?<=, last )[\d a-z]+(?=: )/, '…')) }
}

const showTime = () => Date.parse(document.querySelector('[data-tour=player] time')?.getAttribute('datetime') ?? '')
const lengthMs = () => Number((screen.getByRole('slider') as HTMLInputElement).max) * 1000

async function mount(path: string, clock = () => 0) {
  // Who has taken the tour is not asked to take it.
  localStorage.setItem('oms-task-dashboard.tour', 'settled')
  const view = await mountApp({ oms: async () => new Response(null, { status: 500 }), path, now: () => 0, clock })
  return view.container
}

const isShown = (container: HTMLElement) => waitFor(() => expect(container.querySelector('[data-kept]')).not.toBeNull())

/** Plays the whole life of a scenario, from poll to poll, and looks at it at ten moments right after one. */
async function playLife(id: string, tickMs: number): Promise<Said[]> {
  let ms = 0
  const container = await mount(`/demo/${id}?t=0&speed=${SPEED}`, () => ms)
  await isShown(container)
  const looks: Said[] = [{ at: showTime(), texts: await said(container) }]
  const from = showTime()
  const length = lengthMs() - BEFORE_END_MS
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  const pass = (...times: number[]) =>
    act(async () => {
      for (const time of times) await vi.advanceTimersByTimeAsync(time)
      await turns()
    })
  fireEvent.click(screen.getByRole('button', { name: 'Play' }))
  await pass(AFTER_TICK_MS)
  while (looks.length < MOMENTS) {
    ms += tickMs
    await pass(TICK_MS - AFTER_TICK_MS, AFTER_TICK_MS)
    const at = showTime()
    if (at - from < (length * looks.length) / (MOMENTS - 1) - TICK_MS * SPEED) continue
    looks.push({ at, texts: await said(container) })
    expect(showTime()).toBe(at)
  }
  vi.useRealTimers()
  expectNoLeaks(container)
  return looks
}

/** Saves what was recorded of the task, by its dialog. */
async function saved(): Promise<File> {
  const blobs: Blob[] = []
  const names: string[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  fireEvent.click(await screen.findByRole('button', { name: 'Save recording' }))
  const dialog = within(await screen.findByRole('dialog'))
  const button = dialog.getByRole('button', { name: 'Save file' }) as HTMLButtonElement
  await waitFor(() => expect(button.disabled).toBe(false))
  fireEvent.click(button)
  await dialog.findByText(/^Saved as /)
  return new File(blobs, names[0] ?? '')
}

/** Opens a file on `/replay`, at a moment that the address names. */
async function open(file: File, at: number): Promise<HTMLElement> {
  const container = await mount(`/replay?at=${written(at)}`)
  const field = await screen.findByLabelText(/choose/i)
  fireEvent.change(field, { target: { files: [file] } })
  await isShown(container)
  return container
}

describe.each([
  ['whose steps follow each other', 'np_8pg5q7', TICK_MS],
  ['of which OMS gives no answer again and again', 'np_5ou5n5', TICK_MS],
  ['that is asked between the moments at which OMS samples', 'np_8pg5q7', OFF_GRID_MS],
  ['of which OMS says again and again that it is broken', 'np_5er3n3', OFF_GRID_MS],
])('a task %s', (_what, id, tickMs) => {
  test('played, recorded, saved and replayed, says at each moment what it said live', async () => {
    const looks = await playLife(id, tickMs)
    const file = await saved()
    cleanup()
    const [first, ...others] = looks
    const container = await open(file, first?.at ?? 0)
    const from = first?.at ?? 0
    const replayed: Said[] = [{ at: showTime(), texts: await said(container) }]
    // Forward and back: every third, then those between.
    for (const third of [2, 1, 0]) {
      for (const { at } of others.filter((_, i) => i % 3 === third)) {
        fireEvent.change(screen.getByRole('slider'), { target: { value: String((at - from) / 1000) } })
        await waitFor(() => expect(showTime()).toBe(at))
        replayed.push({ at, texts: await said(container) })
      }
    }
    const shown = (all: readonly Said[]) => (tickMs === TICK_MS ? all : all.map(withoutWindows))
    expect(shown(replayed.sort((a, b) => a.at - b.at))).toEqual(shown(looks))
    expect(looks.filter(({ texts }) => texts.length > 100)).toHaveLength(MOMENTS)
    expectNoLeaks(container)
  }, 300_000)
})
