import { expect, test } from 'vitest'
import type { Json } from '@/domain/task'
import { decodeListProjects } from './decode-list'
import { envelopeAround, fullTask } from './testing/full-response'

/** A task as a list has it: without mapping and settings. */
const listed = (id: string): Json => ({
  ...fullTask,
  id,
  transferMapping: null,
  commonTransferConfig: null,
  structTransferConfig: null,
  fullTransferConfig: null,
  incrTransferConfig: null,
})

function list(data: Json, more: { [key: string]: Json } = {}) {
  const result = decodeListProjects({ ...envelopeAround(data), cost: '1', ...more })
  if (!result.ok) throw new Error(`no list: ${JSON.stringify(result.error)}`)
  const paths = result.notes.map(({ path, kind }) => `${path} ${kind}`)
  return { ids: result.tasks.map(({ id }) => id), totalCount: result.totalCount, paths, tasks: result.tasks }
}

test('tasks come in the order of the server, with steps and ends but without settings', () => {
  const { ids, totalCount, paths, tasks } = list([listed('np_2'), listed('np_1')], { totalCount: 41, pageNumber: 1 })
  expect([ids, totalCount, paths]).toEqual([['np_2', 'np_1'], 41, []])
  expect([tasks[0]?.steps.length, tasks[0]?.sinkConnectInfo?.port, tasks[0]?.transferMapping]).toEqual([5, 2883, null])
})

test.each<[string, Json, string[], string[]]>([
  ['null', null, [], []],
  ['no entry', [], [], []],
  ['no field', {}, [], ['data other-shape']],
  ['one task instead of a list', listed('np_1'), ['np_1'], ['data other-shape']],
  ['JSON text of a list (Q-1)', JSON.stringify([listed('np_1')]), ['np_1'], ['data other-shape']],
  ['a bad entry between good ones', [listed('np_1'), 'x', listed('np_2')], ['np_1', 'np_2'], ['data[1] wrong-type']],
  ['an entry without fields', [{}, listed('np_1')], ['np_1'], ['data[0] missing']],
])('data that is %s', (_, data, ids, paths) => {
  expect(list(data)).toMatchObject({ ids, paths })
})

test.each<[Json, number | null]>([
  [null, null],
  ['41', 41],
  ['many', null],
  [0, 0],
])('totalCount %j is %j (Q-17)', (totalCount, expected) => {
  expect(list([], { totalCount }).totalCount).toBe(expected)
})

test.each<[string, Json]>([
  ['a number', 5],
  ['text that is no JSON', '<html>'],
])('data that is %s is an error', (_, data) => {
  expect(decodeListProjects(envelopeAround(data))).toMatchObject({ ok: false, error: { kind: 'shape', path: 'data' } })
})

test('an error of OMS is passed on', () => {
  const body = { success: false, code: 'CE_NOT_SUPPORT_ERROR', message: 'not in this edition' }
  expect(decodeListProjects(body)).toMatchObject({ ok: false, error: { kind: 'oms', code: 'CE_NOT_SUPPORT_ERROR' } })
})
