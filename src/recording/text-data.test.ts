import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AT_ONCE } from '@/lib/slices'
import { createDemoOms } from '@/simulator/demo-oms'
import { carriedOver } from './carried-over'
import { createLineWriter } from './line-writer'
import { createMasks } from './mask/masks'
import { openFile } from './read/open-file'
import { headerOf } from './testing'
import { closeData, openData } from './text-data'

const ID = 'np_7fb2n8'
const START = Date.UTC(2026, 0, 5, 9)
const EVERY = 10_000

/** Answers of a demo task as a server sends them that writes `data` as a text. */
async function answers(count: number, write: (data: unknown) => unknown = JSON.stringify): Promise<string[]> {
  let now = START
  const oms = createDemoOms({ now: () => now, anchor: START })
  const texts: string[] = []
  for (let n = 0; n < count; n += 1, now += EVERY) {
    const body = JSON.stringify({ id: ID })
    const response = await oms(new Request('http://oms/api/v2?Action=DescribeProject', { method: 'POST', body }))
    const answer = (await response.json()) as { data: unknown }
    texts.push(JSON.stringify({ ...answer, data: write(answer.data) }))
  }
  return texts
}

function linesOf(texts: readonly string[]): string[] {
  const writer = createLineWriter()
  return texts.map((text, n) => {
    return writer.line({ kind: 'answer', at: START + n * EVERY, intervalMs: EVERY, text, scope: '' }) ?? ''
  })
}

async function read(lines: readonly string[]) {
  const all = [JSON.stringify(headerOf(ID)), ...lines, JSON.stringify({ end: lines.length + 1 })]
  const signal = new AbortController().signal
  const file = new Blob([all.map((line) => `${line}\n`).join('')])
  const opened = await openFile(file, { onProgress: () => {}, signal, slicing: AT_ONCE })
  if (opened.kind !== 'recording') throw new Error(JSON.stringify(opened))
  return opened.recording
}

const json = fc.jsonValue()
/** What a server may write: with white space, escapes or digits of its own, or cut off. */
const written = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  json.map((value) => JSON.stringify(value, null, 1)),
  fc.constantFrom('[1.0]', '{"a":12345678901234567890}', '["\\u00e4"]', '{"b":1,"1":2}', '{"a":1,"a":2}', '[1', '[-0]'),
  fc.string(),
)

test('what is opened closes to the body that came, whatever stands in the text', () => {
  const name = fc.constantFrom('data', 'Data', 'other')
  fc.assert(
    fc.property(name, written, json, (field, text, other) => {
      const body = JSON.stringify({ success: true, [field]: text, x: other })
      const opened = openData(body)
      const closed = closeData(JSON.parse(opened.text), opened.field)
      expect(JSON.stringify(closed)).toBe(JSON.stringify(JSON.parse(body)))
    }),
    { numRuns: 1000 },
  )
})

describe('answers whose data is a text (Q-1)', () => {
  test('are told by what changed, and each comes out as it came', async () => {
    const texts = await answers(100)
    const lines = linesOf(texts)
    const recording = await read(lines)
    texts.forEach((text, n) => {
      expect(JSON.stringify(recording.body(n))).toBe(text)
    })
    const plain = linesOf(await answers(100, (data) => data))
    const [length, least] = [lines, plain].map((it) => it.join('').length)
    expect(length).toBeLessThan(1.3 * (least ?? 0))
  })

  test('are kept as they came where their text is another than would be written again', async () => {
    const texts = await answers(3, (data) => JSON.stringify(data).replace(':', ' : '))
    const recording = await read(linesOf(texts))
    expect(texts.map((_, n) => JSON.stringify(recording.body(n)))).toEqual(texts)
  })

  test('and others may follow each other, and the beginning may go', async () => {
    const [asText, plain] = [await answers(6), await answers(6, (data) => data)]
    const texts = [0, 1, 2, 3, 4, 5].map((n) => ((n >> 1) % 2 === 0 ? asText : plain)[n] ?? '')
    const lines = linesOf(texts)
    const whole = await read(lines)
    expect(texts.map((_, n) => JSON.stringify(whole.body(n)))).toEqual(texts)
    for (const gone of [1, 2, 3, 4, 5]) {
      const rest = await read(carriedOver(lines.slice(0, gone), lines.slice(gone)).lines)
      const left = texts.slice(gone - 1)
      expect(left.map((_, n) => JSON.stringify(rest.body(n)))).toEqual(left)
    }
  })

  test('are masked as those are that send a list', async () => {
    const [asText, plain] = await Promise.all(
      [await answers(20), await answers(20, (data) => data)].map(async (texts) => {
        const masks = createMasks(['hosts', 'users', 'objects'])
        const lines = linesOf(texts).map((line) => JSON.parse(line))
        for (const line of lines) masks.learn(line)
        return read(lines.map((line) => JSON.stringify(masks.line(line))))
      }),
    )
    for (let n = 0; n < 20; n += 1) {
      const { data = '', ...rest } = (asText?.body(n) ?? {}) as { data?: string }
      expect({ ...rest, data: JSON.parse(data) }).toEqual(plain?.body(n))
      expect(data).not.toContain('.internal')
    }
  })
})

test('a field that is not there closes to nothing else', async () => {
  const recording = await read([JSON.stringify({ t: 1, i: 1, text: 'data', a: { success: true } })])
  expect(recording.body(0)).toEqual({ success: true })
})
