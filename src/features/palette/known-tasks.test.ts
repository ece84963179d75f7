import { describe, expect, test } from 'vitest'
import { type Cached, knownTasks, withFound } from './known-tasks'

const list = (...tasks: object[]): Cached => [[['tasks', ''], { tasks }]]
const task = (id: string | null, name: string | null = null, status: string | null = null) => ({ id, name, status })

describe('the tasks that the page knows', () => {
  test('stand in the order watched, opened last, listed, and each once with its name', () => {
    const opened: Cached = [
      [['task', 'np_1'], { task: task('np_1', 'one') }],
      [['task', 'np_2'], { task: task('np_2', 'two') }],
    ]
    const known = knownTasks(['np_3'], opened, list(task('np_3', 'three'), task('np_1', 'one'), task('np_4', 'four')))
    expect(known.map(({ id, name }) => `${id} ${name}`)).toEqual(['np_3 three', 'np_2 two', 'np_1 one', 'np_4 four'])
  })

  test('are opened by the id they were asked with, not by one that OMS masked', () => {
    const opened: Cached = [[['task', 'np_4wh8x2'], { task: task('np_4wh****', 'masked') }]]
    expect(knownTasks([], opened, [])).toEqual([{ id: 'np_4wh8x2', name: 'masked', status: null }])
  })

  test('have the names of their labels', () => {
    const labels = [{ id: '1', name: 'prod' }, { id: '2', name: null }, 7]
    expect(knownTasks([], [], list({ ...task('np_1', 'one'), labels }))).toEqual([
      { ...task('np_1', 'one'), labels: ['prod'] },
    ])
  })

  test.each<[string, Cached]>([
    ['no answer yet', [[['tasks', ''], undefined]]],
    ['another shape', [[['tasks', ''], { pages: [1] }]]],
    ['what is no task', list([], { id: 7 }, { name: 'no id' })],
  ])('are none where there is %s', (_name, cached) => {
    expect(knownTasks([], cached, cached)).toEqual([])
  })
})

test('what OMS found comes behind what is known, and gives names to what has none', () => {
  const known = [task('np_1') as { id: string; name: null; status: null }]
  const found = [
    { id: 'np_2', name: 'two', status: null },
    { id: 'np_1', name: 'one', status: 'RUNNING' },
  ]
  expect(withFound(known, found)).toEqual([found[1], found[0]])
})
