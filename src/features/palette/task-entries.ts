import type { TaskRow } from '@/features/shared/overview/row'
import { STALE_LOOK, VERDICT_LOOKS } from '@/features/shared/verdict/verdict-looks'
import { paths } from '@/lib/paths'
import type { Entry } from './entry'
import type { KnownTask } from './known-tasks'

interface TaskWords {
  /** The label of a task's status. */
  readonly status: (code: string) => string
  /** What was found of a task, in a word or two. */
  readonly verdict: (row: TaskRow) => string
  /** Says that a task is opened by this id. */
  readonly byId: (id: string) => string
}

interface TaskEntries {
  readonly tasks: readonly KnownTask[]
  /** What was found of a task last; null where it was not judged. */
  readonly judged: (id: string) => TaskRow | null
  /** Ids that OMS found for what is typed. */
  readonly found: ReadonlySet<string>
  readonly pins: ReadonlySet<string>
  /** What is typed, without blanks at its ends. */
  readonly typed: string
  readonly words: TaskWords
  readonly open: (href: string) => void
}

/** The way to each task, and to the one whose id is typed. */
export function taskEntries({ tasks, judged, found, pins, typed, words, open }: TaskEntries): Entry[] {
  const entries = tasks.map(({ id, name, status, labels = [] }): Entry => {
    const row = judged(id)
    const note = row ? words.verdict(row) : status === null ? null : words.status(status)
    return {
      key: `task ${id}`,
      group: 'tasks',
      title: name ?? id,
      ...(name === null ? {} : { id }),
      ...(note === null ? {} : { note }),
      ...(row ? { look: row.problem ? STALE_LOOK : VERDICT_LOOKS[row.overview.severity] } : {}),
      words: [...(note === null ? [] : [note]), ...labels],
      pinned: pins.has(id),
      always: found.has(id),
      after: 'go',
      run: () => open(paths.task.href(id)),
    }
  })
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
