import { expect, test } from 'vitest'
import type { Problem } from '@/api/problem'
import type { OmsError } from '@/contract/envelope'
import type { TaskRow } from '@/features/shared/overview/row'
import { answersOneByOne } from './one-by-one'

const NOW = Date.UTC(2026, 0, 5, 9)
const OMS: Problem = { kind: 'contract', error: { kind: 'oms', code: 'GHANA-OPERAT000001' } as OmsError }
const AWAY: Problem = { kind: 'http', status: 503, message: null }
const http = (status: number): Problem => ({ kind: 'http', status, message: null })
const denied = (status: number): Problem => ({ kind: 'denied', status, serverHolds: true, message: null })

const row = (change: Partial<TaskRow> = {}) => ({ pinned: true, problem: null, ...change }) as TaskRow

test.each<[string, Problem | null, readonly TaskRow[] | null, number | null, boolean]>([
  ['an error of OMS', OMS, [row()], 5, true],
  ['a caller who may not see the list', denied(403), [row()], 5, true],
  ['a gateway that forbids the list', http(403), [row()], 5, true],
  ['an OMS that has no list', http(404), [row()], 5, true],
  ['one task answers, the other does not', OMS, [row({ problem: AWAY }), row()], 5, true],
  ['no task answers', OMS, [row({ problem: AWAY })], 5, false],
  ['what the last list said is no answer of a task', OMS, [row({ pinned: false })], 5, false],
  ['no answer came', OMS, null, null, false],
  ['the last answer is long ago', OMS, [row()], 151, false],
  ['a server that is ill', AWAY, [row()], 5, false],
  ['a deadline that passed', { kind: 'timeout', seconds: 30 }, [row()], 5, false],
  ['an answer that is none of OMS', { kind: 'contract', error: { kind: 'no-task' } }, [row()], 5, false],
  ['a list that answers', null, [row()], 5, false],
])('tasks answer one by one while the list is refused: %s', (_, problem, rows, seconds, answers) => {
  const at = seconds === null ? null : NOW - seconds * 1000
  expect(answersOneByOne({ rows, at, problem }, NOW, 10)).toBe(answers)
})

test('with a long interval an answer is believed for longer', () => {
  const found = { rows: [row()], at: NOW - 700_000, problem: OMS }
  expect(answersOneByOne(found, NOW, 300)).toBe(true)
})
