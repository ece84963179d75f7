import { expect, test } from 'vitest'
import { emsOf, emsOfParts, partsOf } from './fit'

test.each([
  ['6 min 52 s', ['6', 'min*', '52', 's*']],
  ['2 小时 5 分钟', ['2', '小时*', '5', '分钟*']],
  ['99.9 %', ['99.9', '%*']],
  ['99.9%', ['99.9', '%*']],
  ['2026-01-15', ['2026-01-15']],
  ['—', ['—']],
  ['1,204 d', ['1,204', 'd*']],
  ['−3 s', ['−3', 's*']],
])('%s has its units smaller than its numbers', (text, parts) => {
  expect(partsOf(text).map(({ text: part, small }) => (small ? `${part}*` : part))).toEqual(parts)
})

test('wide letters count more, and units count less', () => {
  expect(emsOf('小时')).toBe(2)
  expect(emsOf('mm')).toBeGreaterThan(emsOf('11'))
  expect(emsOfParts(partsOf('12 min'))).toBeLessThan(emsOf('12 min'))
})
