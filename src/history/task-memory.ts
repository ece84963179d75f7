import type { TaskEvent } from '@/domain/events'
import type { AssessedTask, Snapshot } from '@/domain/snapshots'
import { createEventLog, type EventLog } from './event-log'
import type { StoredTask } from './history'
import type { SeenAnswer } from './kept'
import { rebuiltSnapshots } from './rebuilt-snapshots'
import { sharedTask } from './shared-task'
import { createSnapshotList } from './snapshot-list'
import {
  changesBetween,
  compactLog,
  joinedLogs,
  type LoggedStretch,
  type StateChange,
  stateAfter,
  statesOf,
  type TaskStates,
} from './state-log'

/** How much is remembered of one task; the oldest goes first. */
export interface Bounds {
  readonly snapshots: number
  /** Changes of state. */
  readonly changes: number
  readonly events: number
}

/** What is remembered of one task beside its columns. */
export interface TaskMemory {
  /** An answer with the parts that the rules look at only, sharing with the last one what did not change. */
  lean(answer: SeenAnswer): SeenAnswer
  /**
   * Takes over an answer that was recorded.
   * @returns what the task said of itself
   */
  take(answer: SeenAnswer, most: Bounds): TaskStates
  /** Begins anew with what an earlier visit kept. */
  fill(stored: StoredTask | null, events: readonly TaskEvent[], most: Bounds): void
  /** Puts what is stored before what was seen here until a moment, and forgets what was seen then and later. */
  reopen(stored: StoredTask | null, events: readonly TaskEvent[], until: number, most: Bounds): void
  dropFrom(at: number): void
  snapshots(): readonly Snapshot[]
  states(): readonly StateChange[]
  readonly events: EventLog
}

export function createTaskMemory(): TaskMemory {
  const list = createSnapshotList()
  const events = createEventLog()
  let last: AssessedTask | null = null
  let now: TaskStates | null = null
  let changes: readonly StateChange[] = []

  return {
    events,
    lean(answer) {
      last = sharedTask(last, answer.task)
      return { ...answer, task: last }
    },
    take({ at, task }, most) {
      const before = now
      now = statesOf(task, before)
      const news = changesBetween(before, now, at)
      if (news.length > 0) changes = [...changes, ...news]
      // By a quarter at once: what flaps would else be gone through with each answer.
      if (changes.length > most.changes) changes = compactLog(changes, 0.75 * most.changes)
      list.add({ at, task }, most.snapshots)
      return now
    },
    fill(stored, storedEvents, most) {
      list.clear()
      changes = compactLog(stored?.states ?? [], most.changes)
      now = stateAfter(changes)
      events.fill(storedEvents, most.events)
      for (const snapshot of stored ? rebuiltSnapshots(stored) : []) list.add(snapshot, most.snapshots)
    },
    reopen(stored, storedEvents, until, most) {
      const own = list.read().filter(({ at }) => at < until)
      const since = own[0]?.at ?? until
      const before = stored ? rebuiltSnapshots(stored).filter(({ at }) => at < since) : []
      list.clear()
      // Those that were seen here have all that the rules look at.
      for (const snapshot of [...before, ...own]) list.add(snapshot, most.snapshots)
      const seen = changes.filter(({ at }) => at < until)
      changes = compactLog(joinedLogs([...stretch(stored?.states ?? [], stored?.last), ...stretch(seen)]), most.changes)
      now = stateAfter(changes)
      events.fill(storedEvents, most.events)
    },
    dropFrom(at) {
      list.dropFrom(at)
      events.dropFrom(at)
      changes = changes.filter((change) => change.at < at)
      now = stateAfter(changes)
    },
    snapshots: list.read,
    states: () => changes,
  }
}

/** A log of which the first time says all that held then. */
function stretch(states: readonly StateChange[], last?: number): LoggedStretch[] {
  const [first] = states
  return first ? [{ start: first.at, end: last ?? states.at(-1)?.at ?? first.at, states }] : []
}
