import { expect, test } from 'vitest'
import { createClient } from '@/api/client'
import { readTask } from '@/api/describe-project'
import { LISTED } from '@/simulator/catalogue'
import { demoFetch } from './demo-fetch'

const START = Date.UTC(2026, 0, 15, 8)

function clientAt(anchor: number, now = anchor) {
  const fetch = demoFetch({ now: () => now, anchor })
  return createClient({ fetch, now: () => now, credentials: () => null })
}

test('the page’s client gets a task from it, as from a server', async () => {
  const answer = await clientAt(START).call('DescribeProject', { id: 'np_4wh8x2' })
  expect(readTask('np_4wh8x2', answer, START)).toMatchObject({ task: { name: 'orders_mysql_to_ob' }, origin: 'demo' })
  expect(answer.date).toBe(START)
})

test('it knows as many tasks as the server’s demo OMS', async () => {
  const { json } = await clientAt(START).call('ListProjects', { pageNumber: 1, pageSize: 1 })
  expect(json).toMatchObject({ totalCount: LISTED.length })
})

test('demos that began at other moments are other servers: their histories do not mix', async () => {
  const scopeOf = async (anchor: number, now: number) =>
    (await clientAt(anchor, now).call('DescribeProject', { id: 'np_4wh8x2' })).scope
  const [one, later, other] = await Promise.all([
    scopeOf(START, START),
    scopeOf(START, START + 60_000),
    scopeOf(START + 60_000, START + 60_000),
  ])
  expect(one).toMatch(/^demo-\w+$/)
  expect(later).toBe(one)
  expect(other).not.toBe(one)
})
