import { expect, test } from 'vitest'
import type { Problem } from '@/api/problem'
import { feedOf, feedOfTiles } from './feed'
import { makeRow } from './testing/make-row'

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
  ['a short interval is no reason to despair at once', 15, UNREACHABLE, 2, 'troubled'],
  ['refused', 21, DENIED, 10, 'dead'],
] as const)('%s', (_, ageSeconds, problem, interval, expected) => {
  const at = ageSeconds === null ? null : NOW - ageSeconds * 1000
  expect(feedOf({ at, problem }, NOW, interval)).toBe(expected)
})

const tile = (ageSeconds: number, problem: Problem | null = null) => ({
  row: makeRow('np_1', { at: NOW - ageSeconds * 1000, problem }),
  missing: null,
})
const missing = (problem: Problem | null) => ({ row: null, missing: { id: 'np_2', problem } })

test.each([
  ['the chosen tasks answer', [tile(4), tile(9)], HTTP, 'live'],
  ['one of them does not: it says so itself', [tile(4), tile(300, HTTP)], HTTP, 'live'],
  ['one of them never did', [tile(4), missing(HTTP)], HTTP, 'live'],
  ['one of them only the list told of, lately', [tile(4), tile(30)], HTTP, 'troubled'],
  ['one of them only the list told of, long ago', [tile(4), tile(70)], HTTP, 'dead'],
  ['none answers', [tile(40, HTTP)], HTTP, 'troubled'],
  ['none answers for long', [tile(70, HTTP)], HTTP, 'dead'],
  ['the last answers are old', [tile(25)], UNREACHABLE, 'dead'],
  ['they are being asked', [missing(null)], HTTP, 'waiting'],
  ['none ever answered', [missing(HTTP)], HTTP, 'none'],
] as const)('without a list: %s', (_, tiles, problem, expected) => {
  const ats = tiles.flatMap(({ row }) => row?.at ?? [])
  const at = ats.length === 0 ? null : Math.max(...ats)
  expect(feedOfTiles(tiles, { at, problem }, NOW, 10)).toBe(expected)
})
