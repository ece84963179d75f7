import { expect, test } from 'vitest'
import type { Answer, Client } from '@/api/client'
import { ApiError } from '@/api/problem'
import { recordedClient } from './recorded-client'
import type { Seen } from './seen'

const ANSWER: Answer = { json: {}, text: '{}', sentAt: 0, receivedAt: 1, date: null }

function recorded(call: Client['call']) {
  const told: (readonly [string, Seen])[] = []
  const recording = { tell: (id: string, seen: Seen) => void told.push([id, seen]) }
  return { told, client: recordedClient({ client: { call }, recording, now: () => 7 }) }
}

test('what OMS says of one task is told with its question, whatever comes', async () => {
  const good = recorded(async () => ANSWER)
  await good.client.call('DescribeProjectStepMetric', { projectId: 'np_1' })
  const seen = { at: 7, action: 'DescribeProjectStepMetric', question: { projectId: 'np_1' } }
  expect(good.told).toEqual([['np_1', { kind: 'other', text: '{}', ...seen }]])
  const problem = { kind: 'timeout', seconds: 15 } as const
  const bad = recorded(() => Promise.reject(new ApiError(problem)))
  await expect(bad.client.call('DescribeProjectStepMetric', { projectId: 'np_1' })).rejects.toThrow()
  expect(bad.told).toEqual([['np_1', { kind: 'other-problem', problem, ...seen }]])
})

test('a question that was given up, or is about no task, is told to nobody', async () => {
  const { told, client } = recorded(async (_, __, options) => {
    if (options?.signal?.aborted) throw options.signal.reason
    return ANSWER
  })
  await client.call('ListProjects', { pageSize: 10 })
  const gone = AbortSignal.abort(new Error('gone'))
  await expect(client.call('DescribeProjectStepMetric', { projectId: 'np_1' }, { signal: gone })).rejects.toThrow()
  expect(told).toEqual([])
})
