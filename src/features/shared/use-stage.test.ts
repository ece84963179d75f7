import { expect, test } from 'vitest'
import { toldUntil } from './use-stage'

const at = 1_000_000

test.each([
  ['a live page', null, 90],
  ['a stage that stands', { playing: false, pace: { speed: 600, leastMs: 90_000 } }, 90],
  ['one that plays slowly enough', { playing: true, pace: { speed: 10, leastMs: 1500 } }, 90],
  ['one that cannot ask so often', { playing: true, pace: { speed: 600, leastMs: 90_000 } }, 10],
])('%s: an answer tells of so many seconds', (_, stage, seconds) => {
  expect(toldUntil(stage, at, at + 90_000, 10)).toBe(at + seconds * 1000)
})
