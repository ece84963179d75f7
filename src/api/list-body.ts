import type { TaskType } from './list-types'

/** What narrows a list of tasks down, on the server (facts 2.1). */
export interface ListFilter {
  /** Name or id, fuzzy; empty for all. */
  readonly searchKey: string
  /** Null for both types. */
  readonly type: TaskType | null
  /** Task statuses; none for all. */
  readonly status: readonly string[]
  /** Ids of labels, at most 5; none for all. */
  readonly labelIds: readonly string[]
}

/** Which part of a list is wanted. */
interface ListPart {
  /** From 1 on. */
  readonly page: number
  readonly pageSize: number
  /** Whether steps and endpoints are wanted, without which some servers send the bare task. */
  readonly whole: boolean
}

/** The body of a ListProjects question: the newest tasks first. */
export function listBody({ searchKey, type, status, labelIds }: ListFilter, { page, pageSize, whole }: ListPart) {
  return {
    ...(type === null ? {} : { type }),
    ...(searchKey === '' ? {} : { searchKey }),
    // An array, whatever the oldest page says.
    ...(status.length === 0 ? {} : { status }),
    ...(labelIds.length === 0 ? {} : { labelIds }),
    needRelatedInfo: whole,
    sortField: 'gmtCreate',
    order: 'descend',
    pageNumber: page,
    pageSize,
  }
}

/** Nothing is left out. */
export const ALL_TASKS: ListFilter = { searchKey: '', type: null, status: [], labelIds: [] }

/** Whether a filter leaves nothing out but by its type. */
export function isUnfiltered({ searchKey, status, labelIds }: ListFilter): boolean {
  return searchKey === '' && status.length === 0 && labelIds.length === 0
}
