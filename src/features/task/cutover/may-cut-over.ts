import type { Task } from '@/domain/task'
import { taskPhase } from '@/domain/task-phase'

/** A synchronization feeds on and on, and what is finished or released was cut over before. */
export function mayCutOver(task: Pick<Task, 'type' | 'status'>): boolean {
  return task.type !== 'SYNC' && !['finished', 'released'].includes(taskPhase(task.status))
}
