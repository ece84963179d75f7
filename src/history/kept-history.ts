import type { TaskEvent } from '@/domain/events'
import type { Archive } from './archive'
import type { OpenChunk, Owner } from './chunk'
import { csvOf, inMemory } from './csv'
import type { StoredTask, Taken } from './history'
import type { KeepingOptions, KeptHistory, SeenAnswer } from './kept'
import { boundsOf, isToldBetter, type KeptTask, mostWaiting, newTask } from './kept-task'
import { createHistory, strongest } from './recorder'
import { createStoreQueue } from './store-queue'
import { createStoreWriter, RECORD_MS } from './store-writer'
import { rememberedBefore, storedBefore } from './stored-before'
import { createTaskMemory } from './task-memory'
import { thin } from './thin'

/** So much is read from the store of a task that an overview tells of: what is kept of it in memory. */
const RECENT_MS = 2 * 3600_000

/** Makes a history around a store. The store is asked for with the first answer, and the page never waits for it. */
export function createKeptHistory({
  open,
  before: past,
  now,
  after,
  writes,
  tellForgotten,
  ...rest
}: KeepingOptions): KeptHistory {
  const history = createHistory<SeenAnswer>({
    thin,
    ...rest,
    onTaken: taken,
    onDropped: dropped,
    onForgotten(key) {
      const task = tasks.get(key)
      if (task) task.memory = createTaskMemory()
    },
    onNarrowed(key) {
      const task = tasks.get(key)
      if (task) task.background = true
    },
  })
  const tasks = new Map<string, KeptTask>()
  const store = createStoreQueue(open)
  const isWriter = (key: string) => writes?.(key) ?? true
  const writer = createStoreWriter({ store, tasks, isWriter, has: history.has, now, after })

  function record(given: SeenAnswer): boolean {
    const { key, scope = '', background = false } = given
    if (tasks.get(key)?.scope !== scope) history.clear(key)
    const known = history.has(key) ? tasks.get(key) : undefined
    if (isToldBetter(known, given) || !history.admits(given)) return false
    const task = known ?? begin(given, scope)
    if (!background) {
      task.ownAt = given.at
      task.ownEveryMs = given.intervalMs
      if (task.background) ownPageCame(key, task)
    }
    const answer = { ...task.memory.lean(given), ...(task.missed ? { why: task.missed } : {}) }
    if (task.waiting && task.waiting.push(answer) > mostWaiting(task)) task.waiting = null
    return history.record(answer)
  }

  function begin({ key, at, background = false }: SeenAnswer, scope: string): KeptTask {
    const before = tasks.get(key)
    const task = newTask(scope, background)
    tasks.set(key, task)
    // A task that had to leave the memory may have left something to be written.
    void load(key, task, at, before?.scope === scope ? before : null).then(({ stored, events, isWhole }) => {
      const { waiting } = task
      if (!waiting || tasks.get(key) !== task) return
      task.waiting = null
      task.isCut = !isWhole && !stored
      task.memory.fill(stored, events, boundsOf(task, tasks))
      // The answers since are taken again: only now is it known what of them is new, and what follows what.
      history.fill(key, stored, waiting)
      if (!task.background && !isWhole) reopen(key, task)
    })
    return task
  }

  /** The page of a task was opened of which only overviews had told: it begins anew with all that the store holds. */
  function ownPageCame(key: string, task: KeptTask): void {
    task.background = false
    if (!task.waiting) reopen(key, task)
  }

  function reopen(key: string, task: KeptTask): void {
    task.waiting = []
    void load(key, task, Number.NaN, task).then(({ stored, events }) => {
      if (tasks.get(key) !== task) return
      const waiting = task.waiting ?? []
      task.waiting = null
      task.memory.reopen(stored, events, waiting[0]?.at ?? Number.POSITIVE_INFINITY, boundsOf(task, tasks))
      history.reopen(key, stored, waiting)
    })
  }

  /** Reads what is stored of a task, after writing what waits: of one that only overviews tell of the recent part. */
  async function load(key: string, task: KeptTask, at: number, unwritten: KeptTask | null) {
    if (past) return { ...past, isWhole: true }
    const owner: Owner = { scope: task.scope, task: key }
    let stored: StoredTask | null = null
    let events: readonly TaskEvent[] = []
    let isWhole = false
    await store.ask(async (archive: Archive) => {
      isWhole = !task.background
      const since = isWhole ? undefined : at - RECENT_MS
      if (unwritten && isWriter(key)) await writer.write(archive, owner, unwritten)
      stored = await archive.load(owner, since)
      events = await archive.events(owner, since)
    })
    return { stored, events, isWhole }
  }

  function taken(one: Taken, answer: SeenAnswer): void {
    const task = tasks.get(one.key)
    if (!task) return
    task.missed = null
    const states = task.memory.take(answer, boundsOf(task, tasks))
    if (task.waiting || store.isGone()) return
    task.answers.push({ ...one, ...(task.isCut ? { before: 'away' } : {}), states })
    task.isCut = false
    // Another tab writes them: here they wait only for what it may leave unwritten.
    const oldest = isWriter(one.key) ? Number.NEGATIVE_INFINITY : one.at - RECORD_MS
    while (task.answers.length > mostWaiting(task) || (task.answers[0]?.at ?? one.at) < oldest) task.answers.shift()
    writer.soon(one.key, task)
  }

  function dropped(key: string, from: number): void {
    const task = tasks.get(key)
    if (!task) return
    task.memory.dropFrom(from)
    if (task.waiting) return
    task.answers = task.answers.filter(({ at }) => at < from)
    task.events = task.events.filter(({ seen }) => seen < from)
    task.writtenAt = Math.min(task.writtenAt, from - 1)
    if (isWriter(key)) void store.ask((archive) => archive.dropFrom({ scope: task.scope, task: key }, from))
  }

  /** All that is stored of a task; null without a store. */
  async function chunksOf(key: string): Promise<readonly OpenChunk[] | null> {
    await writer.flush(key)
    const task = tasks.get(key)
    let chunks: readonly OpenChunk[] | null = null
    if (task) {
      await store.ask(async (archive) => {
        chunks = await archive.chunks({ scope: task.scope, task: key })
      })
    }
    return chunks
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
      const task = tasks.get(key)
      if (task) task.missed = strongest(task.missed ?? undefined, why)
      history.missed(key, why)
    },
    snapshots: (key) => tasks.get(key)?.memory.snapshots() ?? NONE,
    states: (key) => tasks.get(key)?.memory.states() ?? NONE,
    events: (key) => tasks.get(key)?.memory.events() ?? NONE,
    noteEvents(key, events, holding) {
      const task = tasks.get(key)
      if (!task) return
      const most = boundsOf(task, tasks)
      const news = task.memory.note(events, holding, history.gaps(key), most)
      if (news.length === 0) return
      task.events = [...task.events, ...news].slice(-most.events)
      writer.soon(key, task)
      history.touch(key)
    },
    clear,
    flush: writer.flush,
    keeping: { get: store.get, subscribe: store.subscribe },
    takeOver(key) {
      const task = tasks.get(key)
      if (!task) return
      void store.ask(async (archive) => {
        if (task.answers.length === 0) return
        // What another tab has written need not be written again.
        const end = (await archive.endOf({ scope: task.scope, task: key })) ?? Number.NEGATIVE_INFINITY
        task.answers = task.answers.filter(({ at }) => at > end)
      })
    },
    async forget(key) {
      const task = tasks.get(key)
      clear(key)
      if (task) await store.ask((archive) => archive.remove({ scope: task.scope, task: key }))
      tellForgotten?.(key)
    },
    async exportCsv(key) {
      return csvOf((await chunksOf(key)) ?? inMemory(history, key))
    },
    async exportStored(key, until) {
      const chunks = await chunksOf(key)
      const memory = tasks.get(key)?.memory
      const stored = chunks
        ? storedBefore(chunks, until)
        : rememberedBefore(history, key, memory?.states() ?? NONE, until)
      return { stored, events: memory?.events() ?? NONE }
    },
  }
}

const NONE: readonly never[] = []
