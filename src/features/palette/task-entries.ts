import type { FoundTask } from '@/api/find-tasks'
import { paths } from '@/lib/paths'
import type { Entry } from './entry'

interface TaskWords {
  /** The label of a task's status. */
  readonly status: (code: string) => string
  /** Says that a task is opened by this id. */
  readonly byId: (id: string) => string
}

interface TaskEntries {
  readonly tasks: readonly FoundTask[]
  /** Ids that OMS found for what is typed. */
  readonly found: ReadonlySet<string>
  readonly pins: ReadonlySet<string>
  /** What is typed, without blanks at its ends. */
  readonly typed: string
  readonly words: TaskWords
  readonly open: (href: string) => void
}

/** The way to each task, and to the one whose id is typed. */
export function taskEntries({ tasks, found, pins, typed, words, open }: TaskEntries): Entry[] {
  const entries = tasks.map(
    ({ id, name, status }): Entry => ({
      key: `task ${id}`,
      group: 'tasks',
      title: name ?? id,
      ...(name === null ? {} : { id }),
      ...(status === null ? {} : { note: words.status(status) }),
      pinned: pins.has(id),
      always: found.has(id),
      after: 'go',
      run: () => open(paths.task.href(id)),
    }),
  )
  const byId: Entry = {
    key: 'by id',
    group: 'byId',
    title: words.byId(typed),
    always: true,
    after: 'go',
    run: () => open(paths.task.href(typed)),
  }
  return [...entries, byId]
}

/** Whether what is typed is so much like an id of OMS that the task is opened without waiting for what OMS finds. */
export function looksLikeId(typed: string): boolean {
  return /^np_[\w*]+$/i.test(typed)
}
