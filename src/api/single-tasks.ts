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

/** The golden section: its multiples fall as far from each other as so many places in an interval can. */
const SECTION = (Math.sqrt(5) - 1) / 2

/**
 * Queries of single tasks as part of many: the same as a task's page has, but few at once and in turn. All who look at
 * many tasks are to have the same ones: a task has one place in the interval, whoever asks for it, so that two who want
 * it do not ask twice as often, and what all of them ask at once is counted together.
 */
export function createSingleTasks(taskQueries: TaskQueries, localNow: () => number) {
  const limit = pLimit(MAX_IN_FLIGHT)
  const places = new Map<string, number>()

  /** 0 to 1, the same for a task as long as the page is open. */
  function placeOf(id: string): number {
    const place = places.get(id) ?? (places.size * SECTION) % 1
    places.set(id, place)
    return place
  }

  return {
    task(id: string, intervalSeconds: number) {
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
          const turn = nextTurn(Math.max(dataUpdatedAt, errorUpdatedAt), every, placeOf(id))
          const left = Math.max(OVERDUE_MS, turn - localNow())
          // Who asks comes to its place soon; who only hears gives the tab that asks its time.
          return taskQueries.asks(id) ? left : Math.max(left, wait)
        },
      }
    },
  }
}

export type SingleTasks = ReturnType<typeof createSingleTasks>
