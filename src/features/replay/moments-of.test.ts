import { expect, test } from 'vitest'
import { momentsOf } from './moments-of'
import type { Playable } from './opened/opened'

const tape = { id: 'np_1', scope: '', before: null, moments: [], others: [], body: () => null }
const still = { id: 'np_1', body: {}, from: 0, to: 9000, start: 5000 }

test.each<[string, unknown, number | null]>([
  ['a recording tells of the moment that is shown', { kind: 'recording', tape, header: {}, stop: null }, 7000],
  ['answers whose times were told as well', { kind: 'answers', tape, source: 'har', times: 'told' }, 7000],
  [
    'answers whose times are assumed tell of no moment',
    { kind: 'answers', tape, source: 'text', times: 'assumed' },
    null,
  ],
  ['one answer tells of when it came', { kind: 'answer', still, told: { at: 5000, zoneless: false } }, 5000],
  ['one answer of an unknown time of no moment', { kind: 'answer', still, told: null }, null],
])('%s', (_, playable, moment) => {
  expect(momentsOf(playable as Playable)(7000)).toBe(moment)
})
