import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bigResponse } from '@/contract/testing/big-response'
import { apply } from './apply'
import { createTextDiff } from './text-diff'

/** Texts that look like the field, and what surrounds it. */
const word = fc.constantFrom(
  'x',
  '"transferMapping":',
  '{"transferMapping":{}}',
  '\\',
  '"',
  ']',
  '}',
  ',"transferMapping":[',
)

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ max: 9 }),
    word,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom('transferMapping', 'steps', '\\"transferMapping'), word), tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
}))

const body = fc.tuple(value, value, fc.constantFrom(undefined, 1)).map(([steps, transferMapping, indent]) => {
  return JSON.stringify({ data: [{ before: steps, transferMapping, after: steps }] }, null, indent)
})

test('one body after another comes out of what changed, wherever the mapping stands', () => {
  fc.assert(
    fc.property(fc.array(body, { minLength: 2, maxLength: 5 }), fc.boolean(), (bodies, twice) => {
      const texts = createTextDiff()
      let doc: unknown
      for (const text of twice ? bodies.flatMap((one) => [one, one]) : bodies) {
        const changes = texts.next(text)
        doc = changes ? apply(doc, changes) : JSON.parse(text)
        expect(JSON.stringify(doc)).toBe(JSON.stringify(JSON.parse(text)))
      }
    }),
    { numRuns: 1000 },
  )
})

test('a mapping that stays is not looked into, one that changes is', () => {
  const texts = createTextDiff()
  const big = bigResponse({ tables: 50 })
  const answer = JSON.stringify(big)
  expect(texts.next(answer)).toBeNull()
  expect(texts.next(answer)).toEqual([])
  expect(texts.next(answer.replace('"progress":', '"progress":1'))).toHaveLength(1)
  expect(texts.next(answer.replace('"name":"orders_partition_00031"', '"name":"renamed"'))).toEqual(
    expect.arrayContaining([
      { op: 'replace', path: '/data/0/transferMapping/databases/7/tables/3/name', value: 'renamed' },
    ]),
  )
})
