import { expect, test } from 'vitest'
import type { Problem } from '@/api/problem'
import { feedOf } from './feed'

const NOW = Date.UTC(2026, 0, 15, 8, 0, 0)
const UNREACHABLE: Problem = { kind: 'unreachable', code: null, variable: null, message: null }
const HTTP: Problem = { kind: 'http', status: 500, message: null }
const DENIED: Problem = { kind: 'denied', status: 401, serverHolds: true, message: null }

test.each([
  ['nothing yet', null, null, 10, 'waiting'],
  ['never an answer', null, UNREACHABLE, 10, 'none'],
  ['fresh', 10, null, 10, 'live'],
  ['as old as it may be', 60, null, 10, 'live'],
  ['too old, though nothing was said', 61, null, 10, 'dead'],
  ['a long interval allows more', 170, null, 60, 'live'],
  ['three long intervals', 181, null, 60, 'dead'],
  ['an error of OMS, shortly', 40, HTTP, 10, 'troubled'],
  ['an error of OMS, for long', 61, HTTP, 10, 'dead'],
  ['not reached once', 15, UNREACHABLE, 10, 'troubled'],
  ['not reached twice', 21, UNREACHABLE, 10, 'dead'],
  ['refused', 21, DENIED, 10, 'dead'],
] as const)('%s', (_, ageSeconds, problem, interval, expected) => {
  const at = ageSeconds === null ? null : NOW - ageSeconds * 1000
  expect(feedOf({ at, problem }, NOW, interval)).toBe(expected)
})
