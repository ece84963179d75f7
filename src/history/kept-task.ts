import type { TaskEvent } from '@/domain/events'
import type { GapReason } from '@/lib/series'
import { MAX_EVENTS } from './event-log'
import type { Taken } from './history'
import type { SeenAnswer } from './kept'
import { type Bounds, createTaskMemory, type TaskMemory } from './task-memory'

/** Snapshots of one task, and of all together. A day at the usual pace are 1,500. */
const MAX_SNAPSHOTS = 3000
const MAX_SNAPSHOTS_OF_ALL = 24_000
const MAX_CHANGES = 2000
/** Of a task that only overviews tell of: a quarter of an hour, and one a minute of the hour before. */
const BACKGROUND: Bounds = { snapshots: 150, changes: 200, events: 200 }
/** Answers that wait for being written, or for the store to open. Bounds what a store costs that never opens. */
const MAX_WAITING = 1000
const MAX_WAITING_BACKGROUND = 200
/** While a task's own page brings answers, those of an overview are left out: until so many intervals after the last. */
const OWN_INTERVALS = 3

/** What is kept of one task beside its columns, and what of it waits for the store. */
export interface KeptTask {
  readonly scope: string
  memory: TaskMemory
  /** Whether only overviews told of it so far: then only its newest part is here. */
  background: boolean
  /** Epoch milliseconds of the last answer of its own page. */
  ownAt: number
  /** How often its own page asks, milliseconds. */
  ownEveryMs: number
  /** While earlier samples are loaded: the answers that came meanwhile. */
  waiting: SeenAnswer[] | null
  /** Whether there may be more in the store, from long before the first answer. */
  isCut: boolean
  /** The answers of the present record, and of those before that could not be written yet. */
  answers: Taken[]
  /** Events that are not written yet. */
  events: readonly TaskEvent[]
  /** Time of the last answer that is written. */
  writtenAt: number
  /** Why there has been no answer since the last one. */
  missed: GapReason | null
}

export function newTask(scope: string, background: boolean): KeptTask {
  return {
    scope,
    memory: createTaskMemory(),
    background,
    ownAt: Number.NEGATIVE_INFINITY,
    ownEveryMs: 0,
    waiting: [],
    isCut: false,
    answers: [],
    events: [],
    writtenAt: Number.NEGATIVE_INFINITY,
    missed: null,
  }
}

/** How much may wait of a task. */
export function mostWaiting({ background }: KeptTask): number {
  return background ? MAX_WAITING_BACKGROUND : MAX_WAITING
}

/** How much is remembered of a task: those with a page share one bound, those of overviews another. */
export function boundsOf(task: KeptTask, tasks: ReadonlyMap<string, KeptTask>): Bounds {
  let alike = 0
  for (const one of tasks.values()) if (one.background === task.background) alike += 1
  const share = Math.floor(MAX_SNAPSHOTS_OF_ALL / Math.max(1, alike))
  if (task.background) return { ...BACKGROUND, snapshots: Math.min(BACKGROUND.snapshots, share) }
  return { snapshots: Math.min(MAX_SNAPSHOTS, share), changes: MAX_CHANGES, events: MAX_EVENTS }
}

/** Whether an overview tells what the task's own page tells already, and better. A clock that was set back counts as long ago. */
export function isToldBetter(task: KeptTask | undefined, { at, background, intervalMs }: SeenAnswer): boolean {
  if (!background || !task) return false
  return Math.abs(at - task.ownAt) <= OWN_INTERVALS * Math.max(intervalMs, task.ownEveryMs)
}
