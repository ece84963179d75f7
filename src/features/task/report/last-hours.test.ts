import { expect, test } from 'vitest'
import { lastHours } from './last-hours'

const MIN = 60_000
const H = 60 * MIN
const NOW = 1_750_000_000_000
const ago = (...ms: number[]) => Float64Array.from(ms.map((one) => NOW - one))

test.each([
  ['six hours where there is more', null, ago(30 * H, 7 * H, 6 * H, 0), [6 * H, 0]],
  ['from the first sample in them', null, ago(2 * H, H, 0), [2 * H, 0]],
  ['a quarter of an hour where there is less', null, ago(MIN, 0), [15 * MIN, 0]],
  ['without samples as well', null, ago(), [15 * MIN, 0]],
  ['to the end of a step that has one', NOW - 2 * H, ago(5 * H, 3 * H, 0), [5 * H, 2 * H]],
] as const)('shown is %s', (_, endMs, times, [from, to]) => {
  expect(lastHours({ endMs }, times, NOW)).toEqual({ from: NOW - from, to: NOW - to })
})
