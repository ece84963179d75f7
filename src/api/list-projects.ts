import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { decodeListProjects } from '@/contract/decode-list'
import type { Task } from '@/domain/task'
import type { Client } from './client'
import { nextPoll } from './polling'
import { ApiError, contractProblem } from './problem'
import type { ServerClock } from './server-clock'

/** The largest page that OMS gives (facts 2.1). */
const PAGE_SIZE = 150

/** OMS wants the type named, though its schema calls it optional (facts 2.1): so both are asked for. */
const TYPES = ['MIGRATION', 'SYNC'] as const

export interface TaskList {
  readonly tasks: readonly Task[]
  /** Records that match on the server, which may be more than `tasks`; null when it did not say. */
  readonly total: number | null
  /** Epoch milliseconds by the server's clock. */
  readonly at: number
}

/** What is asked of ListProjects (facts 2.1). */
export interface ListView {
  /** Name or id, fuzzy; empty for all. */
  readonly searchKey: string
  /** Null for both types. */
  readonly type: 'MIGRATION' | 'SYNC' | null
  /** Task statuses; none for all. */
  readonly status: readonly string[]
  /** Ids of labels, at most 5; none for all. */
  readonly labelIds: readonly string[]
  /** From 1 on. */
  readonly page: number
  readonly intervalSeconds: number
}

/** Query of the tasks that ListProjects answers, of both types. */
export function listProjects(client: Client, clock: ServerClock, { searchKey, intervalSeconds }: ListView) {
  return queryOptions({
    queryKey: ['tasks', searchKey] as const,
    queryFn: async ({ signal }): Promise<TaskList> => {
      const pages: Page[] = []
      // One after the other: a wrong password is sent once, not twice.
      for (const type of TYPES) pages.push(await onePage(client, clock, type, searchKey, signal))
      const totals = pages.map((page) => page.total)
      const total = totals.reduce<number | null>((sum, it) => (sum === null || it === null ? null : sum + it), 0)
      return { tasks: pages.flatMap((page) => page.tasks), total, at: clock.now() }
    },
    refetchInterval: (query) =>
      nextPoll({
        intervalSeconds,
        status: null,
        failures: query.state.status === 'error' ? 3 : 0,
        jitter: 0,
        retryAfterSeconds: query.state.error instanceof ApiError ? query.state.error.retryAfterSeconds : null,
        paused: false,
      }),
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: 'always',
    networkMode: 'always',
    // While a search is under way the list before it stays.
    placeholderData: keepPreviousData,
  })
}

interface Page {
  readonly tasks: readonly Task[]
  readonly total: number | null
}

async function onePage(
  client: Client,
  clock: ServerClock,
  type: string,
  searchKey: string,
  signal: AbortSignal,
): Promise<Page> {
  const search = searchKey === '' ? {} : { searchKey }
  const answer = await client.call('ListProjects', { type, ...search, pageNumber: 1, pageSize: PAGE_SIZE }, { signal })
  clock.observe(answer)
  const decoded = decodeListProjects(answer.json)
  if (!decoded.ok) throw new ApiError(contractProblem(decoded.error))
  return { tasks: decoded.tasks, total: decoded.totalCount }
}
