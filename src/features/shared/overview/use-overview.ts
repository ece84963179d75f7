import type { ListView } from '@/api/list-projects'
import type { Problem } from '@/api/problem'
import type { MissingTask, TaskRow } from './row'

/** Which tasks are wanted. */
export interface OverviewView {
  /** What is asked of ListProjects; null asks it nothing. The same object while it says the same. */
  readonly list: ListView | null
  /** Ids that are wanted in any case: those that the list does not hold are asked one by one. */
  readonly ids: readonly string[]
}

/** Many tasks as they are polled for this page. */
export interface Overview {
  /** Pinned ones first, then in OMS's order. */
  readonly rows: readonly TaskRow[]
  /** Ids that were asked for and of which nothing is known. */
  readonly missing: readonly MissingTask[]
  /** Records that match on the server, which may be more than rows; null when it did not say. */
  readonly total: number | null
  /** Epoch milliseconds of the last good answer; null before the first. */
  readonly at: number | null
  /** Why the last answer of the list was no good one; of a view without a list: when no task at all answered. */
  readonly problem: Problem | null
  /** Whether there is nothing yet, neither good nor bad. */
  readonly loading: boolean
  /** Whether the rows are still those of the view before. */
  readonly stale: boolean
  /** Milliseconds from one poll to the next; false for never. */
  readonly dueMs: number | false
  readonly askNow: () => void
}

/** Polls many tasks as long as somebody shows them, and judges each. Two that want the same share one poll. */
export function useOverview(_view: OverviewView): Overview {
  throw new Error('not yet')
}
