import { describe, expect, test } from 'vitest'
import type { Others } from '@/domain/task'
import { fillPlaceholders } from './placeholders'

const context: Others = {
  table: 'orders',
  rows: 3,
  on: true,
  list: [1],
  'a.b': 'dotted',
  loop: '{table}',
  dollar: '$&',
}

describe('placeholders in error texts', () => {
  test.each([
    ['table {table}', 'table orders'],
    ['table $' + '{table}', 'table orders'],
    ['table {{table}}', 'table orders'],
    ['table { table }', 'table orders'],
    ['{rows} rows, {on}', '3 rows, true'],
    ['{a.b}', 'dotted'],
    ['{unknown} stays', '{unknown} stays'],
    ['{list} stays', '{list} stays'],
    ['{"table": 1} stays', '{"table": 1} stays'],
    ['{} and { stay', '{} and { stay'],
    ['{constructor} and {__proto__} stay', '{constructor} and {__proto__} stay'],
    ['{loop} is not looked at again', '{table} is not looked at again'],
    ['{dollar} is plain text', '$& is plain text'],
  ])('%j becomes %j', (text, filled) => {
    expect(fillPlaceholders(text, context)).toBe(filled)
  })

  test('the first context that knows the name fills it', () => {
    expect(fillPlaceholders('{a} {b}', null, { a: 1 }, { a: 2, b: 2 })).toBe('1 2')
  })

  test('no text and no context are no trouble', () => {
    expect(fillPlaceholders(null, context)).toBeNull()
    expect(fillPlaceholders('{a}', null)).toBe('{a}')
  })

  test('a small text with a large context stays bounded', () => {
    const filled = fillPlaceholders('{a}'.repeat(1000), { a: 'x'.repeat(1000) })
    expect(filled?.length).toBeLessThan(25_000)
  })
})
