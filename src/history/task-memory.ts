import type { TaskEvent } from '@/domain/events'
import type { AssessedTask, Snapshot } from '@/domain/snapshots'
import { createEventLog, type EventLog } from './event-log'
import type { StoredTask } from './history'
import type { SeenAnswer } from './kept'
import { rebuiltSnapshots } from './rebuilt-snapshots'
import { sharedTask } from './shared-task'
import { createSnapshotList } from './snapshot-list'
import { changesBetween, compactLog, type StateChange, stateAfter, statesOf, type TaskStates } from './state-log'

/** Changes of state kept of a task; the oldest go first. */
const MAX_CHANGES = 2000

/** What is remembered of one task beside its columns. */
export interface TaskMemory {
  /** An answer with the parts that the rules look at only, sharing with the last one what did not change. */
  lean(answer: SeenAnswer): SeenAnswer
  /**
   * Takes over an answer that was recorded.
   * @param most snapshots to be kept
   * @returns what the task said of itself
   */
  take(answer: SeenAnswer, most: number): TaskStates
  /** Begins anew with what an earlier visit kept. */
  fill(stored: StoredTask | null, events: readonly TaskEvent[], most: number): void
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
      if (changes.length > MAX_CHANGES) changes = compactLog(changes, 0.75 * MAX_CHANGES)
      list.add({ at, task }, most)
      return now
    },
    fill(stored, storedEvents, most) {
      list.clear()
      changes = compactLog(stored?.states ?? [], MAX_CHANGES)
      now = stateAfter(changes)
      events.fill(storedEvents)
      for (const snapshot of stored ? rebuiltSnapshots(stored) : []) list.add(snapshot, most)
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
