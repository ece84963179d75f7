import type { Problem } from '@/api/problem'
import type { TaskOverview } from '@/domain/overview'
import type { Task } from '@/domain/task'

/** One of many tasks, judged. The same object as before while nothing of it changed. */
export interface TaskRow {
  /** Unique among rows: the id, or a stand-in where OMS gave none. */
  readonly key: string
  /** Null where OMS gave none: such a task cannot be opened. */
  readonly id: string | null
  readonly task: Task
  /** When OMS gave it, epoch milliseconds. */
  readonly at: number
  readonly overview: TaskOverview
  /** Whether the viewer keeps an eye on it. */
  readonly pinned: boolean
  /** Why the last question about it alone was answered badly; null for what a list answered. */
  readonly problem: Problem | null
}

/** A task that was asked for by its id and never answered. */
export interface MissingTask {
  readonly id: string
  /** Null while it was not answered yet. */
  readonly problem: Problem | null
}
