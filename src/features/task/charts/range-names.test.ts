import { expect, test } from 'vitest'
import { RANGE_NAMES, readRange, windowText } from './range-names'

const HOUR = 3_600_000

test.each([
  ['15m', { lastMs: HOUR / 4 }],
  ['1h', { lastMs: HOUR }],
  ['6h', { lastMs: 6 * HOUR }],
  ['24h', { lastMs: 24 * HOUR }],
  ['7d', { lastMs: 168 * HOUR }],
  ['all', { all: true }],
])('the address says %s', (name, range) => {
  expect(RANGE_NAMES).toContain(name)
  expect(readRange(name)).toEqual({ name, range })
})

test.each([
  ['a stretch in seconds', '1700000000-1700003600', 1_700_000_000, 1_700_003_600],
  ['a stretch that is too short, widened', '1700000000-1700000020', 1_699_999_980, 1_700_000_040],
])('the address says %s', (_, text, from, to) => {
  expect(readRange(text)).toEqual({ name: null, range: { from: from * 1000, to: to * 1000 } })
})

test.each([
  null,
  '',
  '15 min',
  'toString',
  '10-10',
  '20-10',
  '-10',
  '10-',
  '1.5-2.5',
  '1e3-2e3',
  '1-99999999999999999999',
  '<b>-1',
])('what cannot be read (%j) is the usual range', (text) => {
  expect(readRange(text)).toEqual({ name: '15m', range: { lastMs: HOUR / 4 } })
})

test('a window is written in whole seconds that hold it, and read as it was', () => {
  const text = windowText({ from: 1_700_000_000_400, to: 1_700_000_100_400 })
  expect(text).toBe('1700000000-1700000101')
  expect(windowText(readRange(text).range as { from: number; to: number })).toBe(text)
})

test('of a step that has ended the usual range is all of it, also for what cannot be read', () => {
  expect(readRange('all', 'all').name).toBe('all')
  expect(readRange('soon', 'all')).toEqual({ name: 'all', range: { all: true } })
  expect(readRange('soon').name).toBe('15m')
})
