import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SPEEDS } from '@/features/shared/stage/playhead'
import { readStageAddress, withStageAddress } from './stage-address'

const FROM = Date.UTC(2026, 0, 15, 8, 0, 0)
const SHOW = { from: FROM, to: FROM + 3600_000, start: FROM + 600_000 }

const read = (search: string) => {
  const { at, speed, plays } = readStageAddress(new URLSearchParams(search), SHOW)
  return [(at - FROM) / 1000, speed, plays]
}

describe('the address of a moment', () => {
  test.each<[string, string, readonly [number, number, boolean]]>([
    ['nothing is where the show starts, paused', '', [600, 1, false]],
    ['all of it', 't=1200&speed=60&play=1', [1200, 60, true]],
    ['before the beginning', 't=-5', [0, 1, false]],
    ['after the end', 't=999999', [3600, 1, false]],
    ['parts of a second', 't=12.6', [13, 1, false]],
    ['no number', 't=soon&speed=fast&play=yes', [600, 1, false]],
    ['endless', 't=Infinity&speed=Infinity', [600, 1, false]],
    ['a speed between two', 'speed=70', [600, 60, false]],
    ['a speed beyond', 'speed=100000', [600, 600, false]],
    ['a speed below', 'speed=0', [600, 1, false]],
  ])('%s', (_name, search, expected) => {
    expect(read(search)).toEqual(expected)
  })

  test('what was written is read, and the other parameters stay', () => {
    const at = fc.integer({ min: 0, max: 3600 }).map((seconds) => FROM + seconds * 1000)
    const address = fc.record({ at, speed: fc.constantFrom(...SPEEDS), plays: fc.boolean() })
    fc.assert(
      fc.property(address, (one) => {
        const params = withStageAddress(new URLSearchParams('tab=raw&t=1&play=1'), one, SHOW)
        expect(readStageAddress(params, SHOW)).toEqual(one)
        expect(params.get('tab')).toBe('raw')
      }),
    )
  })
})
