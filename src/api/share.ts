import { dequal } from 'dequal/lite'
import type { Task } from '@/domain/task'

/**
 * The new task, with each part that did not change taken over from the old one, so that who shows only that part
 * need not render again. Walks the parts once and stops at the first difference of each, which is far cheaper than
 * a structural copy of a task with 10,000 tables.
 */
export function shareParts(old: Task, next: Task): Task {
  let same = true
  const shared: Record<string, unknown> = {}
  for (const key of Object.keys(next) as (keyof Task)[]) {
    const value = key === 'steps' ? shareList(old.steps, next.steps) : next[key]
    shared[key] = dequal(old[key], value) ? old[key] : value
    if (shared[key] !== old[key]) same = false
  }
  return same ? old : (shared as unknown as Task)
}

function shareList<T>(old: readonly T[], next: readonly T[]): readonly T[] {
  const items = next.map((item, index) => (index < old.length && dequal(old[index], item) ? (old[index] as T) : item))
  return items.length === old.length && items.every((item, index) => item === old[index]) ? old : items
}
