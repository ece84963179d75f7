import { expect, test } from 'vitest'
import { isQuiet } from '@/domain/notice-kinds'
import { QUIET_CHOICES, quietEnd } from './quiet-choices'

test('so many minutes', () => {
  expect(quietEnd(30, 1000, 'utc')).toBe(1000 + 30 * 60_000)
})

test.each([
  ['in the evening the next day', Date.UTC(2026, 0, 5, 22), Date.UTC(2026, 0, 6, 8)],
  ['in the night the same day', Date.UTC(2026, 0, 5, 3), Date.UTC(2026, 0, 5, 8)],
  ['at eight the next day', Date.UTC(2026, 0, 5, 8), Date.UTC(2026, 0, 6, 8)],
  ['at the end of a month', Date.UTC(2026, 0, 31, 9), Date.UTC(2026, 1, 1, 8)],
])('until 08:00: %s', (_, now, end) => {
  expect(quietEnd('morning', now, 'utc')).toBe(end)
})

test('in the viewer’s own zone it is his morning', () => {
  const end = new Date(quietEnd('morning', Date.UTC(2026, 0, 5, 22, 17), 'local'))
  expect([end.getHours(), end.getMinutes()]).toEqual([8, 0])
})

test('each choice is quiet until its end', () => {
  const now = Date.UTC(2026, 0, 5, 8)
  for (const choice of QUIET_CHOICES) {
    const end = quietEnd(choice, now, 'utc')
    expect([isQuiet(end, now), isQuiet(end, end - 1), isQuiet(end, end)]).toEqual([true, true, false])
  }
})
