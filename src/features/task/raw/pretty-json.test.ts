import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prettyJson } from './pretty-json'

describe('prettyJson', () => {
  test.each(['', '<html>', '{"a":1', 'NaN', '{a:1}', 'undefined', '{"a":1} x'])('%j is no JSON', (text) => {
    expect(prettyJson(text)).toBeNull()
  })

  test.each([
    ['1', '1'],
    [' null ', 'null'],
    ['{ }', '{}'],
    ['[\n]', '[]'],
    ['{"a":[]}', '{\n  "a": []\n}'],
    ['[1,{"b":"x,]}:\\""}]', '[\n  1,\n  {\n    "b": "x,]}:\\""\n  }\n]'],
  ])('%j is laid out as %j', (text, pretty) => {
    expect(prettyJson(text)).toBe(pretty)
  })

  test('what JavaScript cannot hold stays as it was received', () => {
    const text = '{"id":12345678901234567890,"n":1.10,"e":1E5,"a":1,"a":2,"2":0,"1":0,"u":"\\u4e2d"}'
    expect(prettyJson(text)?.replace(/\s/g, '')).toBe(text)
  })

  test('is what JSON.stringify gives, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
        // Written and read once: minus zero is no JSON.
        const plain: unknown = JSON.parse(JSON.stringify(value))
        expect(prettyJson(JSON.stringify(value, null, space))).toBe(JSON.stringify(plain, null, 2))
      }),
    )
  })

  test('a great depth does not make it grow with the square', () => {
    const depth = 3000
    const pretty = prettyJson('['.repeat(depth) + ']'.repeat(depth)) ?? ''
    expect(pretty.length).toBeLessThan(depth * 2 * 90)
    expect(pretty.replace(/\s/g, '')).toHaveLength(depth * 2)
  })
})
