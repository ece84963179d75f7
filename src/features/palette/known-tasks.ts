import type { FoundTask } from '@/api/find-tasks'

/** A task that may be known from more than a search. */
export interface KnownTask extends FoundTask {
  /** Names of its labels, where it has any. */
  readonly labels?: readonly string[]
}

/** What the page holds of its questions: their keys and their answers. */
export type Cached = readonly (readonly [key: readonly unknown[], data: unknown])[]

/**
 * The tasks that this page knows: those watched, then those that were opened, the last one first, then those of lists.
 * Each once, by the id it is opened with, with the first name that is known.
 * @param opened answers of single tasks, in the order of asking; their keys are `['task', id]`
 * @param lists answers that hold `tasks`
 */
export function knownTasks(pins: readonly string[], opened: Cached, lists: Cached): KnownTask[] {
  const found: KnownTask[] = []
  for (const [[, id], data] of [...opened].reverse()) {
    const task = isRecord(data) ? taskIn(data.task) : null
    // OMS may write a masked id in its answer: the one that was asked for is the one that opens.
    if (typeof id === 'string' && task) found.push({ ...task, id })
  }
  for (const [, data] of lists) {
    const tasks: unknown = isRecord(data) ? data.tasks : null
    for (const one of Array.isArray(tasks) ? tasks : []) {
      const task = taskIn(one)
      if (task?.id) found.push({ ...task, id: task.id })
    }
  }
  const byId = new Map<string, KnownTask>()
  for (const id of pins) byId.set(id, { id, name: null, status: null })
  for (const task of found) {
    const known = byId.get(task.id)
    if (!known || known.name === null) byId.set(task.id, task)
  }
  return [...byId.values()]
}

/** More tasks behind those that are known. */
export function withFound(known: readonly KnownTask[], found: readonly FoundTask[]): KnownTask[] {
  const named = new Map(found.map((task) => [task.id, task]))
  const ids = new Set(known.map(({ id }) => id))
  return [
    ...known.map((task) => (task.name === null ? (named.get(task.id) ?? task) : task)),
    ...found.filter(({ id }) => !ids.has(id)),
  ]
}

function taskIn(value: unknown): (Omit<KnownTask, 'id'> & { readonly id: string | null }) | null {
  if (!isRecord(value)) return null
  const labels = labelsIn(value.labels)
  return {
    id: textOf(value.id),
    name: textOf(value.name),
    status: textOf(value.status),
    ...(labels.length === 0 ? {} : { labels }),
  }
}

function labelsIn(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((label: unknown) => (isRecord(label) ? (textOf(label.name) ?? []) : []))
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
