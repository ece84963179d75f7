import { lowerBound } from '@/lib/series'
import type { StoredTask } from './history'
import { GAP_INTERVALS } from './levels'
import type { Rows } from './rollup'
import { createStepSeries, type StepSeries, type Watch } from './step-series'

export const MAX_GAPS = 1000
/** OMS knows a dozen steps; what sends more is no OMS, and must not fill the memory. */
export const MAX_STEPS = 32
/** An answer can be late by the deadline of its request. What is further behind comes from another clock. */
const CLOCK_SET_BACK_MS = 60_000
/** Memory for the samples of a task that only overviews tell of. 200 of them stay below the bound for all. */
const WINDOW_BYTES = 250_000
/** Of a task that moves more than any of OMS does, at least so many samples a step. */
const LEAST_ROWS = 60

/** The samples of one task. */
export interface TaskSamples {
  last: number
  intervalMs: number
  /** When old samples were made coarser last. */
  thinnedAt: number
  /** The time of an answer from before the last one: a second such in a row means that the clock was set back. */
  suspect: number | null
  watch: Watch
  /** Whether only the newest are kept, since no page of the task asked for more. */
  narrow: boolean
  /** Whether the last answer came from an overview. */
  background: boolean
  /** Samples kept of each step. */
  capacity: number
  /** Memory that they took when it was counted last. */
  bytes: number
  readonly steps: Map<string, StepSeries>
}

export const NOT_WATCHED: Watch = { gaps: [], silenceMs: null }

export function begin(at: number, narrow: boolean, capacity: number): TaskSamples {
  return {
    last: at,
    intervalMs: 0,
    thinnedAt: at,
    suspect: null,
    watch: NOT_WATCHED,
    narrow,
    background: narrow,
    capacity,
    bytes: 0,
    steps: new Map(),
  }
}

/** A task as an earlier visit kept it. */
export function filled({ last, intervalMs, gaps, steps }: StoredTask, narrow: boolean, capacity: number): TaskSamples {
  const task = begin(last, narrow, capacity)
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
 * A task with all that is stored of it, and after that what was seen of it here up to before a moment: what is kept of
 * it here is only the newest, and may not be written yet.
 */
export function reopened(
  seen: TaskSamples | undefined,
  stored: StoredTask | null,
  until: number,
  capacity: number,
): TaskSamples | null {
  const task = stored && filled(stored, false, capacity)
  if (!seen) return task
  const from = stored?.last ?? Number.NEGATIVE_INFINITY
  const whole = task ?? begin(until, false, capacity)
  let last = from
  for (const [name, series] of seen.steps) {
    const { rows, ended } = series.kept()
    const later = between(rows, from, until)
    if (later.times.length === 0) continue
    const before = whole.steps.get(name)?.kept().rows
    const one = createStepSeries(capacity)
    const isAll = (rows.times.at(-1) ?? until) < until
    one.fill({ rows: before ? following(before, later) : later, ended: ended && isAll })
    whole.steps.set(name, one)
    last = Math.max(last, later.times.at(-1) ?? last)
  }
  // An answer without a number was one all the same: what it said is kept beside the samples.
  if (last === Number.NEGATIVE_INFINITY && !(seen.last < until)) return task
  const gaps = seen.watch.gaps.filter((gap) => gap.to > from && gap.to < until)
  const all = [...(stored?.gaps ?? []), ...gaps.map((gap) => ({ ...gap, from: Math.max(gap.from, from) }))]
  // What moves no numbers was answered all the same.
  whole.last = seen.last < until ? Math.max(last, seen.last) : last
  whole.intervalMs = seen.intervalMs
  whole.thinnedAt = Number.NEGATIVE_INFINITY
  whole.watch = { gaps: all.slice(-MAX_GAPS), silenceMs: GAP_INTERVALS * seen.intervalMs }
  return whole
}

/** Keeps of each step the newest samples only. */
export function narrow(task: TaskSamples, capacity: number): void {
  task.narrow = true
  task.capacity = capacity
  for (const [name, series] of task.steps) {
    const one = createStepSeries(capacity)
    one.fill(series.kept())
    task.steps.set(name, one)
  }
}

/** Keeps fewer samples of a task with so many steps that its share of the memory is used up. */
export function keepInWindow(task: TaskSamples): void {
  while (task.narrow && task.capacity > LEAST_ROWS && bytesOf(task) > WINDOW_BYTES) {
    narrow(task, Math.max(LEAST_ROWS, Math.floor(task.capacity / 2)))
  }
}

/** Memory that the samples of a task take. */
export function bytesOf({ steps }: TaskSamples): number {
  let total = 0
  for (const one of steps.values()) total += one.bytes
  return total
}

/**
 * Whether an answer may be added. One that is a little behind overtook another and is dropped. One that is far behind
 * is dropped as well, but when the next follows it, the clock was set back (or had been wrong): then what is stamped
 * later than it goes, else nothing would be recorded until the clock has caught up.
 */
export function follows(task: TaskSamples, at: number, dropped: (from: number) => void): boolean {
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

/** The rows after one moment and before another. */
function between({ times, columns }: Rows, after: number, until: number): Rows {
  const at = lowerBound(times, after)
  const start = times[at] === after ? at + 1 : at
  const end = Math.max(start, lowerBound(times, until))
  return {
    times: times.subarray(start, end),
    columns: new Map([...columns].map(([name, values]) => [name, values.subarray(start, end)])),
  }
}

function following(before: Rows, later: Rows): Rows {
  const size = before.times.length
  const both = (first: Float64Array | undefined, second: Float64Array | undefined) => {
    const all = new Float64Array(size + later.times.length).fill(Number.NaN)
    if (first) all.set(first)
    if (second) all.set(second, size)
    return all
  }
  const names = new Set([...before.columns.keys(), ...later.columns.keys()])
  return {
    times: both(before.times, later.times),
    columns: new Map([...names].map((name) => [name, both(before.columns.get(name), later.columns.get(name))])),
  }
}
