import { expect, test } from 'vitest'
import { apply } from './apply'
import type { AnswerLine, ChangeLine } from './format'
import { createRecorder, type Recorder, type RecorderOptions } from './recorder'
import type { Seen } from './seen'

const ID = 'np_1'
const START = Date.UTC(2026, 0, 5)

function recorder(options: Partial<RecorderOptions> = {}) {
  return createRecorder({ calm: async () => {}, ...options })
}

/** An answer that differs from all others; `filler` cannot be packed well. */
function answer(
  n: number,
  more: { everyMs?: number; scope?: string; filler?: number } = {},
): Seen & { kind: 'answer' } {
  const { everyMs = 5000, scope = 'a', filler = 0 } = more
  const noise = Array.from({ length: filler }, (_, i) =>
    (Math.imul(n * filler + i, 2654435761) >>> 0).toString(36),
  ).join('')
  const text = JSON.stringify({ data: [{ id: ID, n, noise, tables: Array.from({ length: 50 }, (_, i) => `t${i}`) }] })
  return { kind: 'answer', at: START + n * everyMs, intervalMs: everyMs, text, scope, origin: 'http://oms:8089' }
}

async function linesOf(from: Recorder, id = ID): Promise<string[]> {
  const lines: string[] = []
  for await (const piece of (await from.recorded(id))?.read() ?? []) lines.push(...piece)
  return lines
}

/** What each answer said, as a reader puts it together. */
async function numbersIn(from: Recorder): Promise<number[]> {
  let doc: unknown
  const numbers: number[] = []
  for (const text of await linesOf(from)) {
    const line = JSON.parse(text) as AnswerLine | ChangeLine
    if (!('a' in line) && !('d' in line)) continue
    doc = 'a' in line ? line.a : apply(doc, line.d)
    numbers.push((doc as { data: { n: number }[] }).data[0]?.n ?? -1)
  }
  return numbers
}

test('everything from the first answer on is kept, in the order in which it came', async () => {
  const one = recorder()
  one.take(ID, { kind: 'paused', at: START - 1 })
  one.take(ID, answer(0))
  one.take(ID, { kind: 'problem', at: START + 1, problem: { kind: 'timeout', seconds: 15 }, retryAfterSeconds: null })
  one.take(ID, answer(1))
  one.take(ID, { kind: 'paused', at: START + 6000 })
  const lines = await linesOf(one)
  expect(lines.map((line) => Object.keys(JSON.parse(line)).at(-1))).toEqual(['a', 'x', 'd', 'p'])
  expect(await one.recorded(ID)).toMatchObject({
    ...{ from: START, to: START + 6000, answers: 2, failed: 1 },
    ...{ scope: 'a', origin: 'http://oms:8089' },
  })
  expect(await one.recorded('np_2')).toBeNull()
})

test.each([true, false])(
  'what is too old goes, and the rest still begins with a whole answer (packed: %s)',
  async (packs) => {
    const one = recorder({ maxMs: 100 * 5000, pieceChars: 2000, ...(packs ? {} : { packing: null }) })
    const other = {
      kind: 'other',
      at: START,
      action: 'DescribeProjectStepMetric',
      question: {},
      text: '{"data":[]}',
    } as const
    one.take(ID, answer(0))
    one.take(ID, other)
    for (let n = 1; n < 1000; n += 1) one.take(ID, answer(n))
    const numbers = await numbersIn(one)
    const first = numbers[0] ?? 0
    expect(numbers).toEqual(Array.from({ length: 1000 - first }, (_, i) => first + i))
    expect(first).toBeLessThanOrEqual(900)
    expect(first).toBeGreaterThan(800)
    expect(await one.recorded(ID)).toMatchObject({ from: START + first * 5000, answers: 1000 - first, failed: 0 })
    // What OMS said of the past is of use to what stays.
    const lines = (await linesOf(one)).map((line) => JSON.parse(line) as { t: number })
    expect(lines[1]).toEqual({ t: START + first * 5000, action: other.action, q: {}, o: { data: [] } })
    expect(lines.every(({ t }, i) => i === 0 || t >= (lines[i - 1]?.t ?? 0))).toBe(true)
  },
)

test('what takes too much memory goes', async () => {
  const one = recorder({ maxBytes: 20_000, pieceChars: 8000 })
  for (let n = 0; n < 300; n += 1) one.take(ID, answer(n, { filler: 100 }))
  const recorded = await one.recorded(ID)
  expect(recorded?.bytes).toBeLessThan(20_000 + 8000)
  expect(recorded?.answers).toBeGreaterThan(20)
  expect((await numbersIn(one)).at(-1)).toBe(299)
})

test('another OMS begins anew', async () => {
  const one = recorder()
  for (const n of [0, 1, 2]) one.take(ID, answer(n))
  one.take(ID, answer(3, { scope: 'b' }))
  expect(await numbersIn(one)).toEqual([3])
})

test('an answer that was overtaken is kept at the time of the last, a clock that was set back begins anew', async () => {
  const one = recorder()
  for (const n of [100, 102, 101]) one.take(ID, answer(n))
  expect((await linesOf(one)).map((line) => (JSON.parse(line) as { t: number }).t - START)).toEqual([
    500_000, 510_000, 510_000,
  ])
  one.take(ID, answer(1))
  expect(await numbersIn(one)).toEqual([100, 102, 101])
  one.take(ID, answer(2))
  one.take(ID, answer(3))
  expect(await numbersIn(one)).toEqual([2, 3])
})

test('a stray answer from long ago costs nothing but itself', async () => {
  const one = recorder()
  for (const n of [100, 1, 101]) one.take(ID, answer(n))
  expect(await numbersIn(one)).toEqual([100, 101])
})

test('of too many tasks the one not heard of for longest goes', async () => {
  const one = recorder({ maxTasks: 2 })
  for (const id of ['a', 'b', 'a', 'c']) one.take(id, answer(0))
  const there = await Promise.all(['a', 'b', 'c'].map(async (id) => (await one.recorded(id)) !== null))
  expect(there).toEqual([true, false, true])
})

test('an answer that is no JSON costs what was kept, not the page', async () => {
  const one = recorder()
  one.take(ID, answer(0))
  one.take(ID, { ...answer(1), text: '<html>' })
  one.take(ID, answer(2))
  one.take(ID, answer(3))
  expect(await numbersIn(one)).toEqual([2, 3])
})

test('what is read while more comes is what there was', async () => {
  const one = recorder({ pieceChars: 2000 })
  for (let n = 0; n < 50; n += 1) one.take(ID, answer(n))
  const recorded = await one.recorded(ID)
  const lines: string[] = []
  for await (const piece of recorded?.read() ?? []) {
    lines.push(...piece)
    one.take(ID, answer(50 + lines.length))
    await one.recorded(ID)
  }
  expect(lines).toHaveLength(50)
})
