import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FINISH_MODEL } from './estimate-finish'
import { percentDrift, type RowsKnown, rowsLeft } from './estimate-rows-left'

const START = 1_700_000_000_000
const given = (fields: Partial<RowsKnown> = {}): RowsKnown => ({
  processed: 500_000,
  capacity: 1_000_000,
  progress: null,
  drift: 0,
  ...fields,
})
const left = (fields?: Partial<RowsKnown>) => rowsLeft(given(fields), FINISH_MODEL)

function share(fields: Partial<RowsKnown>, counts: (rows: number) => boolean): number {
  return left(fields).reduce((sum, { rows, weight }) => sum + (counts(rows) ? weight : 0), 0)
}

describe('the rows that may be left', () => {
  test('are likeliest what the estimate leaves', () => {
    expect(share({}, (rows) => Math.abs(rows - 500_000) < 100_000)).toBeGreaterThan(0.5)
  })

  test('stay uncertain up to the end of the estimate: a third more rows than estimated remain possible', () => {
    expect(share({ processed: 980_000 }, (rows) => rows > 350_000)).toBeGreaterThan(0.05)
  })

  test('follow a percentage that is steadily counted in other terms', () => {
    expect(share({ progress: 40 }, (rows) => Math.abs(rows - 750_000) < 150_000)).toBeGreaterThan(0.4)
  })

  test('follow a percentage less that has jumped', () => {
    const near = (rows: number) => Math.abs(rows - 750_000) < 150_000
    expect(share({ progress: 40, drift: 0.3 }, near)).toBeLessThan(share({ progress: 40 }, near))
  })

  test('are told beyond the estimate only where the percentage gives another clue', () => {
    expect(left({ processed: 1_200_000 })).toEqual([])
    expect(left({ processed: 1_200_000, progress: 99 })).toEqual([])
    // Two percent more, told to within five: no clue.
    expect(left({ processed: 1_001_000, progress: 98 })).toEqual([])
    expect(left({ processed: 1_200_000, progress: 80, drift: 0.3 })).toEqual([])
    expect(left({ processed: 1_200_000, progress: 80 }).length).toBeGreaterThan(0)
  })

  test('are above zero and weigh one, in both weights, in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (processed, progress, drift) => {
          const all = left({ processed, progress, drift })
          if (all.length === 0) return
          expect(all.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9)
          expect(all.reduce((sum, { likely }) => sum + likely, 0)).toBeCloseTo(1, 9)
          all.forEach(({ rows }, i) => {
            expect(rows).toBeGreaterThan(all[i - 1]?.rows ?? 0)
          })
        },
      ),
    )
  })
})

describe('the drift of the percentage', () => {
  const watched = (percents: readonly number[]) =>
    percents.map((progress, i) => ({ at: START + i * 10_000, processed: (i + 1) * 1000, progress }))

  test.each<[string, number[], number]>([
    ['is none where it counts rows', [10, 20, 30, 40, 50, 60], 0],
    ['is the logarithm by which the implied total was off', [10, 20, 15, 20, 50, 60], 0.3],
  ])('%s', (_, percents, atLeast) => {
    const drift = percentDrift({ processed: 6000, progress: 60 }, watched(percents))
    expect(drift).toBeGreaterThanOrEqual(atLeast)
    expect(drift).toBeLessThanOrEqual(atLeast * 2)
  })

  test('is unknown, not none, without samples', () => {
    expect(percentDrift({ processed: 6000, progress: 60 }, [])).toBeGreaterThan(0)
  })
})
