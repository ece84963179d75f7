import { expect, test } from 'vitest'
import { worstFirst } from './worst-first'

const order = (ids: string, pins: string, urgencies: Record<string, number>) =>
  worstFirst(
    [...ids].map((id) => ({ id })),
    new Set(pins),
    (id) => urgencies[id] ?? null,
  )
    .map(({ id }) => id)
    .join('')

test.each([
  ['the worst first', 'abc', '', { a: 9, b: 0, c: 5 }, 'bca'],
  ['pinned ones before those that are worse', 'abc', 'ac', { a: 9, b: 0, c: 5 }, 'cab'],
  ['what is not judged behind, in its order', 'abcd', '', { d: 9 }, 'dabc'],
  ['as they stand where nothing is judged', 'cab', '', {}, 'cab'],
])('%s', (_name, ids, pins, urgencies, wanted) => {
  expect(order(ids, pins, urgencies)).toBe(wanted)
})
