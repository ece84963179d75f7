import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Problem } from '@/api/problem'
import sample from '@/contract/fixtures/describe-project.sample.json'
import { AT_ONCE } from '@/lib/slices'
import { diff } from '../diff'
import { FORMAT, FORMAT_VERSION, type Header, type Line } from '../format'
import { type Opened, openFile } from './open-file'

const T = Date.UTC(2023, 6, 13, 2, 13)
const header: Header = {
  format: FORMAT,
  version: FORMAT_VERSION,
  product: '1.0.0',
  origin: 'http://oms:8089',
  scope: 's',
  task: 'np_1',
  zone: 'UTC',
  saved: T,
  masked: [],
}
const [task] = sample.data
const body = (progress: number) => ({ ...sample, data: [{ ...task, extraInfo: { runningProgress: progress } }] })

/** A hundred answers, each told by what changed, with a failure and an event in between. */
const LINES: readonly (Header | Line)[] = (() => {
  const lines: (Header | Line)[] = [header, { t: T, i: 5000, a: body(0) }]
  for (let n = 1; n < 100; n += 1) lines.push({ t: T + n * 5000, i: 5000, d: diff(body(n - 1), body(n)) })
  lines.splice(50, 0, { t: T + 48 * 5000 + 1, x: { kind: 'timeout', seconds: 15 } })
  lines.splice(60, 0, { t: T + 57 * 5000 + 1, p: true })
  lines.push({ t: T + 99 * 5000, action: 'DescribeProjectStepMetric', q: { stepName: 'FULL_TRANSFER' }, o: {} })
  lines.push({
    t: T + 99 * 5000,
    e: [{ kind: 'in-sync', step: 'INCR_TRANSFER', at: T, seen: T, evidence: { lag: 3 } }],
  })
  return [...lines, { end: lines.length }]
})()

const textOf = (lines: readonly unknown[]) => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
const TEXT = textOf(LINES)
const PACKED = gzipSync(TEXT)

function open(...parts: BlobPart[]): Promise<Opened> {
  const signal = new AbortController().signal
  return openFile(new Blob(parts), { onProgress: () => {}, signal, slicing: AT_ONCE })
}

async function recordingIn(...parts: BlobPart[]) {
  const opened = await open(...parts)
  if (opened.kind !== 'recording') throw new Error(JSON.stringify(opened))
  return opened.recording
}

async function faultIn(...parts: BlobPart[]) {
  const opened = await open(...parts)
  if (opened.kind === 'fault') return opened.fault
  return opened.kind === 'recording' ? opened.recording.stop : null
}

const withLine = (n: number, line: unknown) => textOf(LINES.map((one, i) => (i === n - 1 ? line : one)))

describe('a whole recording', () => {
  it.each([
    ['packed', PACKED],
    ['plain', TEXT],
    ['with line breaks of Windows', TEXT.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${TEXT}`],
  ])('is read %s', async (_, file) => {
    const recording = await recordingIn(file)
    expect(recording.stop).toBeNull()
    expect(recording.header).toEqual(header)
    expect(recording.answers).toBe(100)
    expect(recording.moments).toHaveLength(103)
    expect(recording.others).toHaveLength(1)
  })

  it('gives each answer whole, in whatever order they are asked for', async () => {
    const recording = await recordingIn(PACKED)
    for (const index of [0, 99, 3, 64, 63, 31, 32, 33, 98, 1]) expect(recording.body(index)).toEqual(body(index))
    expect(recording.body(100)).toBeUndefined()
  })

  it('gives what did not change as the same objects', async () => {
    const recording = await recordingIn(PACKED)
    const mapping = (index: number) => (recording.body(index) as typeof sample).data[0]?.transferMapping
    expect(mapping(40)).toBe(mapping(41))
    expect(mapping(41)).toBe(mapping(90))
  })

  it('tells how far it is, up to the end', async () => {
    const seen: number[] = []
    const file = new Blob([PACKED])
    const signal = new AbortController().signal
    await openFile(file, { onProgress: (bytes) => void seen.push(bytes), signal, slicing: AT_ONCE })
    expect(seen.at(-1)).toBe(file.size)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
  })

  it('is read no further once that was given up', async () => {
    const controller = new AbortController()
    const onProgress = () => controller.abort()
    const opening = openFile(new Blob([TEXT.repeat(40)]), { onProgress, signal: controller.signal, slicing: AT_ONCE })
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('reads characters that two pieces share', async () => {
    const lines = LINES.map((line, i) => (i === 0 ? { ...header, product: '库'.repeat(200_000) } : line))
    expect((await recordingIn(textOf(lines))).header.product).toBe('库'.repeat(200_000))
  })
})

describe('a problem', () => {
  const PROBLEMS: readonly Problem[] = [
    { kind: 'unreachable', code: 'ECONNREFUSED', variable: 'OMS_URL', message: 'connect ECONNREFUSED' },
    { kind: 'timeout', seconds: 15 },
    { kind: 'denied', status: 401, serverHolds: true, message: 'no' },
    { kind: 'http', status: 502, message: null, excerpt: '<html>Bad Gateway</html>' },
    { kind: 'not-json', came: 'html', excerpt: '<html>' },
    { kind: 'other-task', asked: 'np_1', came: 'np_2' },
  ]

  it.each(PROBLEMS)('of kind $kind is read as it was written, with all that it says', async (problem) => {
    const lines = [...LINES.slice(0, 5), { t: T + 600_000, x: problem }, { end: 6 }]
    expect((await recordingIn(textOf(lines))).moments.at(-1)).toMatchObject({ kind: 'problem', problem })
  })
})

describe('a recording that was cut off', () => {
  it('plays up to the cut when the packed file ends early', async () => {
    const recording = await recordingIn(PACKED.subarray(0, PACKED.length - 60))
    expect(recording.stop).toMatchObject({ kind: 'cut' })
    expect(recording.answers).toBeGreaterThan(20)
    expect(recording.body(recording.answers - 1)).toEqual(body(recording.answers - 1))
  })

  it('plays up to where lines are missing, which their numbers tell, and not what may rest on them', async () => {
    const numbered = LINES.map((line, i) => ('t' in line ? { ...line, n: i } : line))
    expect((await recordingIn(textOf(numbered))).stop).toBeNull()
    const recording = await recordingIn(textOf(numbered.filter((_, i) => i !== 30 && i !== 31)))
    expect(recording.stop).toEqual({ kind: 'missing', line: 31, missing: 2 })
    expect(recording.answers).toBe(29)
  })

  it('counts no empty lines', async () => {
    const numbered = LINES.map((line, i) => ('t' in line ? { ...line, n: i } : line))
    expect((await recordingIn(textOf(numbered).replaceAll('\n', '\n\n'))).stop).toBeNull()
  })

  it('plays all whole lines when it ends inside of one', async () => {
    const recording = await recordingIn(TEXT.slice(0, TEXT.indexOf('\n', 20_000) - 10))
    expect(recording.stop).toMatchObject({ kind: 'cut' })
  })

  it('says so where only the line of the end is missing', async () => {
    const recording = await recordingIn(textOf(LINES.slice(0, -1)))
    expect(recording.stop).toEqual({ kind: 'cut', line: LINES.length - 1 })
    expect(recording.answers).toBe(100)
  })

  it('plays all that comes before a damage in the middle of the packed data, and says about where that is', async () => {
    const lines: unknown[] = [header, { t: T, i: 5000, a: body(0) }]
    for (let n = 1; n < 1500; n += 1) {
      lines.push({ t: T + n * 5000, i: 5000, d: diff(body((n - 1) ** 3 % 9973), body(n ** 3 % 9973)) })
    }
    const whole = gzipSync(textOf([...lines, { end: lines.length }]))
    const damaged = Uint8Array.from(whole)
    const middle = Math.floor(damaged.length / 2)
    damaged.fill(0, middle, middle + 10)
    const [cut, recording] = [await recordingIn(whole.subarray(0, middle - 200)), await recordingIn(damaged)]
    expect(cut.answers).toBeGreaterThan(10)
    expect(recording.answers).toBeGreaterThanOrEqual(cut.answers)
    expect(recording.stop).toMatchObject({ kind: 'gzip', byte: expect.any(Number) })
    const { byte = 0 } = recording.stop as { byte?: number }
    expect(byte).toBeGreaterThan(middle - 200)
    for (let i = 0; i < cut.answers; i += 50) expect(recording.body(i)).toEqual(body(i ** 3 % 9973))
  })

  it('plays up to where the packed data is damaged', async () => {
    const damaged = Uint8Array.from(gzipSync(TEXT.repeat(1), { level: 0 }))
    // The length of a stored block, and its complement, do not agree any more.
    damaged.set([0, 0, 0, 0], 11)
    expect(await faultIn(damaged)).toMatchObject({ kind: 'gzip' })
  })
})

/** Lines as they are written today, each with how many came before it. */
const numbered = (lines: readonly object[] = LINES) => lines.map((line, i) => ('t' in line ? { ...line, n: i } : line))
const NOTHING_PASSED = { unknown: 0, repeated: 0, firstRepeated: null }

describe('a line of a kind that is not known', () => {
  it('is passed over where it has its right number, and counted', async () => {
    const news = [
      { t: T + 1, newkind: { a: 1 } },
      { t: 'later', other: [] },
    ]
    const lines = [...LINES.slice(0, 9), ...news, ...LINES.slice(9, -1), { t: T * 2, last: 1 }]
    const timeless = numbered(lines).map((line, i) => (i === 10 ? { other: 1, n: 10 } : line))
    for (const all of [numbered(lines), timeless]) {
      const recording = await recordingIn(textOf([...all, { end: all.length }]))
      expect(recording.stop).toBeNull()
      expect(recording.passedOver).toEqual({ ...NOTHING_PASSED, unknown: 3 })
      expect(recording.answers).toBe(100)
      expect(recording.moments).toHaveLength(103)
    }
  })

  it('does not hide that lines are missing before it', async () => {
    const lines = numbered([...LINES.slice(0, 9), { t: T + 1, newkind: {} }, ...LINES.slice(9)])
    const stop = await faultIn(textOf(lines.filter((_, i) => i !== 8)))
    expect(stop).toEqual({ kind: 'missing', line: 9, missing: 1 })
  })

  it.each([
    ['no number', { t: T + 40_000, z: 1 }, { kind: 'shape', line: 9, path: '' }],
    ['no number that is one', { t: T + 40_000, z: 1, n: 'x' }, { kind: 'shape', line: 9, path: '' }],
    ['no object', [8], { kind: 'shape', line: 9, path: '', expected: 'object' }],
    ['a kind that is known and something else in it', { t: T + 40_000, i: 5000, d: 7, n: 8 }, { line: 9, path: 'd' }],
  ])('but with %s it stops there', async (_, line, fault) => {
    const recording = await recordingIn(textOf(numbered().map((one, i) => (i === 8 ? line : one))))
    expect(recording.stop).toMatchObject(fault)
    expect(recording.passedOver).toEqual(NOTHING_PASSED)
    expect(recording.answers).toBe(7)
  })
})

describe('a line that is there twice', () => {
  const twice = (...places: number[]) => numbered().flatMap((line, i) => (places.includes(i) ? [line, line] : [line]))

  it('is read once, and told by its number', async () => {
    const recording = await recordingIn(textOf(twice(30)))
    expect(recording.stop).toBeNull()
    expect(recording.passedOver).toEqual({ unknown: 0, repeated: 1, firstRepeated: 31 })
    expect(recording.moments).toHaveLength(103)
    expect(recording.body(99)).toEqual(body(99))
  })

  it('wherever that is, the header and the last but one included', async () => {
    const recording = await recordingIn(textOf(twice(0, 1, 50, LINES.length - 2)))
    expect(recording.stop).toBeNull()
    expect(recording.passedOver).toEqual({ unknown: 0, repeated: 4, firstRepeated: 1 })
    expect(recording.moments).toHaveLength(103)
  })

  it('is told by its place where lines before it are empty', async () => {
    const text = textOf(twice(30)).replaceAll('\n', '\n\n')
    expect((await recordingIn(text)).passedOver.firstRepeated).toBe(61)
  })

  it('and says something else stops there', async () => {
    const lines = twice(30).map((line, i) => (i === 31 ? { ...line, i: 6000 } : line))
    const recording = await recordingIn(textOf(lines))
    expect(recording.stop).toEqual({ kind: 'surplus', line: 32, told: 30, there: 31 })
    expect(recording.answers).toBe(30)
  })

  it('is two lines where it has no number: two failures may be alike', async () => {
    const failure = LINES[50] as Line
    const lines = [...LINES.slice(0, 50), failure, ...LINES.slice(50, -1)]
    const recording = await recordingIn(textOf([...lines, { end: lines.length }]))
    expect(recording.stop).toBeNull()
    expect(recording.passedOver).toEqual(NOTHING_PASSED)
    expect(recording.moments).toHaveLength(104)
  })
})

describe('a count at the end that is wrong', () => {
  const there = LINES.length - 1
  it.each([
    ['of lines with numbers in order is wrong by itself', numbered(), 3, true],
    ['of lines with numbers in order may tell of lines right before it', numbered(), there + 2, true],
    ['of lines without numbers may tell of any', LINES, 3, false],
  ])('%s', async (_, lines, told, isNumbered) => {
    const recording = await recordingIn(textOf([...lines.slice(0, -1), { end: told }]))
    expect(recording.stop).toEqual({ kind: 'count', line: LINES.length, told, there, isNumbered })
    expect(recording.answers).toBe(100)
  })

  it('is not when a line before it is there twice', async () => {
    const lines = numbered().flatMap((line, i) => (i === 9 ? [line, line] : [line]))
    const recording = await recordingIn(textOf([...lines.slice(0, -1), { end: 3 }]))
    expect(recording.stop).toMatchObject({ kind: 'count', told: 3, there })
  })
})

describe('a damaged line', () => {
  const CASES: readonly (readonly [what: string, text: string, fault: object])[] = [
    ['no JSON', TEXT.replace('"end":', '"end"'), { kind: 'json', line: LINES.length, expected: 'colon' }],
    ['no object', withLine(9, 3), { kind: 'shape', line: 9, path: '', expected: 'object' }],
    ['no time', withLine(9, { i: 5000, d: [] }), { kind: 'shape', line: 9, path: 't' }],
    ['no interval', withLine(9, { t: T + 40_000, d: [] }), { kind: 'shape', line: 9, path: 'i' }],
    ['nothing known and no number', withLine(9, { t: T + 40_000, z: 1 }), { kind: 'shape', line: 9, path: '' }],
    ['changes that are none', withLine(9, { t: T + 40_000, i: 1, d: [{ op: 'move', path: '' }] }), { path: 'd.0.op' }],
    ['a problem that is none', withLine(9, { t: T + 40_000, x: { kind: 'http' } }), { line: 9, path: 'x.status' }],
    ['an event that is none', withLine(9, { t: T + 40_000, e: [{ kind: '?' }] }), { line: 9, path: 'e.0.kind' }],
    [
      'a change of what is not there',
      withLine(9, { t: T + 40_000, i: 5000, d: [{ op: 'replace', path: '/data/7/id', value: 1 }] }),
      { kind: 'patch', line: 9, path: '/data/7/id' },
    ],
    ['a time that goes back', withLine(9, { t: T, i: 5000, d: [] }), { kind: 'time', line: 9, at: T }],
    ['a wrong count at the end', withLine(LINES.length, { end: 7 }), { kind: 'count', told: 7 }],
  ]
  it.each(CASES)('with %s is named, and all before it is played', async (_, text, fault) => {
    const recording = await recordingIn(text)
    expect(recording.stop).toMatchObject(fault)
    expect(recording.answers).toBeGreaterThan(5)
  })

  it('that comes before any answer is the reason why there is nothing', async () => {
    expect(await faultIn(withLine(2, { t: T, i: 5000, d: [] }))).toMatchObject({ kind: 'patch', line: 2 })
  })
})

describe('a file that is no recording', () => {
  it.each([
    ['empty', '', { kind: 'empty' }],
    ['of a newer version', withLine(1, { ...header, version: 9 }), { kind: 'newer', version: 9 }],
    ['without a task', withLine(1, { ...header, task: 3 }), { kind: 'header', path: 'task' }],
    ['without its header', textOf(LINES.slice(1)), { kind: 'no-header' }],
    ['with nothing but a short line of a recording', textOf([{ t: T, p: true }]), { kind: 'no-header' }],
    ['without answers', textOf([header, { end: 1 }]), { kind: 'no-answers' }],
    ['a zip', new Uint8Array([0x50, 0x4b, 3, 4, 0]), { kind: 'other-file', came: 'zip' }],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), { kind: 'other-file', came: 'image' }],
    ['binary', new Uint8Array([1, 0, 0, 2]), { kind: 'other-file', came: 'binary' }],
  ])('%s is told as what it is', async (_, file, fault) => {
    expect(await faultIn(file)).toMatchObject(fault)
  })

  it.each([
    ['text', JSON.stringify(sample)],
    ['packed', gzipSync(JSON.stringify(sample))],
    ['written by PowerShell', new Uint8Array(Buffer.from(`\uFEFF${JSON.stringify(sample)}`, 'utf16le'))],
  ])('but %s with an answer is opened as that', async (_, file) => {
    const opened = await open(file)
    expect(opened.kind === 'answers' && opened.found.ok).toBe(true)
  })
})

/** A tar of one file, as `tar` writes it, with or without the magic word that the first ones did not have. */
function tarOf(content: Uint8Array, isOld = false): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(512 + Math.ceil(content.length / 512) * 512 + 1024)
  const put = (text: string, at: number) => bytes.set(new TextEncoder().encode(text), at)
  put('rec.ndjson.gz', 0)
  put(`0000644\0${'0000000\0'.repeat(2)}`, 100)
  put(`${content.length.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0${' '.repeat(8)}0`, 124)
  if (!isOld) put('ustar\x0000', 257)
  const sum = bytes.subarray(0, 512).reduce((all, byte) => all + byte, 0)
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  bytes.set(content, 512)
  return bytes
}

const packedTimes = (times: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  times === 0 ? new Uint8Array(bytes) : packedTimes(times - 1, gzipSync(bytes))

describe('a file that was packed once more', () => {
  it.each([1, 2, 3])('is unpacked as often: %d times', async (times) => {
    const recording = await recordingIn(packedTimes(times, new TextEncoder().encode(TEXT)))
    expect(recording.stop).toBeNull()
    expect(recording.moments).toHaveLength(103)
  })

  it('is told as that where it was too often', async () => {
    const file = packedTimes(4, new TextEncoder().encode(TEXT))
    expect(await faultIn(file)).toEqual({ kind: 'other-file', came: 'gzip' })
  })

  it('plays up to where it was cut off, or is damaged inside', async () => {
    const noise = fc.sample(fc.string({ minLength: 400, maxLength: 400 }), { numRuns: 400, seed: 7 })
    const lines: unknown[] = [header]
    for (const [n, note] of noise.entries()) lines.push({ t: T + n, i: 5000, a: { ...body(n), note } })
    const inside = Uint8Array.from(gzipSync(textOf([...lines, { end: lines.length }])))
    const whole = gzipSync(inside)
    const cut = await recordingIn(whole.subarray(0, whole.length / 2))
    expect(cut.stop).toMatchObject({ kind: 'cut' })
    expect(cut.answers).toBeGreaterThan(100)
    const middle = Math.floor(inside.length / 2)
    inside.fill(0, middle, middle + 10)
    const damaged = await recordingIn(gzipSync(inside))
    expect(damaged.stop).toMatchObject({ kind: 'gzip', byte: expect.any(Number) })
    expect(damaged.answers).toBeGreaterThan(100)
    for (const { answers, body: at } of [cut, damaged]) {
      expect(at(answers - 1)).toEqual({ ...body(answers - 1), note: noise[answers - 1] })
    }
  })

  it('is told as an archive where it is one, packed or not', async () => {
    const tars = [tarOf(PACKED), tarOf(PACKED, true), new Uint8Array([...new Uint8Array(512), ...PACKED])]
    for (const tar of tars) {
      for (const file of [tar, gzipSync(tar), packedTimes(3, tar)]) {
        expect(await faultIn(file)).toEqual({ kind: 'other-file', came: 'tar' })
      }
    }
    expect(await faultIn(gzipSync(new Uint8Array([0x50, 0x4b, 3, 4, 0])))).toEqual({ kind: 'other-file', came: 'zip' })
  })

  it('and is text of PowerShell is opened as that', async () => {
    const utf16 = Buffer.from(`\uFEFF${JSON.stringify(sample)}`, 'utf16le')
    const opened = await open(packedTimes(2, utf16))
    expect(opened.kind === 'answers' && opened.found.ok).toBe(true)
  })
})

describe('whatever the file', () => {
  it('is played or told why not', async () => {
    const bytes = { plain: new TextEncoder().encode(TEXT), packed: new Uint8Array(PACKED) }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<keyof typeof bytes>('plain', 'packed'),
        fc.nat(),
        fc.nat(40),
        fc.uint8Array({ maxLength: 12 }),
        fc.nat(),
        async (which, from, length, put, end) => {
          const file = bytes[which]
          const at = from % file.length
          const opened = await open(file.slice(0, at), put, file.slice(at + length, at + length + (end % file.length)))
          if (opened.kind === 'recording') {
            const { recording } = opened
            for (let i = 0; i < recording.answers; i += 1) recording.body(i)
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
