import type { Archive } from './archive'
import type { Owner } from './chunk'
import type { Taken } from './history'
import type { KeepingOptions } from './kept'
import type { KeptTask } from './kept-task'
import { isFull, type StoreQueue } from './store-queue'

/** A crash loses at most so much. */
const WRITE_EVERY_MS = 30_000
/** A short visit is kept as well. */
const FIRST_WRITE_MS = 2000
/** What overviews tell of many tasks is written less often, and a few tasks a turn, lest all of them are written at once. */
const WRITE_BACKGROUND_MS = 120_000
const TURN_MS = 4000
const LEAST_PER_TURN = 5
const MOST_PER_TURN = 50
/** A record of the store is rewritten until it is this long. */
export const RECORD_MS = 15 * 60_000
const TIDY_EVERY_MS = 15 * 60_000
/** What is left of the past where the disk is full. */
const SHORT_OF_SPACE_MS = 7 * 24 * 3600_000

/** Writes what waits of the tasks, at their pace. */
export interface StoreWriter {
  /** There is something to be written of a task. */
  soon(key: string, task: KeptTask): void
  /** Writes what waits, of one task or of all. */
  flush(key?: string): Promise<void>
  write(archive: Archive, owner: Owner, task: KeptTask): Promise<void>
}

export interface StoreWriterOptions extends Pick<KeepingOptions, 'now' | 'after'> {
  readonly store: StoreQueue
  readonly tasks: Map<string, KeptTask>
  readonly isWriter: (key: string) => boolean
  /** Whether a task is in memory still. One that is not goes once it is written. */
  readonly has: (key: string) => boolean
}

export function createStoreWriter({ store, tasks, isWriter, has, now, after }: StoreWriterOptions): StoreWriter {
  /** Tasks of overviews of which something waits, and since when; the one that waits for longest is the first. */
  const unwritten = new Map<string, number>()
  let writeDue = false
  let turnDue = false
  let turnedAt = Number.NEGATIVE_INFINITY
  let tidiedAt = Number.NEGATIVE_INFINITY

  function nextTurn(): void {
    if (turnDue) return
    turnDue = true
    after(TURN_MS, () => {
      turnDue = false
      turn()
    })
  }

  function turn(): void {
    const at = now()
    // The timers of a hidden page come late, and the clock can be set back.
    const share = (unwritten.size * Math.abs(at - turnedAt)) / WRITE_BACKGROUND_MS
    const most = Math.min(MOST_PER_TURN, Math.max(LEAST_PER_TURN, Math.ceil(share)))
    turnedAt = at
    const due: string[] = []
    for (const [key, since] of unwritten) {
      if (due.length >= most || Math.abs(at - since) < WRITE_BACKGROUND_MS) break
      due.push(key)
    }
    for (const key of due) unwritten.delete(key)
    if (due.length > 0) void writeThose((key) => due.includes(key))
    if (unwritten.size > 0) nextTurn()
  }

  function writeThose(picked: (key: string, task: KeptTask) => boolean): Promise<void> {
    // Who writes is asked now: a tab that is about to leave writes what it has.
    const those = [...tasks].filter(([key, task]) => !has(key) || picked(key, task))
    const mine = new Set(those.flatMap(([key]) => (isWriter(key) ? [key] : [])))
    return store.ask(async (archive) => {
      for (const [key, task] of those) {
        if (tasks.get(key) !== task) continue
        if (mine.has(key)) await write(archive, { scope: task.scope, task: key }, task)
        if (!has(key)) tasks.delete(key)
      }
      if (now() - tidiedAt < TIDY_EVERY_MS) return
      tidiedAt = now()
      await archive.tidy(now())
    })
  }

  async function write(archive: Archive, owner: Owner, task: KeptTask): Promise<void> {
    const records = recordsOf(task.answers)
    for (const answers of records) {
      const last = answers.at(-1)?.at ?? Number.NEGATIVE_INFINITY
      if (last <= task.writtenAt) continue
      await withRoom(archive, () => archive.write(owner, answers))
      task.writtenAt = last
      store.say({ state: 'kept' })
    }
    // The last one is rewritten as it grows.
    const present = records.at(-1)?.[0]?.at ?? Number.NEGATIVE_INFINITY
    task.answers = task.answers.filter(({ at }) => at >= present)
    const { events } = task
    if (events.length === 0) return
    await withRoom(archive, () => archive.writeEvents(owner, events))
    task.events = task.events.filter((event) => !events.includes(event))
  }

  /** A full disk gets room once. */
  function withRoom(archive: Archive, work: () => Promise<void>): Promise<void> {
    return work().catch(async (error) => {
      if (!isFull(error)) throw error
      await archive.tidy(now(), SHORT_OF_SPACE_MS)
      await work()
    })
  }

  return {
    soon(key, task) {
      if (task.background) {
        if (!unwritten.has(key)) unwritten.set(key, now())
        nextTurn()
        return
      }
      if (writeDue) return
      writeDue = true
      after(Number.isFinite(task.writtenAt) ? WRITE_EVERY_MS : FIRST_WRITE_MS, () => {
        writeDue = false
        void writeThose((_key, { background }) => !background)
      })
    },
    flush(key) {
      if (key === undefined) unwritten.clear()
      else unwritten.delete(key)
      return writeThose((one) => key === undefined || one === key)
    },
    write,
  }
}

/** Answers in the records that they are written as. */
function recordsOf(answers: readonly Taken[]): Taken[][] {
  const records: Taken[][] = []
  for (const answer of answers) {
    const present = records.at(-1)
    const start = present?.[0]?.at
    if (present && start !== undefined && answer.at - start < RECORD_MS) present.push(answer)
    else records.push([answer])
  }
  return records
}
