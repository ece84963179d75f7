import { expect, test } from 'vitest'
import { costMs, flagFromText, numberFromText } from './scalars'

test.each<[string, number | null]>([
  ['2883', 2883],
  [' 5 ', 5],
  ['-1', -1],
  ['0.5', 0.5],
  ['.5', 0.5],
  ['1e3', 1000],
  ['1e400', null],
  ['', null],
  [' ', null],
  ['0x10', null],
  ['1,000', null],
  ['12abc', null],
  ['Infinity', null],
  ['NaN', null],
  ['1'.repeat(100), null],
])('text %j is the number %j', (text, number) => {
  expect(numberFromText(text)).toBe(number)
})

test.each<[string, boolean | null]>([
  ['true', true],
  ['False', false],
  [' TRUE ', true],
  ['', null],
  ['yes', null],
  ['1', null],
])('text %j is the flag %j', (text, flag) => {
  expect(flagFromText(text)).toBe(flag)
})

test.each<[string | null, number | null]>([
  ['27 ms', 27],
  ['27ms', 27],
  ['1.5 s', 1500],
  ['2 SECONDS', 2000],
  ['56', null],
  ['5 m', null],
  ['fast', null],
  ['', null],
  [null, null],
])('cost %j is %j ms: only a certain unit counts (Q-2)', (cost, ms) => {
  expect(costMs(cost)).toBe(ms)
})
