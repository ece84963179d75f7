import type { GapReason } from '@/lib/series'
import type { Answer, History, HistoryOptions, StepSource } from './history'
import { GAP_INTERVALS } from './levels'
import type { StepSamples } from './step-samples'
import { createStepSeries, type StepSeries, type TakenRow } from './step-series'
import {
  begin,
  bytesOf,
  filled,
  follows,
  keepInWindow,
  MAX_GAPS,
  MAX_STEPS,
  NOT_WATCHED,
  narrow,
  reopened,
  type TaskSamples,
} from './task-samples'

const THIN_EVERY_MS = 15 * 60_000
/** A task is heard of as long as its last answer is not older than so many intervals. */
const HEARD_OF_INTERVALS = 6

const NOTHING: StepSeries = createStepSeries(2)

export function createHistory<A extends Answer = Answer>({
  capacity = 44_000,
  window = 720,
  maxTasks = 200,
  maxBytes = 64_000_000,
  thin,
  onTaken,
  onDropped,
  onForgotten,
  onNarrowed,
}: HistoryOptions<A> = {}): History<A> {
  /** The one heard of last is the last. */
  const tasks = new Map<string, TaskSamples>()
  /** Those of which more than the newest is kept; the one whose page was open last is the last. */
  const whole = new Set<string>()
  let total = 0
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

  /** Puts a task in the last place, or takes it away. */
  function put(key: string, task: TaskSamples | null): void {
    total -= tasks.get(key)?.bytes ?? 0
    tasks.delete(key)
    if (!task) {
      whole.delete(key)
      return
    }
    tasks.set(key, task)
    task.bytes = bytesOf(task)
    total += task.bytes
  }

  function forget(key: string): void {
    if (!tasks.has(key)) return
    put(key, null)
    notify(key)
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
    const { key, at, task: seen, intervalMs, background = false } = answer
    const { steps } = seen
    if (!Number.isFinite(at) || !admits(answer)) return false
    const known = tasks.get(key)
    const task = known ?? begin(at, background, background ? window : capacity)
    if (known && !follows(known, at, (from) => onDropped?.(key, from))) return false

    const patience = GAP_INTERVALS * Math.max(intervalMs, task.intervalMs)
    const why = answer.why ?? task.watch.silenceWhy ?? 'away'
    const gap = task.last < at && at - task.last > patience ? { from: task.last, to: at, why } : null
    const gaps = gap ? [...task.watch.gaps, gap].slice(-MAX_GAPS) : task.watch.gaps
    task.last = at
    task.intervalMs = intervalMs
    task.background = background
    task.watch = { gaps, silenceMs: GAP_INTERVALS * intervalMs }

    const rows: TakenRow[] = []
    for (const name of new Set([...task.steps.keys(), ...steps.map((step) => step.name)])) {
      if (!task.steps.has(name) && task.steps.size >= MAX_STEPS) continue
      const one = task.steps.get(name) ?? createStepSeries(task.capacity)
      const row = one.record(
        name,
        steps.find((step) => step.name === name),
        at,
        background,
      )
      if (!row) continue
      task.steps.set(name, one)
      rows.push(row)
    }
    if (thin && !task.narrow && at - task.thinnedAt >= THIN_EVERY_MS) {
      task.thinnedAt = at
      for (const one of task.steps.values()) one.thin(thin, at, gaps)
    }
    keepInWindow(task)
    put(key, task)
    if (!background && !task.narrow) ownPage(key)
    onTaken?.({ key, at, intervalMs, gap, rows }, answer)
    return true
  }

  function ownPage(key: string): void {
    whole.delete(key)
    whole.add(key)
  }

  /** Who would have to go for one more. The task whose page was open last stays. */
  function oldest(): string | undefined {
    const kept = [...whole].at(-1)
    for (const key of tasks.keys()) if (key !== kept) return key
    return undefined
  }

  function admits({ key, at, intervalMs, background }: Pick<A, 'key' | 'at' | 'intervalMs' | 'background'>): boolean {
    if (!background || tasks.has(key) || tasks.size < maxTasks) return true
    const first = tasks.get(oldest() ?? '')
    return !first || Math.abs(at - first.last) > HEARD_OF_INTERVALS * Math.max(intervalMs, first.intervalMs)
  }

  /** What only overviews tell of is bounded, and so is the task whose page was open last: they stay, whatever they take. */
  function makeRoom(): void {
    while (total > maxBytes && whole.size > 1) {
      const [key = ''] = whole
      const task = tasks.get(key)
      if (task?.background) {
        narrow(task, window)
        keepInWindow(task)
        whole.delete(key)
        total -= task.bytes
        task.bytes = bytesOf(task)
        total += task.bytes
        notify(key)
        onNarrowed?.(key)
      } else forgetFor(key)
    }
    while (tasks.size > Math.max(1, maxTasks)) forgetFor(oldest() ?? '')
  }

  function forgetFor(key: string): void {
    forget(key)
    onForgotten?.(key)
  }

  return {
    series,
    record,
    admits,
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
      const isNarrow = answers.length > 0 && answers.every(({ background }) => background)
      put(key, stored && filled(stored, isNarrow, isNarrow ? window : capacity))
      if (stored && !isNarrow) ownPage(key)
      for (const answer of answers) take(answer)
      makeRoom()
      notify(key)
    },
    reopen(key, stored, answers) {
      put(key, reopened(tasks.get(key), stored, answers[0]?.at ?? Number.POSITIVE_INFINITY, capacity))
      if (tasks.has(key)) ownPage(key)
      for (const answer of answers) take(answer)
      makeRoom()
      notify(key)
    },
    get bytes() {
      return total
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
