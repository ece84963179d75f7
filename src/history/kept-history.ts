import type { Archive } from './archive'
import type { OpenChunk, Owner } from './chunk'
import { type Answer, createHistory, type History, type HistoryOptions, type StoredTask, type Taken } from './recorder'
import type { Thin } from './step-series'

/** Whether what is seen outlives the page. `lost` costs the history of this visit, not the page. */
export type KeepingState =
  | { readonly state: 'opening' }
  | { readonly state: 'kept' }
  | {
      readonly state: 'lost'
      /**
       * absent: this browser has no store · refused: it does not give it, as in some private modes · blocked: another
       * tab holds an older version of it · newer: a newer version of the page has been here · full: no space left ·
       * closed: taken back while the page ran · failed: for another reason
       */
      readonly why: 'absent' | 'refused' | 'blocked' | 'newer' | 'full' | 'closed' | 'failed'
    }

/** A history that outlives the page. */
export interface KeptHistory extends History {
  readonly keeping: {
    get(): KeepingState
    subscribe(listener: () => void): () => void
  }
  /** Writes what is not written yet: for the moment in which the page may be about to end. */
  flush(): Promise<void>
  /** Forgets a task here, in the store and in other tabs. */
  forget(key: string): Promise<void>
  /** All samples of a task as text/csv, those of earlier visits included. See `csvOf`. */
  exportCsv(key: string): Promise<string>
  /** To be called when this tab begins to write a task's samples, as the only one of several. */
  takeOver(key: string): void
}

/** How the page's code for the store is told what happens to it. */
export interface ArchiveEvents {
  readonly onBlocked: () => void
  readonly onClosed: () => void
}

export interface KeepingOptions extends Omit<HistoryOptions, 'onTaken' | 'onDropped'> {
  /** Opens the store, loading its code first; null where the browser has none. */
  readonly open: ((events: ArchiveEvents) => Promise<Archive>) | null
  /** Epoch milliseconds by the server's clock. */
  readonly now: () => number
  /** Calls back once after so many milliseconds. */
  readonly after: (ms: number, call: () => void) => void
  /** Whether this tab writes a task's samples, where several tabs share one. */
  readonly writes?: (key: string) => boolean
  /** Tells the other tabs that a task was forgotten. */
  readonly tellForgotten?: (key: string) => void
}

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

interface Keeping {
  readonly scope: string
  /** While earlier samples are loaded: the answers that came meanwhile. */
  waiting: Answer[] | null
  /** The answers of the present record, and of those before that could not be written yet. */
  answers: Taken[]
  /** Time of the last answer that is written. */
  writtenAt: number
}

/** Makes a history around a store. The store is asked for with the first answer, and the page never waits for it. */
export function createKeptHistory({ open, now, after, writes, tellForgotten, ...rest }: KeepingOptions): KeptHistory {
  let thinner: Thin | null = rest.thin ?? null
  const history = createHistory({
    ...rest,
    thin(rows, at, gaps) {
      if (thinner) return thinner(rows, at, gaps)
      // Needed after an hour at the earliest: until its code is there, the rows stay as they are.
      void import('./thin').then(
        (it) => {
          thinner = it.thin
        },
        () => undefined,
      )
      return rows
    },
    onTaken: taken,
    onDropped: dropped,
  })
  const tasks = new Map<string, Keeping>()
  const listeners = new Set<() => void>()
  let state: KeepingState = { state: 'opening' }
  let archive: Promise<Archive | null> | null = null
  // What the store is asked to change, one after the other.
  let queue: Promise<void> = Promise.resolve()
  let writeDue = false
  let tidiedAt = Number.NEGATIVE_INFINITY

  function say(next: KeepingState): void {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    for (const listener of [...listeners]) listener()
  }

  async function openArchive(): Promise<Archive | null> {
    if (!open) {
      say({ state: 'lost', why: 'absent' })
      return null
    }
    try {
      const opened = await open({
        onBlocked: () => say({ state: 'lost', why: 'blocked' }),
        onClosed() {
          archive = Promise.resolve(null)
          say({ state: 'lost', why: 'closed' })
        },
      })
      say({ state: 'kept' })
      return opened
    } catch (error) {
      say({ state: 'lost', why: nameOf(error) === 'VersionError' ? 'newer' : 'refused' })
      return null
    }
  }

  /** Does something with the store, after all that was asked before. What fails costs what it was for. */
  function ask(work: (store: Archive) => Promise<void>): Promise<void> {
    queue = queue.then(async () => {
      archive ??= openArchive()
      const store = await archive
      if (!store) return
      try {
        await work(store)
      } catch (error) {
        say({ state: 'lost', why: nameOf(error) === 'QuotaExceededError' ? 'full' : 'failed' })
      }
    })
    return queue
  }

  function record(answer: Answer): boolean {
    const { key, scope = '' } = answer
    if (tasks.get(key)?.scope !== scope) history.clear(key)
    const keeping = history.has(key) ? tasks.get(key) : undefined
    if (!keeping) begin(key, scope, answer)
    else if (keeping.waiting && keeping.waiting.push(answer) > MAX_WAITING) keeping.waiting = null
    return history.record(answer)
  }

  function begin(key: string, scope: string, first: Answer): void {
    const keeping: Keeping = { scope, waiting: [first], answers: [], writtenAt: Number.NEGATIVE_INFINITY }
    tasks.set(key, keeping)
    let stored: StoredTask | null = null
    void ask(async (store) => {
      stored = await store.load({ scope, task: key })
    }).then(() => {
      const { waiting } = keeping
      if (!waiting || tasks.get(key) !== keeping) return
      keeping.waiting = null
      // The answers since are taken again: only now is it known what of them is new, and what follows what.
      history.fill(key, stored, waiting)
    })
  }

  function taken(one: Taken): void {
    const keeping = tasks.get(one.key)
    if (!keeping || keeping.waiting) return
    keeping.answers.push(one)
    if (keeping.answers.length > MAX_WAITING) keeping.answers.shift()
    if (writeDue) return
    writeDue = true
    after(Number.isFinite(keeping.writtenAt) ? WRITE_EVERY_MS : FIRST_WRITE_MS, () => {
      writeDue = false
      void flush()
    })
  }

  function dropped(key: string, from: number): void {
    const keeping = tasks.get(key)
    if (!keeping || keeping.waiting) return
    keeping.answers = keeping.answers.filter(({ at }) => at < from)
    keeping.writtenAt = Math.min(keeping.writtenAt, from - 1)
    if (writes?.(key) ?? true) void ask((store) => store.dropFrom({ scope: keeping.scope, task: key }, from))
  }

  function flush(): Promise<void> {
    return ask(async (store) => {
      for (const [key, keeping] of tasks) {
        if (writes?.(key) ?? true) await writeTask(store, { scope: keeping.scope, task: key }, keeping)
      }
      if (now() - tidiedAt < TIDY_EVERY_MS) return
      tidiedAt = now()
      await store.tidy(now())
    })
  }

  async function writeTask(store: Archive, owner: Owner, keeping: Keeping): Promise<void> {
    const records = recordsOf(keeping.answers)
    for (const answers of records) {
      const last = answers.at(-1)?.at ?? Number.NEGATIVE_INFINITY
      if (last <= keeping.writtenAt) continue
      await store.write(owner, answers).catch(async (error) => {
        if (nameOf(error) !== 'QuotaExceededError') throw error
        await store.tidy(now(), SHORT_OF_SPACE_MS)
        await store.write(owner, answers)
      })
      keeping.writtenAt = last
      say({ state: 'kept' })
    }
    // The last one is rewritten as it grows.
    const present = records.at(-1)?.[0]?.at ?? Number.NEGATIVE_INFINITY
    keeping.answers = keeping.answers.filter(({ at }) => at >= present)
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
    clear,
    flush,
    keeping: {
      get: () => state,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    takeOver(key) {
      const keeping = tasks.get(key)
      if (!keeping) return
      void ask(async (store) => {
        // What another tab has written need not be written again.
        const end = (await store.endOf({ scope: keeping.scope, task: key })) ?? Number.NEGATIVE_INFINITY
        keeping.answers = keeping.answers.filter(({ at }) => at > end)
      })
    },
    async forget(key) {
      const keeping = tasks.get(key)
      clear(key)
      if (keeping) await ask((store) => store.remove({ scope: keeping.scope, task: key }))
      tellForgotten?.(key)
    },
    async exportCsv(key) {
      await flush()
      const keeping = tasks.get(key)
      let chunks: readonly Pick<OpenChunk, 'steps'>[] | null = null
      if (keeping) {
        await ask(async (store) => {
          chunks = await store.chunks({ scope: keeping.scope, task: key })
        })
      }
      const { csvOf, inMemory } = await import('./csv')
      return csvOf(chunks ?? inMemory(history, key))
    },
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

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : ''
}
