import type { ListView } from '@/api/list-projects'
import type { TaskRow } from '@/features/shared/overview/row'
import { RUNNING_STATUSES } from './arrange'
import type { Wanted } from './wall-params'

/** What OMS is asked to leave out, once it is known that its first answer does not hold all tasks. */
export type Narrow = Pick<ListView, 'status' | 'labelIds'>

/** Asks for everything. */
export const WHOLE: Narrow = { status: [], labelIds: [] }

/** The most tasks of one answer (facts 2.1). */
const FULL_PAGE = 150

/**
 * What is to be asked after the first answer: everything again where that held all tasks, so that the page itself can
 * choose and one that ends is still seen; else only what the wall is about.
 */
export function narrowed(wanted: Wanted, rows: readonly TaskRow[], total: number | null): Narrow {
  const whole = total === null ? rows.length < FULL_PAGE : total <= rows.length
  if (whole || wanted.kind === 'ids') return WHOLE
  if (wanted.kind === 'running') return { status: RUNNING_STATUSES, labelIds: [] }
  return { status: [], labelIds: labelIds(wanted.labels, rows) }
}

const MOST_LABELS = 5

/** The ids of labels that were given by name, as the tasks seen tell them; what no name matches is taken as an id. */
function labelIds(labels: readonly string[], rows: readonly TaskRow[]): string[] {
  const seen = rows.flatMap(({ task }) => task.labels)
  const ids = labels.flatMap((label) => {
    const known = seen.flatMap(({ id, name }) => (name === label && id !== null ? [id] : []))
    return known.length > 0 ? known : [label]
  })
  return [...new Set(ids)].slice(0, MOST_LABELS)
}

/** The name of a label that may have been given by id, as the tasks seen tell it; else what was given. */
export function labelName(label: string, rows: readonly TaskRow[]): string {
  for (const { task } of rows) {
    const named = task.labels.find(({ id, name }) => id === label && name !== null)
    if (named?.name) return named.name
  }
  return label
}
