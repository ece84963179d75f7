import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from './apply'
import { diff } from './diff'

const key = fc.oneof(
  fc.string(),
  fc.constantFrom('a/b', '~', '~1', '~0/', '', '-', '0', '__proto__', 'constructor', 'toString', 'toJSON'),
)

const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, false, 0, 1, 'x', ''),
    fc.integer(),
    fc.array(tie('json'), { maxLength: 6 }),
    fc.dictionary(key, tie('json'), { maxKeys: 6, noNullPrototype: true }),
  ),
}))

/** As it comes from a file: `__proto__` is a field like any other. */
const parsed = json.map((value) => JSON.parse(JSON.stringify(value)) as unknown)

test('what a diff says leads from one value to the other, and both stay as they were', () => {
  fc.assert(
    fc.property(parsed, parsed, (before, after) => {
      const texts = [JSON.stringify(before), JSON.stringify(after)]
      const changes = JSON.parse(JSON.stringify(diff(before, after)))
      expect(JSON.stringify(apply(before, changes))).toBe(JSON.stringify(after))
      expect([JSON.stringify(before), JSON.stringify(after)]).toEqual(texts)
    }),
    { numRuns: 2000 },
  )
})

test('equal values differ in nothing', () => {
  fc.assert(
    fc.property(parsed, (value) => {
      expect(diff(value, JSON.parse(JSON.stringify(value)))).toEqual([])
    }),
  )
})

test('changes that were made for another value never throw', () => {
  fc.assert(
    fc.property(parsed, parsed, parsed, (before, after, other) => {
      apply(other, diff(before, after))
    }),
  )
})

test('what did not change stays the same object', () => {
  const before = { data: [{ tables: [{ name: 't' }], steps: [{ progress: 1 }, { progress: 2 }] }] }
  const after = apply(before, [{ op: 'replace', path: '/data/0/steps/1/progress', value: 3 }]) as typeof before
  expect(after.data[0]?.tables).toBe(before.data[0]?.tables)
  expect(after.data[0]?.steps[0]).toBe(before.data[0]?.steps[0])
  expect(after.data[0]?.steps[1]).toEqual({ progress: 3 })
})

test('one entry more at the head of a list is one change', () => {
  const [a, b, c] = [{ code: 'a' }, { code: 'b' }, { code: 'c' }]
  expect(diff([b, c], [a, b, c])).toEqual([{ op: 'add', path: '/0', value: a }])
  expect(diff([a, b, c], [b, c])).toEqual([{ op: 'remove', path: '/0' }])
  expect(diff([a, c], [a, b, c])).toEqual([{ op: 'add', path: '/1', value: b }])
})

test.each([
  ['/x/y', 'replace'],
  ['/x', 'remove'],
  ['/list/9', 'add'],
  ['/list/x', 'replace'],
  ['/text/0', 'replace'],
  ['', 'remove'],
] as const)('a change of %s that is not there (%s) is told', (path, op) => {
  expect(apply({ list: [1], text: 'ab' }, [{ op, path, value: 1 }])).toBeUndefined()
})
