import { createDemoOms } from '@/simulator/demo-oms'
import { numbered } from './file-lines'
import { FORMAT, FORMAT_VERSION, type Header } from './format'
import { createLineWriter } from './line-writer'
import type { Seen } from './seen'

/** An answer as it came. */
export interface FilmedAnswer {
  /** Epoch milliseconds. */
  readonly t: number
  readonly text: string
}

export interface Film {
  /** The file before it is packed. */
  readonly text: string
  readonly header: Header
  readonly answers: readonly FilmedAnswer[]
}

export interface FilmOptions {
  /** A task of the demo OMS. */
  readonly id: string
  /** Epoch milliseconds. */
  readonly start?: number
  readonly polls: number
  readonly everyMs?: number
  /** What else is seen before the answer with this number, from 0. */
  readonly between?: (index: number, at: number) => readonly Seen[]
  readonly header?: Partial<Header>
}

export function headerOf(task: string, more: Partial<Header> = {}): Header {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    product: '0.0.0',
    origin: 'http://oms.example:8089',
    scope: 'demo',
    task,
    zone: 'UTC',
    saved: Date.UTC(2026, 0, 6),
    masked: [],
    ...more,
  }
}

/** A recording of a demo task, without a page. */
export async function filmed({
  id,
  start = Date.UTC(2026, 0, 5, 9),
  polls,
  everyMs = 10_000,
  between = () => [],
  header: more = {},
}: FilmOptions): Promise<Film> {
  let now = start
  const oms = createDemoOms({ now: () => now, anchor: start, wait: async () => {} })
  const writer = createLineWriter()
  const header = headerOf(id, more)
  const lines = [JSON.stringify(header)]
  const answers: FilmedAnswer[] = []
  const see = (seen: Seen) => {
    const line = writer.line(seen)
    if (line !== null) lines.push(numbered(line, lines.length))
  }
  for (let index = 0; index < polls; index += 1) {
    for (const seen of between(index, now)) see(seen)
    const body = JSON.stringify({ id })
    const response = await oms(new Request('http://oms/api/v2?Action=DescribeProject', { method: 'POST', body }))
    const text = await response.text()
    if (response.ok && isJson(text)) {
      answers.push({ t: now, text })
      see({ kind: 'answer', at: now, intervalMs: everyMs, text, scope: header.scope })
    } else if (answers.length > 0) {
      const problem = { kind: 'http', status: response.status, message: text.slice(0, 160) } as const
      see({ kind: 'problem', at: now, problem, retryAfterSeconds: null })
    }
    now += everyMs
  }
  lines.push(JSON.stringify({ end: lines.length }))
  return { text: lines.map((line) => `${line}\n`).join(''), header, answers }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** A file as it is saved. */
export async function packed(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
