import { expect, test } from 'vitest'
import { createClient } from './client'
import { findTasks } from './find-tasks'

function omsThatAnswers(json: unknown) {
  const asked: unknown[] = []
  const client = createClient({
    async fetch(_, init) {
      asked.push(JSON.parse(String(init.body)))
      return new Response(JSON.stringify(json))
    },
    now: () => 0,
    credentials: () => null,
    timeout: () => new AbortController().signal,
  })
  return {
    asked,
    find: (type: 'SYNC' | null) => findTasks(client, { searchKey: 'or', type }, new AbortController().signal),
  }
}

test('the first page is asked for, and the type only where one is wanted', async () => {
  const { asked, find } = omsThatAnswers({ success: true, data: [] })
  await find(null)
  await find('SYNC')
  expect(asked).toEqual([
    { searchKey: 'or', pageNumber: 1, pageSize: 20 },
    { type: 'SYNC', searchKey: 'or', pageNumber: 1, pageSize: 20 },
  ])
})

test('a task without an id is left out, one without a name is not', async () => {
  const { find } = omsThatAnswers({
    success: true,
    data: [{ name: 'no id' }, { id: 'np_1', name: null, status: 'RUNNING' }],
  })
  expect(await find(null)).toEqual([{ id: 'np_1', name: null, status: 'RUNNING' }])
})

test('an error of OMS is no empty list', async () => {
  const { find } = omsThatAnswers({ success: false, code: 'INNER_ERROR', message: 'broken' })
  await expect(find(null)).rejects.toMatchObject({ problem: { kind: 'contract' } })
})
