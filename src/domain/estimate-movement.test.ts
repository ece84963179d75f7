import { describe, expect, test } from 'vitest'
import { type Movement, movementOf } from './estimate-movement'

const START = 1_700_000_000_000
type Seen = readonly [seconds: number, processed: number | null]
const seen = (points: readonly Seen[]) =>
  points.map(([seconds, processed]) => ({ at: START + seconds * 1000, processed }))
const rowsOf = ({ stretches }: Movement) => stretches.reduce((sum, { rows }) => sum + rows, 0)
const every10s = (count: number, rows: (i: number) => number): Seen[] =>
  Array.from({ length: count }, (_, i): Seen => [i * 10, rows(i)])

describe('the movement of rows', () => {
  test.each<[string, Seen[], number, number]>([
    ['adds up over all samples', every10s(361, (i) => i * 7), 3600, 2520],
    [
      'bridges holes',
      [
        [0, 0],
        [10, 10],
        [500, 1000],
      ],
      500,
      1000,
    ],
    [
      'skips what is unknown',
      [
        [0, 0],
        [10, null],
        [20, 20],
      ],
      20,
      20,
    ],
    [
      'keeps a short standstill',
      [
        [0, 0],
        [100, 100],
        [600, 100],
        [700, 200],
      ],
      700,
      200,
    ],
    [
      'leaves out a break',
      [
        [0, 0],
        [100, 100],
        [400, 100],
        [800, 100],
        [900, 200],
      ],
      200,
      200,
    ],
    [
      'leaves out a break without samples in it',
      [
        [0, 0],
        [100, 100],
        [800, 100],
        [900, 200],
      ],
      200,
      200,
    ],
    [
      'skips a correction of the count',
      [
        [0, 0],
        [100, 100],
        [110, 96],
        [210, 196],
      ],
      200,
      200,
    ],
    [
      'forgets another run',
      [
        [0, 0],
        [100, 100],
        [110, 2],
        [210, 102],
      ],
      100,
      100,
    ],
    [
      'skips samples out of order',
      [
        [0, 0],
        [100, 100],
        [50, 70],
        [200, 200],
      ],
      200,
      200,
    ],
    ['is empty without samples', [], 0, 0],
    ['is empty with one sample', [[0, 5]], 0, 0],
  ])('%s', (_rule, points, seconds, rows) => {
    const movement = movementOf(seen(points), null)
    expect(movement.seconds).toBeCloseTo(seconds, 6)
    expect(movement.watchedSeconds).toBeCloseTo(seconds, 6)
    expect(rowsOf(movement)).toBe(rows)
  })

  test('the time before the first sample is one stretch of which only the sum is known', () => {
    const movement = movementOf(
      seen([
        [1000, 500],
        [1100, 600],
      ]),
      START,
    )
    expect(movement.stretches.at(-1)).toEqual({ newer: 100, older: 1100, rows: 500, watched: false })
    expect([movement.seconds, movement.watchedSeconds]).toEqual([1100, 100])
  })

  test('a day of samples becomes a hundred stretches, each beside the next', () => {
    const { stretches } = movementOf(seen(every10s(8640, (i) => i)), null)
    expect(stretches.length).toBeLessThanOrEqual(97)
    stretches.forEach(({ newer }, i) => {
      expect(newer).toBe(i === 0 ? 0 : stretches[i - 1]?.older)
    })
  })
})
