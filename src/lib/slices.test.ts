import { describe, expect, it } from 'vitest'
import { AT_ONCE, inSlices } from './slices'

describe('inSlices', () => {
  it('does all of it, in order', async () => {
    const done: string[] = []
    await inSlices(['a', 'b', 'c'], (item, index) => done.push(`${index}${item}`), AT_ONCE)
    expect(done).toEqual(['0a', '1b', '2c'])
  })

  it('lets the page breathe when half a frame is over, and not before', async () => {
    let time = 0
    const breaths: number[] = []
    const slicing = {
      clock: () => time,
      breathe: async () => {
        breaths.push(time)
      },
    }
    await inSlices([3, 3, 3, 3, 3, 3], (cost) => (time += cost), slicing)
    expect(breaths).toEqual([9])
    await inSlices([20, 20, 20], (cost) => (time += cost), slicing)
    expect(breaths).toEqual([9, 38, 58])
  })

  it('stops when nobody needs it any more', async () => {
    const stop = new AbortController()
    const done: number[] = []
    const work = inSlices(
      [1, 2, 3],
      (item) => {
        done.push(item)
        if (item === 2) stop.abort()
      },
      AT_ONCE,
      stop.signal,
    )
    await expect(work).rejects.toThrow()
    expect(done).toEqual([1, 2])
  })
})
