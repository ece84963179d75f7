import { createLineWriter, type LineWriter } from './line-writer'
import { gzip, type Packing } from './packing'
import { createReel, type LineKind, type Reel, type ReelState } from './reel'
import type { Seen } from './seen'

export interface RecorderOptions {
  /** Resolves when the page has nothing better to do. */
  readonly calm: () => Promise<void>
  readonly packing?: Packing | null
  /** Tasks kept; the one not heard of for longest goes first. */
  readonly maxTasks?: number
  /** For how long a task is kept, milliseconds. */
  readonly maxMs?: number
  /** Memory for a task, packed. */
  readonly maxBytes?: number
  /** See `ReelOptions.pieceChars`. */
  readonly pieceChars?: number
}

/** What was recorded of a task. */
export interface Recorded extends ReelState {
  /** See `Answer.scope`, `Answer.origin`. */
  readonly scope: string
  readonly origin: string | null
}

/** Keeps what was seen of a few tasks, in bounded memory. Nothing in it throws. */
export interface Recorder {
  /** Takes what was seen, and works it in when the page is calm. A recording begins with an answer. */
  take(id: string, seen: Seen): void
  /** What is recorded of a task up to now; null where that is nothing. */
  recorded(id: string): Promise<Recorded | null>
}

/** A clock that goes back further than this has been set back, milliseconds: a little less is an answer overtaken. */
const SET_BACK_MS = 60_000

/** So many characters of answers are worked in before the page breathes again. */
const AT_A_TIME = 200_000

const KINDS: Readonly<Partial<Record<Seen['kind'], LineKind>>> = { answer: 'answer', problem: 'problem' }

interface TaskRecording {
  readonly scope: string
  readonly origin: string | null
  readonly writer: LineWriter
  readonly reel: Reel
  /** Epoch milliseconds of the last line. */
  last: number
  /** Whether the last answer came from far before that. */
  suspect: boolean
}

export function createRecorder({
  calm,
  packing = gzip(),
  maxTasks = 3,
  maxMs = 24 * 3600_000,
  maxBytes = 16_000_000,
  pieceChars = 128_000,
}: RecorderOptions): Recorder {
  /** The one heard of last is the last. */
  const tasks = new Map<string, TaskRecording>()
  const waiting: (readonly [string, Seen])[] = []
  let isWorking = false

  /** Works in what waits, at least one and then as long as it is little. @param most characters */
  function work(most: number): void {
    let chars = 0
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [id, seen] = next
      try {
        takeIn(id, seen)
      } catch {
        // What cannot be read costs what was kept: the next answer begins anew.
        tasks.delete(id)
      }
      chars += 'text' in seen ? seen.text.length : 0
      if (chars > most) return
    }
  }

  async function workWhenCalm(): Promise<void> {
    isWorking = true
    while (waiting.length > 0) {
      await calm()
      work(AT_A_TIME)
    }
    isWorking = false
  }

  function takeIn(id: string, seen: Seen): void {
    const task = recordingOf(id, seen)
    if (!task) return
    const at = Math.max(seen.at, task.last)
    const line = task.writer.line({ ...seen, at })
    if (line === null) return
    task.last = at
    task.reel.add(line, at, KINDS[seen.kind] ?? 'other')
  }

  /** The recording that this belongs to; null where it belongs to none. */
  function recordingOf(id: string, seen: Seen): TaskRecording | null {
    const known = tasks.get(id)
    if (seen.kind !== 'answer') return known ?? null
    tasks.delete(id)
    const isBack = known !== undefined && seen.at < known.last - SET_BACK_MS
    const goesOn = known?.scope === seen.scope && !(isBack && known.suspect)
    const task = known && goesOn ? known : begin(seen)
    tasks.set(id, task)
    for (const oldest of [...tasks.keys()].slice(0, -maxTasks)) tasks.delete(oldest)
    task.suspect = task === known && isBack
    return task.suspect ? null : task
  }

  function begin({ at, scope, origin }: Seen & { kind: 'answer' }): TaskRecording {
    const reel = createReel({ packing, calm, maxMs, maxBytes, pieceChars })
    return { scope, origin: origin ?? null, writer: createLineWriter(), reel, last: at, suspect: false }
  }

  return {
    take(id, seen) {
      waiting.push([id, seen])
      if (!isWorking) void workWhenCalm()
    },
    async recorded(id) {
      work(Number.POSITIVE_INFINITY)
      const task = tasks.get(id)
      await task?.reel.settled()
      const state = task?.reel.state()
      return task && state ? { ...state, scope: task.scope, origin: task.origin } : null
    },
  }
}
