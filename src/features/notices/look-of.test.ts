import { expect, test } from 'vitest'
import type { Verdict } from '@/domain/verdict-kinds'
import type { TaskRow } from '@/features/shared/overview/row'
import { lookOf } from './look-of'

const NOW = Date.UTC(2026, 0, 5, 9)
const LIST = { refused: null, pages: 1 }
const PROBLEM = { kind: 'timeout', seconds: 30 } as const

function row(change: Partial<TaskRow> = {}, kind: Verdict['kind'] = 'moving', evidence: Verdict['evidence'] = {}) {
  const verdict = { kind, severity: 'info', step: 'INCR_TRANSFER', since: null, evidence }
  const overview = { verdict, others: [], lag: { trueLagSeconds: 20 } }
  return {
    key: 'np_1',
    id: 'np_1',
    at: NOW - 60_000,
    problem: null,
    pinned: false,
    overview,
    ...change,
  } as unknown as TaskRow
}

test('nothing is seen before the first outcome', () => {
  expect(lookOf({ ...LIST, rows: null, at: null, problem: null }, NOW)).toBeNull()
})

test('a row that did not change is answered again with each answer', () => {
  expect(lookOf({ ...LIST, rows: [row()], at: NOW - 5000, problem: null }, NOW)?.tasks).toMatchObject([
    { id: 'np_1', at: NOW - 5000, verdicts: [{ kind: 'moving', step: 'INCR_TRANSFER' }], pinned: false },
  ])
})

test('a task without an id, and one whose own question failed, tell nothing', () => {
  const rows = [row({ id: null }), row({ problem: PROBLEM })]
  expect(lookOf({ ...LIST, rows, at: NOW, problem: null }, NOW)?.tasks).toEqual([])
})

test('the lag is that of the step that falls behind', () => {
  const rows = [row({}, 'falling-behind', { trueLagSeconds: 900 })]
  expect(lookOf({ ...LIST, rows, at: NOW, problem: null }, NOW)?.tasks[0]?.trueLagSeconds).toBe(900)
})

test.each([
  ['a good answer', null, NOW - 600_000, true],
  ['a bad one long after the last good one', PROBLEM, NOW - 16_000, false],
  ['a bad one before any good one', PROBLEM, null, false],
  ['a list that gets no answer while single tasks did', PROBLEM, NOW - 5000, true],
])('OMS is reached: %s', (_, problem, at, reachable) => {
  expect(lookOf({ ...LIST, rows: [], at, problem }, NOW)?.reachable).toBe(reachable)
})

test.each([
  ['a list that fits on its page', { pages: 1 }, true],
  ['an OMS without tasks', { rows: [], pages: 0 }, true],
  ['the first of several pages', { pages: 2 }, false],
  ['a server that does not say how many there are, or a watch list', { pages: null }, false],
  ['a list that did not come', { problem: PROBLEM }, false],
  ['a list that is refused', { refused: PROBLEM }, false],
])('all tasks are seen: %s', (_, change, complete) => {
  expect(lookOf({ ...LIST, rows: [row()], at: NOW, problem: null, ...change }, NOW)?.complete).toBe(complete)
})
