import type { Client } from '@/api/client'
import { ApiError, problemOf } from '@/api/problem'
import { createRecording, loadRecorder, type Recording } from '@/recording/recording'
import { isOnGrid, lastOnGrid, momentsBetween } from './past-moments'

/** A pause settles at the next whole second; a step goes one interval. */
const SETTLES_MS = 1000
/** Answers that are longer are recorded less often while it plays fast: nobody could take in so many megabytes. */
const LARGE_CHARS = 300_000
const LARGE_EVERY_MS = 60_000

/** What is recorded of a show from one jump to the next, over all scenes in between. */
export interface Thread {
  readonly recording: Recording
  /** Epoch milliseconds of the show up to which it was told. */
  told: number
  /** How far the show has come. */
  now: () => number
}

export interface DemoRecordingOptions {
  /** The task's id. */
  readonly id: string
  /** Epoch milliseconds at which the life begins. */
  readonly from: number
  /** Asks OMS as it was at a moment that has passed. */
  readonly clientAt: (moment: number) => Client
  /** Milliseconds that the server's clock is ahead at a moment. */
  readonly aheadMs: (moment: number) => number
  /** Resolves when the page has nothing better to do. */
  readonly calm: () => Promise<void>
}

/**
 * The recording of a scenario goes on from scene to scene as long as the show does: a pause and a step make a scene
 * anew, but the viewer has not stopped watching. A jump is another visit.
 */
export function createDemoRecording({ id, from, clientAt, aheadMs, calm }: DemoRecordingOptions) {
  let last: Thread | null = null
  let telling = Promise.resolve()

  /** What the page would have been told at a moment between two questions. @returns the characters of the answer */
  async function tellMoment(recording: Recording, moment: number, everyMs: number): Promise<number> {
    const at = moment + aheadMs(moment)
    try {
      const { text, scope = '', origin } = await clientAt(moment).call('DescribeProject', { id })
      recording.tell(id, { kind: 'answer', at, intervalMs: everyMs, text, scope, origin })
      return text.length
    } catch (error) {
      const retryAfterSeconds = error instanceof ApiError ? error.retryAfterSeconds : null
      recording.tell(id, { kind: 'problem', at, problem: problemOf(error), retryAfterSeconds })
      return 0
    }
  }

  /** A new one, which knows what the history of the show leaves out. */
  function begin(): Recording {
    const recording = createRecording(() => loadRecorder(calm))
    const tell: Recording['tell'] = (id, seen) =>
      recording.tell(id, seen.kind === 'answer' && !isOnGrid(from, seen.at) ? { ...seen, aside: true } : seen)
    return { ...recording, tell }
  }

  async function tellUpTo(thread: Thread, now: number): Promise<void> {
    const { recording, told } = thread
    if (now <= told) return
    thread.told = now
    let chars = 0
    for (const { at, everyMs } of momentsBetween(from, told, now)) {
      if (chars > LARGE_CHARS && (at - from) % LARGE_EVERY_MS !== 0) continue
      chars = await tellMoment(recording, at, everyMs)
    }
  }

  return {
    /** The thread that a scene at `at` goes on with, or a new one. @param now how far the show has come in it */
    enter(at: number, intervalMs: number, now: () => number): Thread {
      const gap = last ? at - last.now() : -1
      const goesOn = last && gap >= 0 && gap <= intervalMs + SETTLES_MS
      if (goesOn && last) return { ...last, now }
      // It begins on the grid, as the history does.
      return { recording: begin(), told: lastOnGrid(from, at) - 1, now }
    },
    /** Tells which one is shown. The page may come to watch the recording later than its first answer does. */
    follow(thread: Thread): void {
      thread.recording.watch(id)
      last = thread
    },
    /** Tells what was between two questions, in the order of time, whoever asks. */
    tellBetween(now: number): Promise<void> {
      const thread = last
      if (thread) telling = telling.then(() => tellUpTo(thread, now))
      return telling
    },
  }
}
