import { expect, test } from 'vitest'
import { consoleRank, isVerifier } from './step-names'

test('the console shows full migration before its increment, and that before verification and switchover', () => {
  const names = ['FULL_TRANSFER', 'INCR_TRANSFER', 'FULL_VERIFIER', 'TRANSFER_APP_SWITCH', 'REVERSE_INCR_TRANSFER']
  const ranks = names.map(consoleRank)
  expect(ranks).toEqual([...ranks].sort((a, b) => (a ?? 0) - (b ?? 0)))
  expect(ranks).not.toContain(null)
})

test('a step that no one has seen has no place', () => {
  expect(consoleRank('toString')).toBeNull()
})

test.each([
  ['FULL_VERIFIER', true],
  ['INCR_VERIFIER', true],
  ['FULL_TRANSFER', false],
])('%s compares both ends: %s', (name, expected) => {
  expect(isVerifier(name)).toBe(expected)
})
