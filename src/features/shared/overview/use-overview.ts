import { useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useMemo } from 'react'
import type { TaskAnswer } from '@/api/describe-project'
import type { ListView, TaskPage } from '@/api/list-projects'
import { type Problem, problemOf } from '@/api/problem'
import { usePreferences } from '@/ui/preferences'
import { useProblem } from '../use-problem'
import type { SeenTask } from './judge'
import { useOverviewParts } from './parts'
import { isRefusal } from './refusal'
import type { MissingTask, TaskRow } from './row'
import { useRows } from './use-rows'

/** Which tasks are wanted. */
export interface OverviewView {
  /** What is asked of ListProjects; null asks it nothing. */
  readonly list: ListView | null
  /** Ids that are wanted in any case: those that the list does not hold are asked one by one. */
  readonly ids: readonly string[]
}

/** Many tasks as they are polled for this page. */
export interface Overview {
  /** Wanted ids first, in their order, then the rest in OMS's order; null before the first. */
  readonly rows: readonly TaskRow[] | null
  /** Ids that were asked for and of which nothing is known. */
  readonly missing: readonly MissingTask[]
  /** Records that match on the server, which may be more than rows; null when it did not say. */
  readonly total: number | null
  /** Pages that it takes to see all; null when that is not known. */
  readonly pages: number | null
  /** Epoch milliseconds of the last good answer; null before the first. */
  readonly at: number | null
  /** Why the last answer of the list was no good one; of a view without a list: when no task at all answered. */
  readonly problem: Problem | null
  /** Why OMS does not give the list, where wanted tasks answer one by one: then that is no problem. */
  readonly refused: Problem | null
  /** Whether the rows are still those of the view before. */
  readonly stale: boolean
  /** Milliseconds from one poll to the next; false for never. */
  readonly dueMs: number | false
  readonly askNow: () => void
}

/** Polls many tasks as long as somebody shows them, and judges each. Two that want the same share one poll. */
export function useOverview({ list, ids }: OverviewView): Overview {
  const { listQueries, watch } = useOverviewParts()
  const who = useId()
  const [{ intervalSeconds }] = usePreferences()
  const asked = useQuery({ ...listQueries.page(list ?? NO_LIST), enabled: list !== null })
  const page = list && asked.data ? asked.data : null
  const listProblem = useProblem(asked.error, asked.status)
  const isRefused = listProblem !== null && isRefusal(listProblem)
  // What an earlier list held is of no use where OMS gives none any more.
  const singles = useSingles(ids, isRefused ? null : page, list === null || page !== null || listProblem !== null)
  const seen = useMemo(
    () => (page === null && list !== null && singles.answers.length === 0 ? null : seenOf(ids, page, singles.answers)),
    [ids, page, list, singles.answers],
  )
  const listed = page?.tasks.map(({ id }) => id ?? '').join('\n') ?? ''
  useEffect(() => watch(who, listed.split('\n').filter(Boolean)), [watch, who, listed])
  useEffect(() => () => watch(who, []), [watch, who])
  const refused = isRefused && singles.answers.length > 0 ? listProblem : null
  const ats = [page?.at ?? null, ...singles.answers.map(({ answer }) => answer.at)].filter((at) => at !== null)
  return {
    rows: useRows(seen),
    missing: singles.missing,
    total: page?.total ?? null,
    pages: page?.pages ?? null,
    at: ats.length === 0 ? null : Math.max(...ats),
    problem: list && !refused ? listProblem : singles.problem,
    refused,
    stale: asked.isPlaceholderData,
    dueMs: list && !refused ? listQueries.nextPoll(list) : intervalSeconds * 1000,
    askNow() {
      if (list) void asked.refetch()
      singles.askNow()
    },
  }
}

/** Stands where no list is wanted, and is never asked for. */
const NO_LIST: ListView = { searchKey: '', type: null, status: [], labelIds: [], page: 0, intervalSeconds: 0 }

interface Single {
  readonly id: string
  readonly answer: TaskAnswer
  readonly problem: Problem | null
}

interface Singles {
  readonly answers: readonly Single[]
  readonly missing: readonly MissingTask[]
  /** Why none of them answered, when none did. */
  readonly problem: Problem | null
  readonly askNow: () => void
}

/** The wanted tasks that the list does not hold. */
function useSingles(ids: readonly string[], page: TaskPage | null, ready: boolean): Singles {
  const { singleTasks } = useOverviewParts()
  const [{ intervalSeconds }] = usePreferences()
  const alone = useMemo(() => {
    const listed = new Set(page?.tasks.map(({ id }) => id))
    return ready ? ids.filter((id, index) => !listed.has(id) && ids.indexOf(id) === index) : []
  }, [ids, page, ready])
  const combine = useMemo(() => combineOf(alone), [alone])
  return useQueries({
    queries: alone.map((id) => singleTasks.task(id, intervalSeconds)),
    combine,
  })
}

interface Result {
  readonly data: TaskAnswer | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** Puts the results of single questions together. */
function combineOf(ids: readonly string[]): (results: readonly Result[]) => Singles {
  return (results) => {
    const all = results.map(({ data, error }, index) => ({
      id: ids[index] ?? '',
      answer: data ?? null,
      problem: error ? problemOf(error) : null,
    }))
    const answers = all.flatMap(({ id, answer, problem }) => (answer ? [{ id, answer, problem }] : []))
    const isDown = all.length > 0 && all.every(({ problem }) => problem !== null)
    return {
      answers,
      missing: all.flatMap(({ id, answer, problem }) => (answer ? [] : [{ id, problem }])),
      problem: isDown ? (all[0]?.problem ?? null) : null,
      askNow: () => {
        for (const { refetch } of results) refetch()
      },
    }
  }
}

/** Wanted ones first. */
function seenOf(ids: readonly string[], page: TaskPage | null, singles: readonly Single[]): SeenTask[] {
  const listed = (page?.tasks ?? []).map((task, index): SeenTask => {
    const pinned = task.id !== null && ids.includes(task.id)
    return { key: task.id ?? `row-${index}`, id: task.id, task, at: page?.at ?? 0, pinned, problem: null }
  })
  const alone = singles.map(
    ({ id, answer: { task, at }, problem }): SeenTask => ({ key: id, id, task, at, pinned: true, problem }),
  )
  const asked = new Set(alone.map(({ id }) => id))
  const wanted = [...alone, ...listed.filter(({ id, pinned }) => pinned && !asked.has(id))]
  wanted.sort((a, b) => ids.indexOf(a.key) - ids.indexOf(b.key))
  const seen = new Set<string>()
  // A server may list a task twice.
  return [...wanted, ...listed.filter(({ pinned }) => !pinned)].map((one, index) => {
    const key = seen.has(one.key) ? `${one.key} #${index}` : one.key
    seen.add(key)
    return { ...one, key }
  })
}
