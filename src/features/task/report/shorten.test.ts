import { expect, test } from 'vitest'
import { LONGEST_CODE, shorten } from './shorten'

test.each([
  ['whole', 10, 'whole'],
  ['whole', 5, 'whole'],
  ['in part', 4, 'in p…'],
  ['in part', 3, 'in…'],
])('of “%s” %i characters are “%s”', (text, most, shown) => {
  expect(shorten(text, most)).toBe(shown)
})

test('the codes of the reference are printed in full', () => {
  const longest = 'DEST_WRITER_START_FAILED_AND_NO_ROLLBACK_IS_POSSIBLE'
  expect(shorten(longest, LONGEST_CODE)).toBe(longest)
})
