import type { Gap, SampleSource } from '@/lib/series'
import type { SampledStep, StepColumn } from './columns-of-step'
import { createStepSeries, type StepSamples, type StepSeries, type Watch } from './step-series'

/** One answer of OMS. A poll that failed brings none: it shows as a gap. */
export interface Answer {
  /** The task's id. */
  readonly key: string
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

/** What was observed since the page opened. It knows no React and no browser. */
export interface History {
  /** @returns false, with nothing kept, for an answer that is not later than the last one */
  record(answer: Answer): boolean
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
}

export interface HistoryOptions {
  /** Samples kept for each step; a day of polls at the usual 10 s. */
  readonly capacity?: number
  /** Tasks kept; the one not heard of for longest goes first. */
  readonly maxTasks?: number
}

/** A silence of so many intervals is a gap: one lost answer is not, two are. */
const GAP_INTERVALS = 2.5
const MAX_GAPS = 1000
/** An answer can be late by the deadline of its request. What is further behind comes from another clock. */
const CLOCK_SET_BACK_MS = 60_000

interface TaskHistory {
  last: number
  intervalMs: number
  /** The time of an answer from before the last one: a second such in a row means that the clock was set back. */
  suspect: number | null
  watch: Watch
  readonly steps: Map<string, StepSeries>
}

const NOTHING: StepSeries = createStepSeries(2)
const NOT_WATCHED: Watch = { gaps: [], silenceMs: null }

export function createHistory({ capacity = 8640, maxTasks = 64 }: HistoryOptions = {}): History {
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

  return {
    series,
    record({ key, at, task: { steps }, intervalMs }) {
      if (!Number.isFinite(at)) return false
      const known = tasks.get(key)
      const task = known ?? begin(at)
      if (known && !follows(known, at)) return false
      tasks.delete(key)
      tasks.set(key, task)

      const patience = GAP_INTERVALS * Math.max(intervalMs, task.intervalMs)
      const gaps =
        task.last < at && at - task.last > patience
          ? [...task.watch.gaps, { from: task.last, to: at }].slice(-MAX_GAPS)
          : task.watch.gaps
      task.last = at
      task.intervalMs = intervalMs
      task.watch = { gaps, silenceMs: GAP_INTERVALS * intervalMs }

      const names = new Set([...task.steps.keys(), ...steps.map((step) => step.name)])
      for (const name of names) {
        const one = task.steps.get(name) ?? createStepSeries(capacity)
        const kept = one.record(
          steps.find((step) => step.name === name),
          at,
        )
        if (kept) task.steps.set(name, one)
      }
      const oldest = tasks.keys().next()
      if (tasks.size > maxTasks && !oldest.done) forget(oldest.value)
      notify(key)
      return true
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
  return { last: at, intervalMs: 0, suspect: null, watch: NOT_WATCHED, steps: new Map() }
}

/**
 * Whether an answer may be added. One that is a little behind overtook another and is dropped. One that is far behind
 * is dropped as well, but when the next follows it, the clock was set back (or had been wrong): then what is stamped
 * later than it goes, else nothing would be recorded until the clock has caught up.
 */
function follows(task: TaskHistory, at: number): boolean {
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
  return true
}
