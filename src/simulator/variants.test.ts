import { describe, expect, test } from 'vitest'
import { decodeDescribeProject } from '@/contract/decode'
import { LISTED } from './catalogue'
import { createDemoOms } from './demo-oms'
import { ANCHOR, list, object } from './testing'
import type { JsonObject } from './wire'

const TOTAL = 1000
const extra = TOTAL - LISTED.length

function server(options: { readonly seed?: number; readonly extra?: number } = {}) {
  const oms = createDemoOms({ now: () => ANCHOR, anchor: ANCHOR, extra, ...options })
  return async (action: string, body: JsonObject): Promise<JsonObject> => {
    const request = new Request(`http://demo/api/v2?Action=${action}`, { method: 'POST', body: JSON.stringify(body) })
    return object(await (await oms(request)).json())
  }
}

/** Every task that a list with these filters holds, page after page. */
async function every(ask: ReturnType<typeof server>, filters: JsonObject = {}): Promise<JsonObject[]> {
  const tasks: JsonObject[] = []
  for (let pageNumber = 1; ; pageNumber++) {
    const answer = await ask('ListProjects', { ...filters, pageNumber, pageSize: 150 })
    tasks.push(...list(answer.data))
    if (list(answer.data).length < 150) {
      expect(tasks).toHaveLength(Number(answer.totalCount))
      return tasks
    }
  }
}

const ask = server()
const all = await every(ask)

test('a server with a thousand tasks: each once, with an id and a name of its own, and all of the catalogue', () => {
  expect(all).toHaveLength(TOTAL)
  const ids = new Set(all.map(({ id }) => id))
  expect(ids.size).toBe(TOTAL)
  expect(new Set(all.map(({ name }) => name)).size).toBe(TOTAL)
  for (const { id } of LISTED) expect(ids).toContain(id)
})

test('they follow from the seed and the index: more of them are the same ones and more', async () => {
  const ids = async (options: Parameters<typeof server>[0]) =>
    (await every(server(options))).map(({ id }) => String(id))
  const sixty = await ids({ extra: 60 })
  expect(await ids({ extra: 60 })).toEqual(sixty)
  expect(all.map(({ id }) => String(id))).toEqual(expect.arrayContaining(sixty))
  expect(await ids({ extra: 60, seed: 2 })).not.toEqual(sixty)
})

describe('filters work over all of them', () => {
  const labelOf = (task: JsonObject): unknown[] => (task.labels === null ? [] : list(task.labels).map(({ id }) => id))
  const some = all.find((task) => labelOf(task).length > 0) ?? {}
  const labelId = String(labelOf(some)[0])

  test.each<[string, JsonObject, (task: JsonObject) => boolean]>([
    ['a type', { type: 'SYNC' }, (task) => task.type === 'SYNC'],
    ['a status as a text (Q-20)', { status: 'FAILED' }, (task) => task.status === 'FAILED'],
    [
      'statuses as a list',
      { status: ['SUSPEND', 'FINISHED'] },
      ({ status }) => status === 'SUSPEND' || status === 'FINISHED',
    ],
    ['a label', { labelIds: [labelId] }, (task) => labelOf(task).includes(labelId)],
    ['a source', { sourceEndpointTypes: ['ORACLE'] }, (task) => task.sourceEndpointType === 'ORACLE'],
    ['targets', { sinkEndpointTypes: ['KAFKA', 'ADB'] }, (task) => /^(KAFKA|ADB)$/.test(String(task.sinkEndpointType))],
    ['a part of the name', { searchKey: 'orders_' }, (task) => String(task.name).includes('orders_')],
  ])('%s', async (_, filters, holds) => {
    const found = (await every(ask, filters)).map(({ id }) => id)
    expect(found).toEqual(all.filter(holds).map(({ id }) => id))
    expect(found.length).toBeGreaterThan(3)
  })
})

test('each can be asked for by its id, and says the same as the list', async () => {
  for (const listed of all.filter((_, i) => i % 37 === 0)) {
    const answer = await ask('DescribeProject', { id: listed.id ?? null })
    const decoded = decodeDescribeProject(JSON.parse(JSON.stringify(answer)))
    expect(decoded.ok).toBe(true)
    expect(list(answer.data)[0]).toMatchObject({
      id: listed.id,
      name: listed.name,
      owner: listed.owner,
      steps: listed.steps,
    })
  }
})

test('they are at different places of their lives, and few are in trouble', () => {
  const full = all.flatMap((task) => list(task.steps).filter(({ name }) => name === 'FULL_TRANSFER'))
  const moving = full.filter(({ status }) => status === 'RUNNING').map(({ progress }) => progress)
  expect(new Set(moving).size).toBeGreaterThan(20)
  const failed = all.filter(({ status }) => status === 'FAILED').length
  expect(failed).toBeGreaterThan(5)
  expect(failed).toBeLessThan(TOTAL / 10)
})
