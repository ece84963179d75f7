// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { type ContractNote, NOTE_KINDS, TYPE_WORDS } from '@/contract/notes'
import { bigResponse } from '@/contract/testing/big-response'
import { decoded } from '@/contract/testing/decoded'
import { expectNoLeaks, renderWithTexts, TEST_NOW } from '@/i18n/testing'
import { RawPanel } from './raw-panel'

beforeEach(() => {
  // There is no layout here: the text is as high as thirty lines.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
})

const TEXT = JSON.stringify(sample)
const { notes: sampleNotes } = decoded(sample)

function panel(change: Partial<Parameters<typeof RawPanel>[0]> = {}) {
  return <RawPanel text={TEXT} receivedAtMs={TEST_NOW} taskId="np_4wh****" notes={[]} {...change} />
}

function textBox(): HTMLElement {
  return screen.getByRole('region', { name: 'Text of the answer' })
}

test('an answer is laid out, with when it came and how long it is', async () => {
  await renderWithTexts(panel())
  expect(textBox().textContent).toContain('"success": true')
  const facts = screen.getByText(/^Received/).textContent
  expect(facts).toContain('Received 2023-07-13 02:13:00 UTC')
  expect(facts).toContain(`${TEXT.length.toLocaleString('en')} characters`)
})

test('what is no JSON is shown as it came', async () => {
  await renderWithTexts(panel({ text: '<html><img src=x onerror=alert(1)>', receivedAtMs: null }))
  expect(textBox().textContent).toContain('<html><img src=x onerror=alert(1)>')
  expect(textBox().querySelector('img')).toBeNull()
  expect(screen.getByText(/This is no JSON/)).toBeTruthy()
})

test('an empty answer is said', async () => {
  await renderWithTexts(panel({ text: '' }))
  expect(screen.getByText('The answer is empty.')).toBeTruthy()
})

describe('search', () => {
  test('counts, marks, and goes from match to match and around', async () => {
    const user = userEvent.setup()
    await renderWithTexts(panel({ text: '{"a":"Zebra","b":"zebra"}' }))
    const box = screen.getByRole('searchbox', { name: 'Search in the answer' })
    await user.type(box, 'ZEB')
    expect(screen.getByText('1 of 2')).toBeTruthy()
    expect([...textBox().querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Zeb', 'zeb'])
    await user.keyboard('{Enter}')
    expect(screen.getByText('2 of 2')).toBeTruthy()
    expect(textBox().querySelector('[aria-current=true]')?.textContent).toBe('zeb')
    await user.click(screen.getByRole('button', { name: 'Next match' }))
    expect(screen.getByText('1 of 2')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Previous match' }))
    expect(screen.getByText('2 of 2')).toBeTruthy()
    await user.type(box, 'x')
    expect(screen.getByText('No match')).toBeTruthy()
  })
})

test('an answer of two megabytes has only the lines in view on the page', async () => {
  const text = JSON.stringify(bigResponse({ tables: 10_000 }))
  const { container } = await renderWithTexts(panel({ text }))
  expect(text.length).toBeGreaterThan(1_500_000)
  expect(container.querySelectorAll('*').length).toBeLessThan(300)
  expect(textBox().textContent).toContain('"success": true')
})

describe('copy and download', () => {
  test('copy takes the answer as it was received', async () => {
    const user = userEvent.setup()
    await renderWithTexts(panel())
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await navigator.clipboard.readText()).toBe(TEXT)
    expect(screen.getAllByText('Copied').length).toBeGreaterThan(0)
  })

  test('download saves it under the id and the time, and frees the memory', async () => {
    const blobs: Blob[] = []
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockReturnValue(undefined)
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob)
      return 'blob:one'
    })
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    await renderWithTexts(panel())
    await userEvent.click(screen.getByRole('button', { name: 'Download' }))
    expect(names).toEqual(['np_4wh_-20230713T021300Z.json'])
    expect(await blobs[0]?.text()).toBe(TEXT)
    await vi.waitFor(() => expect(revoke).toHaveBeenCalledWith('blob:one'))
  })
})

describe('contract notes', () => {
  test('none is said', async () => {
    await renderWithTexts(panel())
    expect(screen.getByText('The answer matches the reference.')).toBeTruthy()
  })

  test('the sample has those it deserves, the port as text among them', async () => {
    await renderWithTexts(panel({ notes: sampleNotes }))
    const list = screen.getByRole('region', { name: `Contract notes (${sampleNotes.length})` })
    const port = within(list)
      .getByText(/sourceConnectInfo\.port$/)
      .closest('li')
    expect(port?.textContent).toContain('Came: text')
    expect(port?.textContent).toContain('"2883"')
  })

  test.each(['en', 'zh-CN'] as const)('every kind and every type has its words in %s', async (locale) => {
    const notes = NOTE_KINDS.flatMap((kind) =>
      TYPE_WORDS.map((word): ContractNote => ({ path: 'x', kind, expected: word, came: word, value: '1', count: 2 })),
    )
    const { container } = await renderWithTexts(panel({ notes, receivedAtMs: null }), { locale })
    expectNoLeaks(container)
  })

  test('what came is text', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const note: ContractNote = {
      path: hostile,
      kind: 'unknown-value',
      expected: 'one of',
      allowed: ['A', '$t(raw.title)'],
      came: 'string',
      value: hostile,
      count: 1,
    }
    const { container } = await renderWithTexts(panel({ notes: [note] }))
    expect(container.querySelector('img')).toBeNull()
    expect(screen.getAllByText(hostile)).toHaveLength(2)
    expect(screen.getByText(/Expected: A, \$t\(raw\.title\)\./)).toBeTruthy()
  })
})
