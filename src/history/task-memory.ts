import type { TaskEvent } from '@/domain/events'
import type { AssessedTask, Snapshot } from '@/domain/snapshots'
import type { Gap } from '@/lib/series'
import { createEventLog } from './event-log'
import type { StoredTask } from './history'
import type { Holding, SeenAnswer } from './kept'
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
  /** See `KeptHistory.noteEvents`. @returns what is new or has changed */
  note(events: readonly TaskEvent[], now: Holding | undefined, gaps: readonly Gap[], most: Bounds): readonly TaskEvent[]
  events(): readonly TaskEvent[]
}

export function createTaskMemory(): TaskMemory {
  const list = createSnapshotList()
  const events = createEventLog()
  let last: AssessedTask | null = null
  let now: TaskStates | null = null
  let changes: readonly StateChange[] = []

  /** Adds what was seen earlier, with what the events rest on. */
  function addAll(snapshots: readonly Snapshot[], most: number): void {
    list.hold(timesOf(events.read()))
    for (const snapshot of snapshots) list.add(snapshot, most)
  }

  return {
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
      addAll(stored ? rebuiltSnapshots(stored) : [], most.snapshots)
    },
    reopen(stored, storedEvents, until, most) {
      const own = list.read().filter(({ at }) => at < until)
      const since = own[0]?.at ?? until
      const before = stored ? rebuiltSnapshots(stored).filter(({ at }) => at < since) : []
      list.clear()
      events.fill(storedEvents, most.events)
      // Those that were seen here have all that the rules look at.
      addAll([...before, ...own], most.snapshots)
      const seen = changes.filter(({ at }) => at < until)
      changes = compactLog(joinedLogs([...stretch(stored?.states ?? [], stored?.last), ...stretch(seen)]), most.changes)
      now = stateAfter(changes)
    },
    dropFrom(at) {
      list.dropFrom(at)
      events.dropFrom(at)
      changes = changes.filter((change) => change.at < at)
      now = stateAfter(changes)
    },
    snapshots: list.read,
    states: () => changes,
    note(found, holding, gaps, most) {
      const newest = list.read().at(-1)?.at
      if (newest === undefined) return []
      const news = events.note(found, newest, gaps, most.events)
      list.hold(timesOf(news))
      if (holding) list.hold([holding.verdict, ...holding.others].flatMap(({ since }) => since ?? []))
      return news
    },
    events: events.read,
  }
}

/** The moments that events rest on. */
function timesOf(events: readonly TaskEvent[]): number[] {
  return events.flatMap(({ at, seen }) => [at, seen])
}

/** A log of which the first time says all that held then. */
function stretch(states: readonly StateChange[], last?: number): LoggedStretch[] {
  const [first] = states
  return first ? [{ start: first.at, end: last ?? states.at(-1)?.at ?? first.at, states }] : []
}
