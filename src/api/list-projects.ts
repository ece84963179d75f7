import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { openListProjects } from '@/contract/decode-list'
import type { Task } from '@/domain/task'
import { inSlices, type Slicing } from '@/lib/slices'
import type { Client } from './client'
import { ALL_TASKS, isUnfiltered, type ListFilter, listBody } from './list-body'
import { listTypesOf } from './list-types'
import { type Cadence, expectedEvery, nextPoll } from './polling'
import { ApiError, contractProblem } from './problem'
import type { ServerClock } from './server-clock'
import { shareParts } from './share'

/** The largest page that OMS gives (facts 2.1). */
export const PAGE_SIZE = 150
/** The least that tells how many there are. */
const COUNT = { page: 1, pageSize: 1, whole: false }

/** What is asked of ListProjects. */
export interface ListView extends ListFilter {
  /** From 1 on. */
  readonly page: number
  readonly intervalSeconds: number
}

/** One page of tasks. */
export interface TaskPage {
  /** In OMS's order: the newest first. */
  readonly tasks: readonly Task[]
  /** Records that match on the server, which may be more than `tasks`; null when it did not say. */
  readonly total: number | null
  /** Pages of this size that it takes to see all; null when that is not known. */
  readonly pages: number | null
  /** Epoch milliseconds by the server's clock. */
  readonly at: number
  /** Which OMS answered: see `Answer.scope`. */
  readonly scope: string
  /** How often answers are expected, milliseconds. */
  readonly intervalMs: number
}

export interface ListPolling {
  readonly client: Client
  readonly clock: ServerClock
  readonly random: () => number
  readonly slicing: Slicing
  /** Called with each task of a good answer. */
  readonly onTask: (id: string, task: Task, page: Omit<TaskPage, 'tasks'>) => void
  /** Called for each task of the last good answer when a question brought none. */
  readonly onMissed: (id: string) => void
  readonly hidden?: () => boolean
}

interface Failures {
  readonly count: number
  readonly jitter: number
  readonly retryAfterSeconds: number | null
}

const NONE: Failures = { count: 0, jitter: 0, retryAfterSeconds: null }

/** The polling of lists. One question an interval brings up to 150 tasks with their steps. */
export function createListQueries(options: ListPolling) {
  const { client, clock, random, slicing, onTask, onMissed, hidden = () => false } = options
  const failures = new Map<string, Failures>()
  const types = listTypesOf(client)

  function cadence(view: ListView): Cadence {
    const { count, jitter, retryAfterSeconds } = failures.get(nameOf(view)) ?? NONE
    const { intervalSeconds } = view
    return {
      intervalSeconds,
      status: null,
      failures: count,
      jitter,
      retryAfterSeconds,
      paused: false,
      hidden: hidden(),
    }
  }

  async function part(body: object, old: ReadonlyMap<string, Task>, signal: AbortSignal) {
    const answer = await client.call('ListProjects', body, { signal })
    clock.observe(answer)
    const at = clock.at(answer.receivedAt)
    const list = openListProjects(answer.json)
    if (!list.ok) throw new ApiError(contractProblem(list.error))
    const tasks: Task[] = []
    const take = (entry: unknown, index: number) => {
      const task = list.read(entry, index)
      const before = task?.id == null ? undefined : old.get(task.id)
      if (task) tasks.push(before ? shareParts(before, task) : task)
    }
    await inSlices(list.entries, take, slicing, signal)
    return { tasks, total: list.totalCount, at, scope: answer.scope ?? '' }
  }

  async function ask(view: ListView, before: TaskPage | undefined, signal: AbortSignal): Promise<TaskPage> {
    const old = new Map(before?.tasks.flatMap((task) => (task.id === null ? [] : [[task.id, task] as const])))
    try {
      const parts = await types.ask(view.type, {
        page: (type) =>
          part(listBody({ ...view, type }, { page: view.page, pageSize: PAGE_SIZE, whole: true }), old, signal),
        count: (type) => part(listBody({ ...ALL_TASKS, type }, COUNT), old, signal),
        isWhole: isUnfiltered(view) && view.page === 1,
      })
      failures.delete(nameOf(view))
      const next = cadence(view)
      const page: TaskPage = {
        tasks: parts.flatMap(({ tasks }) => tasks),
        total: sumOf(parts.map(({ total }) => total)),
        pages: mostOf(parts.map(({ total }) => (total === null ? null : Math.ceil(total / PAGE_SIZE)))),
        at: Math.max(...parts.map(({ at }) => at)),
        scope: parts[0]?.scope ?? '',
        intervalMs: expectedEvery(nextPoll(next), next),
      }
      const tell = (task: Task) => {
        if (task.id !== null) onTask(task.id, task, page)
      }
      await inSlices(page.tasks, tell, slicing, signal)
      return page
    } catch (error) {
      if (!signal.aborted) {
        const count = (failures.get(nameOf(view))?.count ?? 0) + 1
        const retryAfterSeconds = error instanceof ApiError ? error.retryAfterSeconds : null
        failures.set(nameOf(view), { count, jitter: random(), retryAfterSeconds })
        for (const id of old.keys()) onMissed(id)
      }
      throw error
    }
  }

  return {
    /** Milliseconds until the next poll of a list. */
    nextPoll: (view: ListView) => nextPoll(cadence(view)),

    /** Query of one page of tasks at the viewer's interval. */
    page: (view: ListView) =>
      queryOptions({
        queryKey: keyOf(view),
        queryFn: ({ signal, client: queries }): Promise<TaskPage> =>
          ask(view, queries.getQueryData<TaskPage>(keyOf(view)), signal),
        refetchInterval: () => nextPoll(cadence(view)),
        refetchIntervalInBackground: true,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: 'always',
        networkMode: 'always',
        // Shared a task at a time, in slices.
        structuralSharing: false,
        gcTime: 5 * 60_000,
        // While a search is under way the list before it stays.
        placeholderData: keepPreviousData,
      }),
  }
}

export type ListQueries = ReturnType<typeof createListQueries>

function keyOf({ searchKey, type, status, labelIds, page }: ListView) {
  return ['tasks', searchKey, type, status, labelIds, page] as const
}

function nameOf(view: ListView): string {
  return JSON.stringify(keyOf(view))
}

function sumOf(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((sum, it) => (sum === null || it === null ? null : sum + it), 0)
}

function mostOf(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((most, it) => (most === null || it === null ? null : Math.max(most, it)), 0)
}
