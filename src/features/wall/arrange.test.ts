import { describe, expect, test } from 'vitest'
import type { TaskRow } from '@/features/shared/overview/row'
import { type Arrangement, arrange, countsOf, NOTHING } from './arrange'
import { makeRow, NOW } from './testing/make-row'
import type { Wanted } from './wall-params'

const RUNNING: Wanted = { kind: 'running' }
const MIN = 60_000
const UNREACHABLE = { kind: 'unreachable', code: null, variable: null, message: null } as const

function keys({ tiles }: Arrangement) {
  return tiles.map(({ key }) => key)
}

function look(rows: readonly TaskRow[], wanted: Wanted, before = NOTHING, at = NOW) {
  return arrange(before, { rows, missing: [], at }, wanted)
}

const label = (id: string | null, name: string | null) => ({ task: { labels: [{ id, name, others: {} }] } })

describe('without a choice', () => {
  test.each([
    ['RUNNING', true],
    ['FAILED', true],
    ['RUNNING_MODIFYING', true],
    ['RUNNING_MERGING', true],
    ['RUNNING_ALARMING', true],
    ['SUSPEND', false],
    ['FINISHED', false],
    ['INIT', false],
    ['RELEASED', false],
    ['ODD', false],
    [null, false],
  ])('a task that is %s is shown: %s', (status, shown) => {
    expect(keys(look([makeRow('a', { task: { status } })], RUNNING))).toEqual(shown ? ['a'] : [])
  })

  test('a task that ends stays for 15 minutes, then leaves', () => {
    const first = look([makeRow('a')], RUNNING)
    const ended = [makeRow('a', { kind: 'finished', severity: 'ok', task: { status: 'FINISHED' } })]
    const soon = look(ended, RUNNING, first, NOW + 14 * MIN)
    expect(keys(soon)).toEqual(['a'])
    expect(keys(look(ended, RUNNING, soon, NOW + 15 * MIN))).toEqual([])
  })

  test('a task that OMS lists no more leaves at once, and comes back as a new one', () => {
    const first = look([makeRow('a'), makeRow('b')], RUNNING)
    const gone = look([makeRow('b')], RUNNING, first, NOW + MIN)
    expect(keys(gone)).toEqual(['b'])
    expect(keys(look([makeRow('a'), makeRow('b')], RUNNING, gone, NOW + 2 * MIN))).toEqual(['b', 'a'])
  })
})

test('chosen ids are shown whatever their state, and nothing else', () => {
  const rows = [makeRow('a', { task: { status: 'RELEASED' } }), makeRow('b'), makeRow('c', { id: null })]
  expect(keys(look(rows, { kind: 'ids', ids: ['a', 'c'] }))).toEqual(['a'])
})

test('a chosen id of which OMS knows nothing has a tile that says so, among those that want to be looked at', () => {
  const missing = [
    { id: 'lost', problem: UNREACHABLE },
    { id: 'asked', problem: null },
  ]
  const wanted: Wanted = { kind: 'ids', ids: ['lost', 'asked', 'a', 'b'] }
  const rows = [makeRow('a', { severity: 'ok' }), makeRow('b', { severity: 'critical' })]
  const found = arrange(NOTHING, { rows, missing, at: NOW }, wanted)
  expect(keys(found)).toEqual(['b', 'lost', 'asked', 'a'])
  expect(countsOf(found.tiles)).toEqual({ critical: 1, attention: 1, fine: 2 })
})

test('labels choose by name or by id', () => {
  const rows = [
    makeRow('a', label('l1', 'prod')),
    makeRow('b', label('l2', null)),
    makeRow('c', label(null, 'test')),
    makeRow('d'),
  ]
  expect(keys(look(rows, { kind: 'label', labels: ['prod', 'l2'] }))).toEqual(['a', 'b'])
  expect(keys(look(rows, { kind: 'label', labels: ['nobody'] }))).toEqual([])
})
