import type { Snapshot } from '@/domain/snapshots'
import type { StepSource } from './history'
import type { KeepingState, KeptHistory } from './kept'
import type { StepSamples } from './step-samples'

/** What is told of one task before the history is there, and of all together; of more the oldest goes. */
const MAX_TOLD = 100
const MAX_TOLD_OF_ALL = 2000
/** Tasks of which something is known before it is there. */
const MAX_TASKS = 200

const NONE: readonly never[] = []
const EMPTY = new Float64Array()
const NO_SAMPLES: StepSamples = {
  version: 0,
  times: EMPTY,
  values: () => EMPTY,
  gaps: NONE,
  silenceMs: null,
  runs: NONE,
}

type Call<T> = (history: KeptHistory) => T

interface Follower {
  readonly key: string | null
  readonly listener: () => void
  stop: () => void
}

/**
 * Stands for a history whose code comes after the page. Until then it keeps what it is told, and knows of a task the
 * last answer only. Those who follow it stay subscribed, and sources stay the same objects. Code that never comes costs
 * the history, not the page.
 * @param load gives the history; called with the first answer, lest it is in the way of that
 */
export function createLazyHistory(load: () => Promise<KeptHistory>): KeptHistory {
  let real: KeptHistory | null = null
  let loading: Promise<KeptHistory | null> | null = null
  let state: KeepingState = { state: 'opening' }
  /** By task: what is told of one does not concern another. */
  const told = new Map<string, Call<unknown>[]>()
  const latest = new Map<string, readonly Snapshot[]>()
  const followers = new Set<Follower>()
  const sources = new Map<string, StepSource>()

  const join = (history: KeptHistory, { key, listener }: Follower) =>
    key === null ? history.keeping.subscribe(listener) : history.subscribe(key, listener)

  function start(): Promise<KeptHistory | null> {
    loading ??= load().then(
      (history) => {
        for (const calls of told.values()) for (const call of calls) call(history)
        real = history
        for (const one of followers) one.stop = join(history, one)
        end()
        return history
      },
      () => {
        state = { state: 'lost', why: 'failed' }
        end()
        return null
      },
    )
    return loading
  }

  function end(): void {
    told.clear()
    if (real) latest.clear()
    for (const { listener } of [...followers]) listener()
  }

  function tell<T>(key: string, call: Call<T>, meanwhile: T): T {
    if (real) return call(real)
    if (state.state === 'opening') {
      const calls = told.get(key) ?? []
      told.set(key, calls)
      calls.push(call)
      calls.splice(0, calls.length - Math.min(MAX_TOLD, MAX_TOLD_OF_ALL / told.size))
    }
    void start()
    return meanwhile
  }

  function follows(key: string, call: Call<void>): void {
    if (real || latest.has(key)) tell(key, call, undefined)
  }

  function follow(key: string | null, listener: () => void): () => void {
    const one: Follower = { key, listener, stop: () => {} }
    followers.add(one)
    if (real) one.stop = join(real, one)
    return () => {
      followers.delete(one)
      one.stop()
    }
  }

  const series = (key: string, step: string) => real?.series(key, step) ?? NO_SAMPLES

  return {
    record(answer) {
      const { key } = answer
      if (!real) {
        // As in the history: an overview pushes out no other task.
        if (answer.background && latest.size === MAX_TASKS && !latest.has(key)) return false
        const { at, task } = answer
        latest.delete(key)
        latest.set(key, [{ at, task }])
        if (latest.size > MAX_TASKS) {
          const [oldest = key] = latest.keys()
          latest.delete(oldest)
          told.delete(oldest)
        }
      }
      const kept = tell(key, (history) => history.record(answer), true)
      if (!real) for (const one of [...followers]) if (one.key === key) one.listener()
      return kept
    },
    // Before an answer none of these says anything.
    missed: (key, why) => follows(key, (history) => history.missed(key, why)),
    noteEvents: (key, ...found) => follows(key, (history) => history.noteEvents(key, ...found)),
    takeOver: (key) => follows(key, (history) => history.takeOver(key)),
    clear(key) {
      follows(key, (history) => history.clear(key))
      latest.delete(key)
    },
    has: (key) => real?.has(key) ?? latest.has(key),
    series,
    source(key, step) {
      const id = JSON.stringify([key, step])
      const source = sources.get(id) ?? {
        subscribe: (listener) => follow(key, listener),
        read: () => series(key, step),
      }
      sources.set(id, source)
      return source
    },
    steps: (key) => real?.steps(key) ?? NONE,
    gaps: (key) => real?.gaps(key) ?? NONE,
    extent: (key) => real?.extent(key) ?? null,
    snapshots: (key) => real?.snapshots(key) ?? latest.get(key) ?? NONE,
    states: (key) => real?.states(key) ?? NONE,
    events: (key) => real?.events(key) ?? NONE,
    subscribe: follow,
    get bytes() {
      return real?.bytes ?? 0
    },
    keeping: {
      get: () => real?.keeping.get() ?? state,
      subscribe: (listener) => follow(null, listener),
    },
    flush: async (key) => real?.flush(key),
    forget: async (key) => (await start())?.forget(key),
    exportStored: async (key, until) => (await start())?.exportStored(key, until) ?? { stored: null, events: NONE },
    exportCsv: async (key) => (await (await start())?.exportCsv(key)) ?? '',
  }
}
