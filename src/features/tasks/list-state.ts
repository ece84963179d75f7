import type { TaskType } from '@/api/list-types'
import { SORT_KEYS, type SortKey } from './sort'

/** What of the list a colleague would need: all of it is in the address. */
export interface ListState {
  /** Name or id. */
  readonly search: string
  /** Null for both. */
  readonly type: TaskType | null
  readonly status: readonly string[]
  /** Ids of labels; OMS takes five at most. */
  readonly labels: readonly string[]
  /** From 1 on. */
  readonly page: number
  readonly sort: SortKey
  readonly descending: boolean
}

/** OMS takes no more (facts 2.1). */
export const MAX_LABELS = 5
/** A longer text finds nothing, and must not become a longer request. */
const MAX_SEARCH = 200
const MAX_STATUS = 20

/** Whether a column begins with its largest values when it is chosen. */
export function beginsDescending(sort: SortKey): boolean {
  return sort === 'progress' || sort === 'delay' || sort === 'since'
}

/** Reads the address. What it holds that is no state of the list is passed over. */
export function readListState(params: URLSearchParams): ListState {
  const sort = SORT_KEYS.find((key) => key === params.get('sort')) ?? 'worst'
  const type = params.get('type')?.toUpperCase()
  const direction = params.get('dir')
  const page = Number(params.get('page'))
  return {
    search: (params.get('q') ?? '').trim().slice(0, MAX_SEARCH),
    type: type === 'MIGRATION' || type === 'SYNC' ? type : null,
    status: listIn(params.get('status')).slice(0, MAX_STATUS),
    labels: listIn(params.get('label')).slice(0, MAX_LABELS),
    page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
    sort,
    descending: direction === 'asc' || direction === 'desc' ? direction === 'desc' : beginsDescending(sort),
  }
}

/** The address with another state of the list; what else it holds stays. What is usual is left out. */
export function writeListState(before: URLSearchParams, state: ListState): URLSearchParams {
  const params = new URLSearchParams(before)
  const put = (name: string, value: string) => (value === '' ? params.delete(name) : params.set(name, value))
  put('q', state.search)
  put('type', state.type ?? '')
  put('status', joined(state.status))
  put('label', joined(state.labels))
  put('page', state.page === 1 ? '' : String(state.page))
  put('sort', state.sort === 'worst' ? '' : state.sort)
  put('dir', state.descending === beginsDescending(state.sort) ? '' : state.descending ? 'desc' : 'asc')
  return params
}

/** Whether anything narrows the list down. */
export function isNarrowed({ search, type, status, labels }: ListState): boolean {
  return search !== '' || type !== null || status.length > 0 || labels.length > 0
}

/** Values with a comma in them are escaped once more, so that the comma divides. */
function joined(values: readonly string[]): string {
  return values.map(encodeURIComponent).join(',')
}

function listIn(text: string | null): string[] {
  const values = (text ?? '').split(',').map((part) => {
    try {
      return decodeURIComponent(part).trim()
    } catch {
      return part.trim()
    }
  })
  return [...new Set(values.filter((value) => value !== ''))]
}
