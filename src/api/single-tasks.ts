import pLimit from 'p-limit'
import type { TaskQueries } from './describe-project'

/** Requests for single tasks under way at once: a watch list must not be a burden to OMS. */
const MAX_IN_FLIGHT = 4
/** The shortest wait for what is overdue. */
const OVERDUE_MS = 250

/**
 * When a task of several is to be asked next, so that they spread over the interval instead of coming in one burst:
 * each has a place in it, and is asked at the first such moment at least half an interval after its last outcome.
 * @param lastMs epoch milliseconds of the last outcome
 * @param everyMs the interval
 * @param place 0 to 1, its share of the interval
 * @returns epoch milliseconds
 */
export function nextTurn(lastMs: number, everyMs: number, place: number): number {
  const earliest = lastMs + everyMs / 2
  const phase = place * everyMs
  return earliest + ((((phase - earliest) % everyMs) + everyMs) % everyMs)
}

interface Turn {
  readonly intervalSeconds: number
  /** 0 to 1. */
  readonly place: number
}

/** Queries of single tasks as part of many: the same as a task's page has, but few at once and in turn. */
export function createSingleTasks(taskQueries: TaskQueries, localNow: () => number) {
  const limit = pLimit(MAX_IN_FLIGHT)
  return {
    task(id: string, { intervalSeconds, place }: Turn) {
      const view = { intervalSeconds, paused: false }
      const query = taskQueries.task(id, view)
      const { queryFn, refetchInterval } = query
      if (typeof queryFn !== 'function' || typeof refetchInterval !== 'function') return query
      return {
        ...query,
        queryFn: (context: Parameters<typeof queryFn>[0]) =>
          limit(() => {
            context.signal.throwIfAborted()
            return queryFn(context)
          }),
        refetchInterval: (asked: Parameters<typeof refetchInterval>[0]) => {
          const wait = refetchInterval(asked)
          const { dataUpdatedAt, errorUpdatedAt, status, data } = asked.state
          if (typeof wait !== 'number' || status === 'error') return wait
          const every = taskQueries.nextPoll(id, data?.task.status ?? null, view)
          if (every === false) return false
          const turn = nextTurn(Math.max(dataUpdatedAt, errorUpdatedAt), every, place)
          return Math.max(OVERDUE_MS, wait, turn - localNow())
        },
      }
    },
  }
}

export type SingleTasks = ReturnType<typeof createSingleTasks>
