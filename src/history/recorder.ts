import type { Gap, SampleSource } from '@/lib/series'
import type { SampledStep, StepColumn } from './columns-of-step'
import { GAP_INTERVALS } from './levels'
import {
  createStepSeries,
  type StepSamples,
  type StepSeries,
  type StoredStep,
  type TakenRow,
  type Thin,
  type Watch,
} from './step-series'

/** One answer of OMS. A poll that failed brings none: it shows as a gap. */
export interface Answer {
  /** The task's id. */
  readonly key: string
  /** Which OMS answered: a code, since one address can come to lead to another OMS. */
  readonly scope?: string
  /** Epoch milliseconds by the server's clock. */
  readonly at: number
  readonly task: { readonly steps: readonly SampledStep[] }
  /** How often the task is polled at the time, milliseconds. */
  readonly intervalMs: number
}

/** The samples of one step, to be followed; the same object each time it is asked for. */
export interface StepSource extends SampleSource<StepColumn> {
  read(): StepSamples
}

/** What one answer added. */
export interface Taken {
  readonly key: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly intervalMs: number
  /** The silence that ended with this answer. */
  readonly gap: Gap | null
  readonly rows: readonly TakenRow[]
}

/** Samples of a task from an earlier visit. */
export interface StoredTask {
  /** Epoch milliseconds of the last answer. */
  readonly last: number
  readonly intervalMs: number
  readonly gaps: readonly Gap[]
  readonly steps: ReadonlyMap<string, StoredStep>
}

/** What was observed of tasks, in bounded memory. It knows no React and no browser. */
export interface History {
  /** @returns false, with nothing kept, for an answer that is not later than the last one */
  record(answer: Answer): boolean
  /** Whether anything is known of a task. */
  has(key: string): boolean
  /** Begins a task anew with samples from an earlier visit (null: there are none) and the answers since. */
  fill(key: string, stored: StoredTask | null, answers: readonly Answer[]): void
  /** The samples of a step by its current name (FULL_TRANSFER …). Empty ones for a step not seen so far. */
  series(key: string, step: string): StepSamples
  source(key: string, step: string): StepSource
  /** The steps that have samples. */
  steps(key: string): readonly string[]
  /** When there was no answer for more than 2.5 intervals. */
  gaps(key: string): readonly Gap[]
  /** Called after each change of a task's samples. */
  subscribe(key: string, listener: () => void): () => void
  /** Forgets a task's samples. Those who follow it stay subscribed. */
  clear(key: string): void
  /** Memory that all samples take. */
  readonly bytes: number
}

export interface HistoryOptions {
  /** Samples kept for each step. 30 days of polls take 42,300 at the most, once thinned. */
  readonly capacity?: number
  /** Tasks kept; the one not heard of for longest goes first. */
  readonly maxTasks?: number
  /** Memory that all samples may take; tasks go as above. */
  readonly maxBytes?: number
  /** Makes coarser what is old; without it the oldest samples go when there are too many. */
  readonly thin?: Thin
  /** Is told what each kept answer added. */
  readonly onTaken?: (taken: Taken) => void
  /** Is told that what was stamped at or after a moment goes, since the clock was set back. */
  readonly onDropped?: (key: string, from: number) => void
}

const MAX_GAPS = 1000
/** OMS knows a dozen steps; what sends more is no OMS, and must not fill the memory. */
const MAX_STEPS = 32
const THIN_EVERY_MS = 15 * 60_000
/** An answer can be late by the deadline of its request. What is further behind comes from another clock. */
const CLOCK_SET_BACK_MS = 60_000

interface TaskHistory {
  last: number
  intervalMs: number
  /** When old samples were made coarser last. */
  thinnedAt: number
  /** The time of an answer from before the last one: a second such in a row means that the clock was set back. */
  suspect: number | null
  watch: Watch
  readonly steps: Map<string, StepSeries>
}

const NOTHING: StepSeries = createStepSeries(2)
const NOT_WATCHED: Watch = { gaps: [], silenceMs: null }

export function createHistory({
  capacity = 44_000,
  maxTasks = 64,
  maxBytes = 64_000_000,
  thin,
  onTaken,
  onDropped,
}: HistoryOptions = {}): History {
  const tasks = new Map<string, TaskHistory>()
  const listeners = new Map<string, Set<() => void>>()
  const sources = new Map<string, StepSource>()
  // One counter for all, so that a task that was forgotten and came back never repeats a version.
  let version = 0
  const stamp = () => {
    version += 1
    return version
  }

  function notify(key: string): void {
    for (const listener of [...(listeners.get(key) ?? [])]) listener()
  }

  function series(key: string, step: string): StepSamples {
    const task = tasks.get(key)
    const found = task?.steps.get(step)
    return task && found ? found.read(task.watch, stamp) : NOTHING.read(NOT_WATCHED, () => 0)
  }

  function forget(key: string): void {
    if (tasks.delete(key)) notify(key)
  }

  function record(answer: Answer): boolean {
    const kept = take(answer)
    if (kept) {
      makeRoom()
      notify(answer.key)
    }
    return kept
  }

  function take({ key, at, task: { steps }, intervalMs }: Answer): boolean {
    if (!Number.isFinite(at)) return false
    const known = tasks.get(key)
    const task = known ?? begin(at)
    if (known && !follows(known, at, (from) => onDropped?.(key, from))) return false
    tasks.delete(key)
    tasks.set(key, task)

    const patience = GAP_INTERVALS * Math.max(intervalMs, task.intervalMs)
    const gap = task.last < at && at - task.last > patience ? { from: task.last, to: at } : null
    const gaps = gap ? [...task.watch.gaps, gap].slice(-MAX_GAPS) : task.watch.gaps
    task.last = at
    task.intervalMs = intervalMs
    task.watch = { gaps, silenceMs: GAP_INTERVALS * intervalMs }

    const rows: TakenRow[] = []
    for (const name of new Set([...task.steps.keys(), ...steps.map((step) => step.name)])) {
      if (!task.steps.has(name) && task.steps.size >= MAX_STEPS) continue
      const one = task.steps.get(name) ?? createStepSeries(capacity)
      const row = one.record(
        name,
        steps.find((step) => step.name === name),
        at,
      )
      if (!row) continue
      task.steps.set(name, one)
      rows.push(row)
    }
    if (thin && at - task.thinnedAt >= THIN_EVERY_MS) {
      task.thinnedAt = at
      for (const one of task.steps.values()) one.thin(thin, at, gaps)
    }
    onTaken?.({ key, at, intervalMs, gap, rows })
    return true
  }

  function bytes(): number {
    let total = 0
    for (const { steps } of tasks.values()) for (const one of steps.values()) total += one.bytes
    return total
  }

  /** The task that was heard of last stays, whatever it takes: its steps are bounded. */
  function makeRoom(): void {
    while (tasks.size > maxTasks || (tasks.size > 1 && bytes() > maxBytes)) {
      const oldest = tasks.keys().next()
      if (oldest.done) return
      forget(oldest.value)
    }
  }

  return {
    series,
    record,
    has: (key) => tasks.has(key),
    fill(key, stored, answers) {
      tasks.delete(key)
      if (stored) tasks.set(key, filled(stored, capacity))
      for (const answer of answers) take(answer)
      makeRoom()
      notify(key)
    },
    get bytes() {
      return bytes()
    },
    source(key, step) {
      const id = JSON.stringify([key, step])
      const known = sources.get(id)
      if (known) return known
      const source: StepSource = { subscribe: (listener) => subscribe(key, listener), read: () => series(key, step) }
      sources.set(id, source)
      return source
    },
    steps: (key) => [...(tasks.get(key)?.steps.keys() ?? [])],
    gaps: (key) => tasks.get(key)?.watch.gaps ?? NOT_WATCHED.gaps,
    subscribe,
    clear: forget,
  }

  function subscribe(key: string, listener: () => void): () => void {
    const own = listeners.get(key) ?? new Set()
    listeners.set(key, own)
    own.add(listener)
    return () => {
      own.delete(listener)
      if (own.size === 0 && listeners.get(key) === own) listeners.delete(key)
    }
  }
}

function begin(at: number): TaskHistory {
  return { last: at, intervalMs: 0, thinnedAt: at, suspect: null, watch: NOT_WATCHED, steps: new Map() }
}

function filled({ last, intervalMs, gaps, steps }: StoredTask, capacity: number): TaskHistory {
  const task = begin(last)
  // Much may have grown old since it was stored.
  task.thinnedAt = Number.NEGATIVE_INFINITY
  task.intervalMs = intervalMs
  task.watch = { gaps: gaps.slice(-MAX_GAPS), silenceMs: GAP_INTERVALS * intervalMs }
  for (const [name, stored] of [...steps].slice(0, MAX_STEPS)) {
    const one = createStepSeries(capacity)
    one.fill(stored)
    task.steps.set(name, one)
  }
  return task
}

/**
 * Whether an answer may be added. One that is a little behind overtook another and is dropped. One that is far behind
 * is dropped as well, but when the next follows it, the clock was set back (or had been wrong): then what is stamped
 * later than it goes, else nothing would be recorded until the clock has caught up.
 */
function follows(task: TaskHistory, at: number, dropped: (from: number) => void): boolean {
  if (at > task.last) {
    task.suspect = null
    return true
  }
  if (task.last - at <= CLOCK_SET_BACK_MS) return false
  if (task.suspect === null || at <= task.suspect) {
    task.suspect = at
    return false
  }
  const first = task.suspect
  task.suspect = null
  for (const series of task.steps.values()) series.dropFrom(first)
  task.watch = { ...task.watch, gaps: task.watch.gaps.filter((gap) => gap.to < first) }
  task.last = first
  task.thinnedAt = Math.min(task.thinnedAt, first)
  dropped(first)
  return true
}
