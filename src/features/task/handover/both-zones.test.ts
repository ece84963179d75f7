import { expect, test } from 'vitest'
import { clockTime } from '@/lib/format'
import { bothZones } from './both-zones'

const at = Date.UTC(2026, 10, 25, 3, 12, 44)
const there = bothZones('en', 'Asia/Shanghai')

test('a moment stands in UTC and in the own zone, each with its name', () => {
  expect(there.dateTime(at)).toBe('2026-11-25 03:12:44 UTC (11:12:44 UTC+8)')
})

test('the own day is said where it is another', () => {
  expect(there.dateTime(at + 15 * 3_600_000)).toBe('2026-11-25 18:12:44 UTC (2026-11-26 02:12:44 UTC+8)')
})

test('a time of day has its day: it is read later', () => {
  expect(there.time(at)).toBe(there.dateTime(at))
  expect(clockTime(at, at, there)).toBe('2026-11-25 03:12 UTC (11:12 UTC+8)')
})

test('where both are the same it stands once', () => {
  expect(bothZones('en', 'UTC').dateTime(at)).toBe('2026-11-25 03:12:44 UTC')
  expect(bothZones('zh-CN', 'Africa/Abidjan').dateTime(at)).toBe('2026-11-25 03:12:44 UTC')
})

test('what is no moment is unknown', () => {
  expect([null, undefined, Number.NaN, 9e15].map((ms) => there.dateTime(ms))).toEqual(['—', '—', '—', '—'])
})
