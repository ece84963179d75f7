import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../wire'
import { type Listed, listProjects, readListQuery } from './list-projects'

function listed(id: string, given: JsonObject = {}, gmtOffset = 0): Listed {
  const task = {
    id,
    name: `task_${id}`,
    type: 'MIGRATION',
    status: 'RUNNING',
    labels: null,
    owner: 'dba',
    gmtCreate: '2025-01-01T00:00:00',
    gmtModified: '2025-01-02T00:00:00',
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    isSubProject: false,
    isMerging: false,
    isModifying: false,
    transferMapping: { mode: 'SPECIFIC' },
    commonTransferConfig: {},
    steps: [{ order: 1 }],
    sourceConnectInfo: {},
    sinkConnectInfo: {},
    alarmStats: { alarming: false },
    ...given,
  }
  return { brief: task, gmtOffset, task: () => task }
}

const ALL = [
  listed('a', { gmtCreate: '2025-01-03T00:00:00', labels: [{ id: 'l1', name: 'prod' }] }),
  // At +08:00, so this is 2025-01-02T20:00 UTC: older than a although its text is later.
  listed('b', { gmtCreate: '2025-01-03T04:00:00', status: 'FAILED', alarmStats: { alarming: true } }, 480),
  listed('c', {
    gmtCreate: '2025-01-01T00:00:00',
    type: 'SYNC',
    sinkEndpointType: 'KAFKA',
    labels: [{ id: 'l1' }, { id: 'l2' }],
  }),
  listed('d', { gmtCreate: '2025-01-05T00:00:00', isSubProject: true, isModifying: true }),
]

function ask(body: JsonObject) {
  const query = readListQuery(body)
  if (typeof query === 'string') throw new Error(query)
  return listProjects(ALL, query)
}

function ids(body: JsonObject) {
  return ask(body).data.map((task) => task.id)
}

describe('filters', () => {
  test.each<[string, JsonObject, string[]]>([
    ['nothing: all but sub-projects, newest first', {}, ['a', 'b', 'c']],
    ['sub-projects, when asked for', { visibleSubProject: true }, ['d', 'a', 'b', 'c']],
    ['search by id', { searchKey: 'b' }, ['b']],
    ['search by name, any case', { searchKey: 'TASK_C' }, ['c']],
    ['type', { type: 'SYNC' }, ['c']],
    ['status as a list', { status: ['FAILED', 'INIT'] }, ['b']],
    ['status as a text (Q-20)', { status: 'FAILED' }, ['b']],
    ['an empty list filters nothing', { status: [] }, ['a', 'b', 'c']],
    ['alarming is a status for filters', { status: ['RUNNING_ALARMING'] }, ['b']],
    ['so is modifying', { status: ['RUNNING_MODIFYING'], visibleSubProject: true }, ['d']],
    ['any of the labels', { labelIds: ['l2', 'l9'] }, ['c']],
    ['source', { sourceEndpointTypes: ['DB2_LUW'] }, []],
    ['target', { sinkEndpointTypes: ['KAFKA', 'DATAHUB'] }, ['c']],
    ['all must hold', { searchKey: 'task', type: 'MIGRATION', status: ['RUNNING'] }, ['a']],
  ])('%s', (_, body, expected) => {
    expect(ids(body)).toEqual(expected)
  })
})

describe('order', () => {
  test.each<[JsonObject, string[]]>([
    [{ order: 'asc' }, ['c', 'b', 'a']],
    [{ order: 'ascend' }, ['c', 'b', 'a']],
    [{ order: 'descend' }, ['a', 'b', 'c']],
    [{ sortField: 'gmtModified', order: 'descend' }, ['a', 'c', 'b']],
  ])('%j', (body, expected) => {
    expect(ids(body)).toEqual(expected)
  })
})

describe('pages', () => {
  test('hold their part, and count records (Q-17)', () => {
    const { data, page } = ask({ pageSize: 2, pageNumber: 2 })
    expect(data.map((task) => task.id)).toEqual(['c'])
    expect(page).toEqual({ pageNumber: 2, pageSize: 2, totalCount: 3 })
  })

  test('ten records by default; beyond the last page there is nothing', () => {
    expect(ask({}).page).toEqual({ pageNumber: 1, pageSize: 10, totalCount: 3 })
    expect(ids({ pageNumber: 9 })).toEqual([])
  })

  test.each<[JsonObject, RegExp]>([
    [{ pageSize: 151 }, /pageSize/],
    [{ pageSize: 0 }, /pageSize/],
    [{ pageSize: '10' }, /pageSize/],
    [{ pageNumber: 0 }, /pageNumber/],
    [{ pageNumber: 1.5 }, /pageNumber/],
    [{ labelIds: ['1', '2', '3', '4', '5', '6'] }, /labelIds/],
    [{ sortField: 'name' }, /sortField/],
  ])('%j is refused', (body, reason) => {
    expect(readListQuery(body)).toMatch(reason)
  })

  test('150 records are allowed', () => {
    expect(readListQuery({ pageSize: 150 })).toMatchObject({ pageSize: 150 })
  })
})

test('only what is sent is worked out', () => {
  const asked: string[] = []
  const all = ALL.map((one) => ({
    ...one,
    brief: { ...one.brief, steps: [] },
    task: () => {
      asked.push(String(one.brief.id))
      return one.task()
    },
  }))
  const query = readListQuery({ pageSize: 2, status: ['RUNNING'] })
  if (typeof query === 'string') throw new Error(query)
  expect(listProjects(all, query).data).toHaveLength(2)
  expect(asked).toEqual(['a', 'c'])
})

describe('records', () => {
  test('leave out all configuration, and keep steps, endpoints and alarms', () => {
    const [task] = ask({ searchKey: 'a' }).data
    expect(task).toMatchObject({ transferMapping: null, commonTransferConfig: null, steps: [{ order: 1 }] })
    expect(task?.alarmStats).not.toBeNull()
  })

  test('leave out those too where related data is not needed', () => {
    const [task] = ask({ needRelatedInfo: false }).data
    expect(task).toMatchObject({ steps: null, sourceConnectInfo: null, sinkConnectInfo: null, alarmStats: null })
  })

  test('labels say how many tasks wear them', () => {
    expect(ask({ type: 'SYNC' }).data[0]?.labels).toMatchObject([
      { id: 'l1', count: 2 },
      { id: 'l2', count: 1, creator: 'dba', type: 'PROJECT' },
    ])
  })
})
