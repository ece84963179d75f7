import type { TaskEvent } from '@/domain/events'
import type { Exported } from '@/history/kept'
import { beforeText } from './before-text'
import type { EventsLine, Header, TimedLine } from './format'
import type { Masks } from './mask/masks'

/** What a file is made of. */
export interface FileContents {
  readonly header: Header
  /** Epoch milliseconds of the first answer. */
  readonly from: number
  /** What the history held: what was before the first answer, and what happened since. */
  readonly history: Exported
  /** Gives the lines of the answers from the first on, piece by piece, each time anew. */
  readonly read: () => AsyncIterable<readonly string[]>
  /** In how many pieces. */
  readonly pieces: number
  /** Hides names; null for none. */
  readonly masks: Masks | null
}

/** What the work at a file is told. */
export interface Working {
  /** Called between short pieces of work; throws where it was given up. */
  readonly pause: () => Promise<void>
  /** 0 to 1 */
  readonly onProgress: (done: number) => void
}

/** The text of a file in parts, ends of lines included. */
export async function* fileText(contents: FileContents, working: Working): AsyncGenerator<string> {
  const { header, from, history, read, pieces, masks } = contents
  const { pause, onProgress } = working
  if (masks) await learn(contents, masks, working)
  const done = (piece: number) => onProgress(masks ? 0.5 + piece / pieces / 2 : piece / pieces)
  let count = 1
  yield `${JSON.stringify(header)}\n`
  let hasBefore = false
  for (const part of beforeText(history, from)) {
    hasBefore = true
    await pause()
    yield part
  }
  if (hasBefore) yield '\n'
  if (hasBefore) count += 1
  const events = happened(history.events, from)
  let piece = 0
  let last = from
  for await (const lines of read()) {
    for (const line of lines) {
      await pause()
      const t = timeOf(line)
      for (let next = events[0]; next && next.t < t; next = events[0]) {
        events.shift()
        yield `${numbered(JSON.stringify(next), count)}\n`
        count += 1
      }
      const shown = masks ? JSON.stringify(masks.line(JSON.parse(line) as TimedLine)) : line
      yield `${numbered(shown, count)}\n`
      count += 1
      last = t
    }
    piece += 1
    done(piece)
  }
  for (const next of events) {
    yield `${numbered(JSON.stringify({ ...next, t: Math.max(next.t, last) }), count)}\n`
    count += 1
  }
  yield `${JSON.stringify({ end: count })}\n`
}

/** Which names there are has to be known before the first line is written: a text may hold one that a field tells later. */
async function learn({ read, pieces }: FileContents, masks: Masks, { pause, onProgress }: Working): Promise<void> {
  let piece = 0
  for await (const lines of read()) {
    for (const line of lines) {
      await pause()
      masks.learn(JSON.parse(line) as TimedLine)
    }
    piece += 1
    onProgress(piece / pieces / 2)
  }
}

/** What happened since the first answer, by the time at which it was seen. */
function happened(events: readonly TaskEvent[], from: number): EventsLine[] {
  const byTime = new Map<number, TaskEvent[]>()
  for (const event of events) {
    if (event.seen >= from) byTime.set(event.seen, [...(byTime.get(event.seen) ?? []), event])
  }
  return [...byTime].map(([t, e]) => ({ t, e })).sort((a, b) => a.t - b.t)
}

/** A line that says how many came before it (`NumberedLine`). */
export function numbered(line: string, before: number): string {
  return `${line.slice(0, -1)},"n":${before}}`
}

/** Each line begins with its time. */
function timeOf(line: string): number {
  return Number.parseFloat(line.slice('{"t":'.length))
}
