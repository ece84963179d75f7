import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '@/domain/task'
import { flatValues, scalarText } from './flat-values'

describe('flatValues', () => {
  test('gives each value its path', () => {
    expect(flatValues({ a: 1, b: { c: [true, 'x'], d: {} }, e: null, f: '' }).values).toEqual([
      { path: 'a', value: '1' },
      { path: 'b.c[0]', value: 'true' },
      { path: 'b.c[1]', value: 'x' },
      { path: 'b.d', value: '{}' },
      { path: 'e', value: null },
      { path: 'f', value: null },
    ])
  })

  test('says how many it left out', () => {
    const { values, omitted } = flatValues({ list: Array.from({ length: 250 }, (_, index) => index) })
    expect([values.length, omitted]).toEqual([100, 150])
  })

  test('cuts what is nested without end', () => {
    let deep: Json = 'bottom'
    for (let level = 0; level < 100_000; level += 1) deep = [deep]
    const { values } = flatValues({ deep })
    expect(values).toHaveLength(1)
    expect(values[0]?.value).toBe('[…]')
  })

  test('loses no value, whatever came', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (others) => {
        const { values, omitted } = flatValues(others as Record<string, Json>)
        expect(values.length + omitted).toBe(leaves(others as Json, true))
        for (const { value } of values) expect(value === null || typeof value === 'string').toBe(true)
      }),
    )
  })
})

test.each<[Json, string | null]>([
  [null, null],
  ['', null],
  [0, '0'],
  [false, 'false'],
  ['<b>', '<b>'],
  [{ a: 1 }, null],
])('scalarText(%j) is %j', (value, text) => {
  expect(scalarText(value)).toBe(text)
})

/** How many values a structure holds; an empty one counts as a value, but for the outermost. */
function leaves(value: Json, isTop = false): number {
  if (value === null || typeof value !== 'object') return 1
  const children = Object.values(value)
  if (children.length === 0) return isTop ? 0 : 1
  return children.reduce<number>((sum, child) => sum + leaves(child), 0)
}
