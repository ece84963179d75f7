import { expect, test } from 'vitest'
import { createClient } from './client'
import { findTasks } from './find-tasks'

/** A search against a server that answers as told, and what it was asked. */
function searching(answer: (body: Record<string, unknown>) => object) {
  const asked: Record<string, unknown>[] = []
  const client = createClient({
    async fetch(_, init) {
      const body = JSON.parse(String(init.body)) as Record<string, unknown>
      asked.push(body)
      return Response.json(answer(body))
    },
    now: () => 0,
    credentials: () => null,
    timeout: () => new AbortController().signal,
  })
  return { asked, find: () => findTasks(client, 'or', new AbortController().signal) }
}

test('the first page is asked for with one question, the newest first, without what a search does not show', async () => {
  const { asked, find } = searching(() => ({ success: true, data: [] }))
  await find()
  expect(asked).toEqual([
    {
      searchKey: 'or',
      needRelatedInfo: false,
      sortField: 'gmtCreate',
      order: 'descend',
      pageNumber: 1,
      pageSize: 20,
    },
  ])
})

test('a server that wants a type is asked for each, and from then on without trying', async () => {
  const { asked, find } = searching(({ type }) =>
    type === undefined
      ? { success: false, code: 'PARAM_ERROR', message: 'type must not be null' }
      : { success: true, data: [{ id: `np_${String(type)}`, name: null, status: 'RUNNING' }] },
  )
  expect((await find()).map(({ id }) => id)).toEqual(['np_MIGRATION', 'np_SYNC'])
  await find()
  expect(asked.map(({ type }) => type)).toEqual([undefined, 'MIGRATION', 'SYNC', 'MIGRATION', 'SYNC'])
})

test('a task without an id is left out, one without a name is not', async () => {
  const { find } = searching(() => ({
    success: true,
    data: [{ name: 'no id' }, { id: 'np_1', name: null, status: 'RUNNING' }],
  }))
  expect(await find()).toEqual([{ id: 'np_1', name: null, status: 'RUNNING' }])
})

test('an error of OMS is no empty list', async () => {
  const { find } = searching(() => ({ success: false, code: 'INNER_ERROR', message: 'broken' }))
  await expect(find()).rejects.toMatchObject({ problem: { kind: 'contract' } })
})
