import type { TaskEvent } from '@/domain/events'
import type { GapReason } from '@/lib/series'
import type { Archive } from './archive'
import type { OpenChunk, Owner } from './chunk'
import { csvOf, inMemory } from './csv'
import { MAX_EVENTS } from './event-log'
import type { StoredTask, Taken } from './history'
import type { KeepingOptions, KeptHistory, SeenAnswer } from './kept'
import { createHistory, strongest } from './recorder'
import { createStoreQueue, isFull } from './store-queue'
import { createTaskMemory, type TaskMemory } from './task-memory'
import { thin } from './thin'

/** A crash loses at most so much. */
const WRITE_EVERY_MS = 30_000
/** A short visit is kept as well. */
const FIRST_WRITE_MS = 2000
/** A record of the store is rewritten until it is this long. */
const RECORD_MS = 15 * 60_000
/** Answers that wait for being written, or for the store to open. Bounds what a store costs that never opens. */
const MAX_WAITING = 1000
const TIDY_EVERY_MS = 15 * 60_000
/** What is left of the past where the disk is full. */
const SHORT_OF_SPACE_MS = 7 * 24 * 3600_000
/** Snapshots of one task, and of all together. A day at the usual pace are 1,500. */
const MAX_SNAPSHOTS = 3000
const MAX_SNAPSHOTS_OF_ALL = 24_000

interface Keeping {
  readonly scope: string
  memory: TaskMemory
  /** While earlier samples are loaded: the answers that came meanwhile. */
  waiting: SeenAnswer[] | null
  /** The answers of the present record, and of those before that could not be written yet. */
  answers: Taken[]
  /** Events that are not written yet. */
  events: readonly TaskEvent[]
  /** Time of the last answer that is written. */
  writtenAt: number
  /** Why there has been no answer since the last one. */
  missed: GapReason | null
}

/** Makes a history around a store. The store is asked for with the first answer, and the page never waits for it. */
export function createKeptHistory({ open, now, after, writes, tellForgotten, ...rest }: KeepingOptions): KeptHistory {
  const history = createHistory<SeenAnswer>({
    thin,
    ...rest,
    onTaken: taken,
    onDropped: dropped,
    onForgotten(key) {
      const keeping = tasks.get(key)
      if (keeping) keeping.memory = createTaskMemory()
    },
  })
  const tasks = new Map<string, Keeping>()
  const store = createStoreQueue(open)
  let writeDue = false
  let tidiedAt = Number.NEGATIVE_INFINITY

  const isWriter = (key: string) => writes?.(key) ?? true
  const mostSnapshots = () => Math.min(MAX_SNAPSHOTS, Math.floor(MAX_SNAPSHOTS_OF_ALL / Math.max(1, tasks.size)))

  function record(given: SeenAnswer): boolean {
    const { key, scope = '' } = given
    if (tasks.get(key)?.scope !== scope) history.clear(key)
    const known = history.has(key) ? tasks.get(key) : undefined
    const keeping = known ?? begin(key, scope)
    const answer = { ...keeping.memory.lean(given), ...(keeping.missed ? { why: keeping.missed } : {}) }
    if (keeping.waiting && keeping.waiting.push(answer) > MAX_WAITING) keeping.waiting = null
    return history.record(answer)
  }

  function begin(key: string, scope: string): Keeping {
    const before = tasks.get(key)
    const keeping: Keeping = {
      scope,
      memory: createTaskMemory(),
      waiting: [],
      answers: [],
      events: [],
      writtenAt: Number.NEGATIVE_INFINITY,
      missed: null,
    }
    tasks.set(key, keeping)
    const owner = { scope, task: key }
    let stored: StoredTask | null = null
    let events: readonly TaskEvent[] = []
    void store
      .ask(async (archive) => {
        // A task that had to leave the memory may have left something to be written.
        if (before?.scope === scope && isWriter(key)) await write(archive, owner, before)
        stored = await archive.load(owner)
        events = await archive.events(owner)
      })
      .then(() => {
        const { waiting } = keeping
        if (!waiting || tasks.get(key) !== keeping) return
        keeping.waiting = null
        keeping.memory.fill(stored, events, mostSnapshots())
        // The answers since are taken again: only now is it known what of them is new, and what follows what.
        history.fill(key, stored, waiting)
      })
    return keeping
  }

  function taken(one: Taken, answer: SeenAnswer): void {
    const keeping = tasks.get(one.key)
    if (!keeping) return
    keeping.missed = null
    const states = keeping.memory.take(answer, mostSnapshots())
    if (keeping.waiting || store.isGone()) return
    keeping.answers.push({ ...one, states })
    // Another tab writes them: here they wait only for what it may leave unwritten.
    const oldest = isWriter(one.key) ? Number.NEGATIVE_INFINITY : one.at - RECORD_MS
    while (keeping.answers.length > MAX_WAITING || (keeping.answers[0]?.at ?? one.at) < oldest) keeping.answers.shift()
    writeSoon(keeping)
  }

  function writeSoon({ writtenAt }: Keeping): void {
    if (writeDue) return
    writeDue = true
    after(Number.isFinite(writtenAt) ? WRITE_EVERY_MS : FIRST_WRITE_MS, () => {
      writeDue = false
      void flush()
    })
  }

  function dropped(key: string, from: number): void {
    const keeping = tasks.get(key)
    if (!keeping) return
    keeping.memory.dropFrom(from)
    if (keeping.waiting) return
    keeping.answers = keeping.answers.filter(({ at }) => at < from)
    keeping.events = keeping.events.filter(({ seen }) => seen < from)
    keeping.writtenAt = Math.min(keeping.writtenAt, from - 1)
    if (isWriter(key)) void store.ask((archive) => archive.dropFrom({ scope: keeping.scope, task: key }, from))
  }

  function flush(): Promise<void> {
    // Who writes is asked now: a tab that is about to leave writes what it has.
    const mine = new Set([...tasks.keys()].filter(isWriter))
    return store.ask(async (archive) => {
      for (const [key, keeping] of tasks) {
        if (mine.has(key)) await write(archive, { scope: keeping.scope, task: key }, keeping)
        if (!history.has(key)) tasks.delete(key)
      }
      if (now() - tidiedAt < TIDY_EVERY_MS) return
      tidiedAt = now()
      await archive.tidy(now())
    })
  }

  async function write(archive: Archive, owner: Owner, keeping: Keeping): Promise<void> {
    const records = recordsOf(keeping.answers)
    for (const answers of records) {
      const last = answers.at(-1)?.at ?? Number.NEGATIVE_INFINITY
      if (last <= keeping.writtenAt) continue
      await withRoom(archive, () => archive.write(owner, answers))
      keeping.writtenAt = last
      store.say({ state: 'kept' })
    }
    // The last one is rewritten as it grows.
    const present = records.at(-1)?.[0]?.at ?? Number.NEGATIVE_INFINITY
    keeping.answers = keeping.answers.filter(({ at }) => at >= present)
    const { events } = keeping
    if (events.length === 0) return
    await withRoom(archive, () => archive.writeEvents(owner, events))
    keeping.events = keeping.events.filter((event) => !events.includes(event))
  }

  /** A full disk gets room once. */
  function withRoom(archive: Archive, work: () => Promise<void>): Promise<void> {
    return work().catch(async (error) => {
      if (!isFull(error)) throw error
      await archive.tidy(now(), SHORT_OF_SPACE_MS)
      await work()
    })
  }

  function clear(key: string): void {
    tasks.delete(key)
    history.clear(key)
  }

  return {
    ...history,
    get bytes() {
      return history.bytes
    },
    record,
    missed(key, why) {
      const keeping = tasks.get(key)
      if (keeping) keeping.missed = strongest(keeping.missed ?? undefined, why)
      history.missed(key, why)
    },
    snapshots: (key) => tasks.get(key)?.memory.snapshots() ?? NONE,
    states: (key) => tasks.get(key)?.memory.states() ?? NONE,
    events: (key) => tasks.get(key)?.memory.events.read() ?? NONE,
    noteEvents(key, events) {
      const keeping = tasks.get(key)
      const newest = keeping?.memory.snapshots().at(-1)?.at
      if (!keeping || newest === undefined) return
      const news = keeping.memory.events.note(events, newest, history.gaps(key))
      if (news.length === 0) return
      keeping.events = [...keeping.events, ...news].slice(-MAX_EVENTS)
      writeSoon(keeping)
      history.touch(key)
    },
    clear,
    flush,
    keeping: { get: store.get, subscribe: store.subscribe },
    takeOver(key) {
      const keeping = tasks.get(key)
      if (!keeping) return
      void store.ask(async (archive) => {
        // What another tab has written need not be written again.
        const end = (await archive.endOf({ scope: keeping.scope, task: key })) ?? Number.NEGATIVE_INFINITY
        keeping.answers = keeping.answers.filter(({ at }) => at > end)
      })
    },
    async forget(key) {
      const keeping = tasks.get(key)
      clear(key)
      if (keeping) await store.ask((archive) => archive.remove({ scope: keeping.scope, task: key }))
      tellForgotten?.(key)
    },
    async exportCsv(key) {
      await flush()
      const keeping = tasks.get(key)
      let chunks: readonly Pick<OpenChunk, 'steps'>[] | null = null
      if (keeping) {
        await store.ask(async (archive) => {
          chunks = await archive.chunks({ scope: keeping.scope, task: key })
        })
      }
      return csvOf(chunks ?? inMemory(history, key))
    },
  }
}

const NONE: readonly never[] = []

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
