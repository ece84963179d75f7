import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseZoneless } from './time'

const at = Date.UTC(2023, 6, 12, 22, 33, 42)

test.each([
  ['whole seconds', '2023-07-12T22:33:42', 0, at],
  ['a space for the T', ' 2023-07-12 22:33:42 ', 0, at],
  ['milliseconds (Q-42)', '2023-07-12T22:35:48.881', 0, Date.UTC(2023, 6, 12, 22, 35, 48, 881)],
  ['more digits than milliseconds', '2023-07-12T22:33:42.0019', 0, at + 1],
  ['no seconds', '2023-07-12T22:33', 0, at - 42_000],
  ['another offset', '2023-07-13T06:33:42', 480, at],
  ['a zone in the text wins', '2023-07-13T06:33:42+08:00', 0, at],
  ['a zone of hours only', '2023-07-12T19:33:42-03', 480, at],
  ['Z', '2023-07-12T22:33:42Z', 480, at],
])('reads %s', (_, text, offset, expected) => {
  expect(parseZoneless(text, offset)).toBe(expected)
})

test.each([
  null,
  undefined,
  '',
  'soon',
  '2023-07-12',
  '2023-02-30T00:00:00',
  '2023-13-01T00:00:00',
  '2023-07-12T24:30:00',
  '2023-07-12T22:60:00',
  '2023-07-12T22:33:60',
  '0050-07-12T22:33:42',
  '1689201369',
])('gives null for %j, which is no time', (text) => {
  expect(parseZoneless(text)).toBeNull()
})

test('gives null for an offset that is no number', () => {
  expect(parseZoneless('2023-07-12T22:33:42', Number.NaN)).toBeNull()
})

test('reads back every moment written without a zone, at any offset', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-02'), max: new Date('2900-01-01'), noInvalidDate: true }),
      fc.integer({ min: -720, max: 840 }),
      (date, offset) => {
        const text = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1)
        expect(parseZoneless(text, offset)).toBe(date.getTime())
      },
    ),
  )
})

test('never throws and never gives NaN, whatever the text', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)), (text) => {
      const ms = parseZoneless(text)
      expect(ms === null || Number.isFinite(ms)).toBe(true)
    }),
  )
})
