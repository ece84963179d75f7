import { expect, test } from 'vitest'
import { momentIn, written } from './moment-in'

const at = (text: string) => momentIn(new URLSearchParams({ at: text }))

test('a moment is read as the page writes it, to the second', () => {
  expect(written(Date.UTC(2023, 6, 13, 2, 13, 0, 400))).toBe('2023-07-13T02:13:00Z')
  expect(at('2023-07-13T02:13:00Z')).toBe(Date.UTC(2023, 6, 13, 2, 13))
})

test.each([
  '1',
  '2023',
  '2023-07-13',
  '2023-07-13T02:13Z',
  '2023-07-13T02:13:00',
  '2023-07-13T02:13:00.500Z',
  '2023-07-13T02:13:00+08:00',
  '2023-02-31T02:13:00Z',
  '2023-07-13T24:00:00Z',
  '2023-07-13T25:00:00Z',
  ' 2023-07-13T02:13:00Z',
  'now',
  '',
])('anything else is as if it were not there: %j', (text) => {
  expect(at(text)).toBeUndefined()
})

test('an address without one names none', () => {
  expect(momentIn(new URLSearchParams())).toBeUndefined()
})
