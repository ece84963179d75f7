import { describe, expect, it } from 'vitest'
import type { TaskOverview } from '@/domain/overview'
import type { Task } from '@/domain/task'
import type { TaskRow } from '@/features/shared/overview/row'
import { inOrder, type SortKey } from './sort'

type Change = Partial<Omit<TaskOverview, 'lag' | 'finish'>> & {
  readonly lag?: number
  readonly mid?: number
  readonly owner?: string | null
  readonly name?: string | null
  readonly pinned?: boolean
}

function row(id: string, { lag, mid, owner = null, name = id, pinned = false, ...rest }: Change = {}): TaskRow {
  const overview = {
    verdict: { kind: 'moving', severity: 'info', step: null, since: null, evidence: {} },
    others: [],
    severity: 'info',
    current: [],
    percent: null,
    lag: lag === undefined ? null : { trueLagSeconds: lag },
    finish: mid === undefined ? null : { step: 's', state: 'known', low: mid, mid, high: mid },
    alarm: 'off',
    since: null,
    ...rest,
  } as TaskOverview
  return { key: id, id, task: { id, name, owner } as Task, at: 0, overview, pinned, problem: null }
}

const ids = (rows: readonly TaskRow[], key: SortKey, descending = false) =>
  inOrder(rows, key, descending, 'en').map(({ id }) => id)

describe('the order of the list', () => {
  it('has the worst first', () => {
    const rows = [row('fine'), row('bad', { severity: 'critical' }), row('odd', { severity: 'attention' })]
    expect(ids(rows, 'worst')).toEqual(['bad', 'odd', 'fine'])
    expect(ids(rows, 'worst', true)).toEqual(['fine', 'odd', 'bad'])
  })

  it('has pinned ones first, whatever it is by', () => {
    const rows = [row('a', { severity: 'critical' }), row('z', { pinned: true })]
    for (const key of ['worst', 'newest', 'name', 'delay'] as const) expect(ids(rows, key)[0]).toBe('z')
  })

  it.each<[SortKey, Change, Change]>([
    ['progress', { percent: 10 }, { percent: 90 }],
    ['delay', { lag: 3 }, { lag: 500 }],
    ['finish', { mid: 1000 }, { mid: 2000 }],
    ['owner', { owner: 'anna' }, { owner: 'Ben' }],
    ['since', { since: 2000 }, { since: 1000 }],
    ['name', { name: 'task2' }, { name: 'Task10' }],
  ])('by %s has what is not known last, either way', (key, less, more) => {
    const rows = [row('more', more), row('none', { name: null }), row('less', less)]
    const nameless = rows.map((one) => (one.id === 'none' ? { ...one, task: { ...one.task, id: null } } : one))
    const order = (descending: boolean) => ids(nameless, key, descending)
    expect(order(false)).toEqual(['less', 'more', 'none'])
    expect(order(true)).toEqual(['more', 'less', 'none'])
  })

  it('keeps OMS’s order among equals, and has it for the newest', () => {
    const rows = [row('c'), row('a'), row('b')]
    expect(ids(rows, 'worst')).toEqual(['c', 'a', 'b'])
    expect(ids(rows, 'newest')).toEqual(['c', 'a', 'b'])
    expect(ids(rows, 'newest', true)).toEqual(['b', 'a', 'c'])
  })
})
