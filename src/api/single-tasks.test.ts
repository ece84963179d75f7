import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTurn } from './single-tasks'

const last = fc.integer({ min: 0, max: 2_000_000_000_000 })
const every = fc.integer({ min: 2000, max: 300_000 })
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

describe('the turn of a task among several', () => {
  it('comes half an interval after its last at the soonest, and one and a half at the latest', () => {
    fc.assert(
      fc.property(last, every, place, (lastMs, everyMs, share) => {
        const wait = nextTurn(lastMs, everyMs, share) - lastMs
        expect(wait).toBeGreaterThanOrEqual(everyMs / 2 - 1)
        expect(wait).toBeLessThanOrEqual(everyMs * 1.5 + 1)
      }),
    )
  })

  it('comes once an interval from then on', () => {
    fc.assert(
      fc.property(last, every, place, (lastMs, everyMs, share) => {
        const first = nextTurn(lastMs, everyMs, share)
        expect(nextTurn(first, everyMs, share) - first).toBeCloseTo(everyMs, 0)
      }),
    )
  })

  it('is another for each of them', () => {
    const turns = [0, 0.25, 0.5, 0.75].map((share) => nextTurn(0, 10_000, share))
    expect([...turns].sort((a, b) => a - b)).toEqual([5000, 7500, 10_000, 12_500])
  })
})
