import { expect, test } from 'vitest'
import type { Problem } from '@/api/problem'
import { isListRefused } from './refused'

const oms = { kind: 'oms', code: 'X', message: null } as unknown as Extract<Problem, { kind: 'contract' }>['error']

test.each<[string, Problem | null, boolean]>([
  ['no problem', null, false],
  ['an error answer of OMS', { kind: 'contract', error: oms }, true],
  ['not allowed', { kind: 'denied', status: 403, serverHolds: false, message: null }, true],
  ['not there', { kind: 'http', status: 404, message: null }, true],
  ['not signed in', { kind: 'denied', status: 401, serverHolds: false, message: null }, false],
  ['a broken server', { kind: 'http', status: 500, message: null }, false],
  ['not reached', { kind: 'unreachable', code: null, variable: null, message: null }, false],
])('%s: the list is refused is %s', (_, problem, refused) => {
  expect(isListRefused(problem)).toBe(refused)
})
