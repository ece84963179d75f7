/** ListProjects: filters, sorting and pages (facts 2.1). */
import { parseZoneless } from '@/lib/time'
import type { JsonObject, JsonValue } from '../wire'
import type { Page } from './envelope'

/** A task that may be listed. */
export interface Listed {
  /** The task as far as filters, order and labels go by it: without steps. */
  readonly brief: JsonObject
  /** Minutes its gmt fields are ahead of UTC. */
  readonly gmtOffset: number
  /** The whole task; asked for only where it is on the page that is sent. */
  task(): JsonObject
}

/** What a list request asks for, defaults filled in. */
export interface ListQuery {
  readonly searchKey: string
  readonly type: string | null
  readonly status: readonly string[]
  readonly labelIds: readonly string[]
  readonly sourceEndpointTypes: readonly string[]
  readonly sinkEndpointTypes: readonly string[]
  readonly visibleSubProject: boolean
  readonly needRelatedInfo: boolean
  readonly sortField: 'gmtCreate' | 'gmtModified'
  readonly descending: boolean
  readonly pageNumber: number
  readonly pageSize: number
}

const MOST_PER_PAGE = 150
const MOST_LABELS = 5

/** Reads the request; a text says what is wrong with it. */
export function readListQuery(body: JsonObject): ListQuery | string {
  const pageNumber = whole(body.pageNumber, 1)
  const pageSize = whole(body.pageSize, 10)
  if (pageNumber === null || pageNumber < 1) return 'pageNumber must be an integer of at least 1.'
  if (pageSize === null || pageSize < 1 || pageSize > MOST_PER_PAGE)
    return `pageSize must be an integer of 1 to ${MOST_PER_PAGE}.`
  const labelIds = texts(body.labelIds)
  if (labelIds.length > MOST_LABELS) return `labelIds must not hold more than ${MOST_LABELS} entries.`
  const sortField = body.sortField ?? 'gmtCreate'
  if (sortField !== 'gmtCreate' && sortField !== 'gmtModified') return 'sortField must be gmtCreate or gmtModified.'
  return {
    searchKey: text(body.searchKey) ?? '',
    type: text(body.type),
    // A list or a single value, depending on the version.
    status: texts(body.status),
    labelIds,
    sourceEndpointTypes: texts(body.sourceEndpointTypes),
    sinkEndpointTypes: texts(body.sinkEndpointTypes),
    visibleSubProject: body.visibleSubProject === true,
    needRelatedInfo: body.needRelatedInfo !== false,
    sortField,
    // Ascending is spelled in two ways.
    descending: body.order !== 'asc' && body.order !== 'ascend',
    pageNumber,
    pageSize,
  }
}

/** The page of `all` that the query asks for. */
export function listProjects(all: readonly Listed[], query: ListQuery): { data: JsonObject[]; page: Page } {
  const matching = all
    .filter(({ brief }) => matches(brief, query))
    .map((one) => ({ one, at: moment(one, query.sortField), id: text(one.brief.id) ?? '' }))
    .sort((a, b) => (query.descending ? b.at - a.at : a.at - b.at) || compare(a.id, b.id))
  const { pageNumber, pageSize } = query
  const from = (pageNumber - 1) * pageSize
  const wearers = countLabels(all)
  return {
    data: matching.slice(from, from + pageSize).map(({ one }) => listed(one.task(), query.needRelatedInfo, wearers)),
    page: { pageNumber, pageSize, totalCount: matching.length },
  }
}

function matches(task: JsonObject, query: ListQuery): boolean {
  const key = query.searchKey.trim().toLowerCase()
  const found = [task.id, task.name].some((value) => text(value)?.toLowerCase().includes(key))
  return (
    (key === '' || found) &&
    (query.type === null || query.type === '' || task.type === query.type) &&
    (query.status.length === 0 || query.status.some((status) => hasStatus(task, status))) &&
    (query.labelIds.length === 0 || labelsOf(task).some((label) => query.labelIds.includes(text(label.id) ?? ''))) &&
    among(task.sourceEndpointType, query.sourceEndpointTypes) &&
    among(task.sinkEndpointType, query.sinkEndpointTypes) &&
    (query.visibleSubProject || task.isSubProject !== true)
  )
}

/** Three of the statuses are filters only and mirror other fields (facts 1.1). */
function hasStatus(task: JsonObject, status: string): boolean {
  if (status === 'RUNNING_MODIFYING') return task.isModifying === true || task.status === status
  if (status === 'RUNNING_MERGING') return task.isMerging === true || task.status === status
  if (status === 'RUNNING_ALARMING') return isObject(task.alarmStats) && task.alarmStats.alarming === true
  return task.status === status
}

/** A list leaves out all configuration, and says a little more of the labels. */
function listed(task: JsonObject, related: boolean, wearers: ReadonlyMap<string, number>): JsonObject {
  return {
    ...task,
    labels: task.labels
      ? labelsOf(task).map((label) => ({
          ...label,
          count: wearers.get(text(label.id) ?? '') ?? 0,
          creator: task.owner ?? null,
          type: 'PROJECT',
        }))
      : null,
    transferMapping: null,
    commonTransferConfig: null,
    structTransferConfig: null,
    fullTransferConfig: null,
    incrTransferConfig: null,
    ...(!related && { steps: null, sourceConnectInfo: null, sinkConnectInfo: null, alarmStats: null }),
  }
}

/** How many tasks wear each label, by its id. */
function countLabels(all: readonly Listed[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { brief } of all) {
    for (const id of new Set(labelsOf(brief).map((label) => text(label.id) ?? ''))) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

function moment({ brief, gmtOffset }: Listed, field: 'gmtCreate' | 'gmtModified'): number {
  return parseZoneless(text(brief[field]), gmtOffset) ?? 0
}

function labelsOf(task: JsonObject): JsonObject[] {
  return Array.isArray(task.labels) ? task.labels.filter(isObject) : []
}

function among(value: JsonValue | undefined, wanted: readonly string[]): boolean {
  return wanted.length === 0 || (typeof value === 'string' && wanted.includes(value))
}

function whole(value: JsonValue | undefined, otherwise: number): number | null {
  if (value === undefined || value === null) return otherwise
  return typeof value === 'number' && Number.isInteger(value) ? value : null
}

function text(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function texts(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
