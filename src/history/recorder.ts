import type { GapReason } from '@/lib/series'
import type { Answer, History, HistoryOptions, StepSource, StoredTask } from './history'
import { GAP_INTERVALS } from './levels'
import type { StepSamples } from './step-samples'
import { createStepSeries, type StepSeries, type TakenRow, type Watch } from './step-series'

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

export function createHistory<A extends Answer = Answer>({
  capacity = 44_000,
  maxTasks = 64,
  maxBytes = 64_000_000,
  thin,
  onTaken,
  onDropped,
  onForgotten,
}: HistoryOptions<A> = {}): History<A> {
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

  function record(answer: A): boolean {
    const kept = take(answer)
    if (kept) {
      makeRoom()
      notify(answer.key)
    }
    return kept
  }

  function take(answer: A): boolean {
    const { key, at, task: seen, intervalMs } = answer
    const { steps } = seen
    if (!Number.isFinite(at)) return false
    const known = tasks.get(key)
    const task = known ?? begin(at)
    if (known && !follows(known, at, (from) => onDropped?.(key, from))) return false
    tasks.delete(key)
    tasks.set(key, task)

    const patience = GAP_INTERVALS * Math.max(intervalMs, task.intervalMs)
    const why = answer.why ?? task.watch.silenceWhy ?? 'away'
    const gap = task.last < at && at - task.last > patience ? { from: task.last, to: at, why } : null
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
    onTaken?.({ key, at, intervalMs, gap, rows }, answer)
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
      onForgotten?.(oldest.value)
    }
  }

  return {
    series,
    record,
    missed(key, why) {
      const task = tasks.get(key)
      const known = task?.watch.silenceWhy
      if (!task || known === strongest(known, why)) return
      task.watch = { ...task.watch, silenceWhy: strongest(known, why) }
      notify(key)
    },
    has: (key) => tasks.has(key),
    extent(key) {
      const all = [...(tasks.get(key)?.steps.values() ?? [])].flatMap(({ extent }) => extent ?? [])
      if (all.length === 0) return null
      return { from: Math.min(...all.map(({ from }) => from)), to: Math.max(...all.map(({ to }) => to)) }
    },
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
    touch: notify,
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

/** Who asked and got nothing knows more than who did not ask. */
export function strongest(known: GapReason | undefined, why: GapReason): GapReason {
  return known === 'unanswered' || (known === 'paused' && why === 'away') ? known : why
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
