import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { AT_ONCE } from '@/lib/slices'
import { createClient } from './client'
import { createListQueries, type ListView, PAGE_SIZE, type TaskPage } from './list-projects'
import { ApiError } from './problem'
import { createServerClock } from './server-clock'

const AT = 1_700_000_000_000

const VIEW: ListView = { searchKey: '', type: null, status: [], labelIds: [], page: 1, intervalSeconds: 10 }

const M = { id: 'np_m', name: 'one', type: 'MIGRATION', status: 'RUNNING' }
const S = { id: 'np_s', name: 'two', type: 'SYNC', status: 'RUNNING' }

/** Lists against a server that answers as told; what was asked, told and missed. */
function lists(answer: (body: Record<string, unknown>) => Response) {
  const asked: Record<string, unknown>[] = []
  const told: string[] = []
  const missed: string[] = []
  const clock = createServerClock(() => AT)
  const client = createClient({
    async fetch(_, init) {
      const body = JSON.parse(String(init.body)) as Record<string, unknown>
      asked.push(body)
      return answer(body)
    },
    now: () => AT,
    credentials: () => null,
    timeout: () => new AbortController().signal,
  })
  const queries = createListQueries({
    client,
    clock,
    random: () => 0,
    slicing: AT_ONCE,
    onTask: (id) => void told.push(id),
    onMissed: (id) => void missed.push(id),
  })
  const queryClient = new QueryClient()
  const fetch = (view: Partial<ListView> = {}): Promise<TaskPage> => {
    const observer = new QueryObserver(queryClient, { ...queries.page({ ...VIEW, ...view }), enabled: false })
    return observer.refetch({ throwOnError: true }).then(({ data }) => data as TaskPage)
  }
  return { asked, told, missed, queries, fetch }
}

const page = (tasks: readonly object[], totalCount: number | null = tasks.length) =>
  Response.json({ success: true, data: tasks, totalCount })

describe('a page of tasks', () => {
  test('is asked for with one question, the largest page, steps included', async () => {
    const { asked, told, fetch } = lists(() => page([M, S], 312))
    const { tasks, total, pages } = await fetch()
    expect(tasks.map(({ id }) => id)).toEqual(['np_m', 'np_s'])
    expect({ total, pages }).toEqual({ total: 312, pages: 3 })
    expect(told).toEqual(['np_m', 'np_s'])
    expect(asked).toEqual([
      { needRelatedInfo: true, sortField: 'gmtCreate', order: 'descend', pageNumber: 1, pageSize: PAGE_SIZE },
    ])
  })

  test('is narrowed down by the server: status as an array (Q-20), labels, type, name', async () => {
    const { asked, fetch } = lists(() => page([S]))
    await fetch({ searchKey: 'two', type: 'SYNC', status: ['RUNNING'], labelIds: ['l1'], page: 4 })
    expect(asked).toEqual([
      expect.objectContaining({ searchKey: 'two', type: 'SYNC', status: ['RUNNING'], labelIds: ['l1'], pageNumber: 4 }),
    ])
  })

  test('keeps the tasks that did not change', async () => {
    const { fetch } = lists(() => page([M, { ...S }]))
    const first = await fetch()
    const second = await fetch()
    expect(second.tasks[0]).toBe(first.tasks[0])
    expect(second.tasks[1]).toBe(first.tasks[1])
  })

  test('of a server that does not count has no known number of pages', async () => {
    const { fetch } = lists(() => page([M, S], null))
    expect(await fetch()).toMatchObject({ total: null, pages: null })
  })

  test('that did not come is told for each task of the one before, and comes at a slower pace', async () => {
    let up = true
    const { missed, queries, fetch } = lists(() => (up ? page([M, S]) : new Response('busy', { status: 503 })))
    await fetch()
    expect(queries.nextPoll(VIEW)).toBe(10_000)
    up = false
    for (let tries = 0; tries < 3; tries++) await expect(fetch()).rejects.toBeInstanceOf(ApiError)
    expect(missed).toEqual(['np_m', 'np_s', 'np_m', 'np_s', 'np_m', 'np_s'])
    expect(queries.nextPoll(VIEW)).toBe(40_000)
    up = true
    await fetch()
    expect(queries.nextPoll(VIEW)).toBe(10_000)
  })

  test('is as late as the server wants (Retry-After)', async () => {
    const { queries, fetch } = lists(() => new Response('', { status: 429, headers: { 'retry-after': '120' } }))
    await expect(fetch()).rejects.toBeInstanceOf(ApiError)
    expect(queries.nextPoll(VIEW)).toBe(120_000)
  })
})
