import { expect, test } from 'vitest'
import type { Problem } from '@/api/problem'
import { isRefusal } from './refusal'

const OMS = { kind: 'contract', error: { kind: 'oms', code: 'NOT_SUPPORT_ERROR' } } as Problem

test.each<[string, Problem, boolean]>([
  ['an error of OMS', OMS, true],
  ['no rights', { kind: 'denied', status: 403, serverHolds: false, message: null }, true],
  ['no such action', { kind: 'http', status: 404, message: null }, true],
  ['a wrong password', { kind: 'denied', status: 401, serverHolds: false, message: null }, false],
  ['a busy server', { kind: 'http', status: 503, message: null }, false],
  ['no answer', { kind: 'timeout', seconds: 15 }, false],
  ['what is no answer of OMS', { kind: 'contract', error: { kind: 'no-task' } }, false],
])('%s', (_name, problem, refuses) => {
  expect(isRefusal(problem)).toBe(refuses)
})
