import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPlayhead, MOST_TICK_MS, nearestSpeed, SPEEDS, TICK_MS } from './playhead'

const FROM = Date.UTC(2026, 0, 15, 8, 0, 0)
const HOUR = 3600_000

/** A playhead of one hour with a clock that the test moves. */
function playheadAt(at = FROM) {
  let ms = 1000
  const playhead = createPlayhead({ clock: () => ms, from: FROM, to: FROM + HOUR, at })
  const pass = (forMs: number, until?: number) => {
    ms += forMs
    playhead.tick(until)
    return playhead.now() - FROM
  }
  const sleep = (forMs: number) => {
    ms += forMs
  }
  return { playhead, pass, sleep }
}

describe('a playhead', () => {
  test('stands still until it plays', () => {
    const { playhead, pass } = playheadAt()
    expect(pass(250)).toBe(0)
    playhead.play()
    expect(pass(250)).toBe(250)
    playhead.pause()
    expect(pass(250)).toBe(250)
  })

  test.each(SPEEDS)('goes %i times as fast', (speed) => {
    const { playhead, pass } = playheadAt()
    playhead.setSpeed(speed)
    playhead.play()
    expect(pass(100)).toBe(100 * speed)
  })

  test('does not jump where the speed changes', () => {
    const { playhead, pass } = playheadAt()
    playhead.play()
    pass(200)
    playhead.setSpeed(600)
    expect(playhead.now() - FROM).toBe(200)
    expect(pass(10)).toBe(200 + 6000)
  })

  test('counts no time of a pause or of a sleep', () => {
    const { playhead, pass, sleep } = playheadAt()
    sleep(HOUR)
    playhead.play()
    expect(pass(0)).toBe(0)
    expect(pass(HOUR)).toBe(MOST_TICK_MS)
    expect(pass(0)).toBe(MOST_TICK_MS)
  })

  test('makes up for a tick that was missed, as when something was worked at', () => {
    const { playhead, pass, sleep } = playheadAt()
    playhead.setSpeed(60)
    playhead.play()
    sleep(TICK_MS)
    expect(pass(TICK_MS)).toBe(2 * TICK_MS * 60)
  })

  test('stops at the end, and does not play on from there', () => {
    const { playhead, pass } = playheadAt(FROM + HOUR - 100)
    playhead.play()
    expect(pass(250)).toBe(HOUR)
    expect(playhead.get().playing).toBe(false)
    playhead.play()
    expect(playhead.get().playing).toBe(false)
  })

  test('goes anywhere in the show, and no farther', () => {
    const { playhead } = playheadAt()
    const seek = (at: number) => {
      playhead.seek(FROM + at)
      return playhead.now() - FROM
    }
    expect([seek(HOUR / 2), seek(5), seek(-1), seek(2 * HOUR)]).toEqual([HOUR / 2, 5, 0, HOUR])
  })

  test('does not pass over a moment that is due', () => {
    const { playhead, pass } = playheadAt()
    playhead.setSpeed(600)
    playhead.play()
    expect(pass(250, FROM + 15_000)).toBe(15_000)
    // What was left of the time passes with the next one.
    expect(pass(0)).toBe(250 * 600)
  })

  test('tells changes of its state only', () => {
    const { playhead, pass } = playheadAt()
    let told = 0
    const stop = playhead.subscribe(() => {
      told += 1
    })
    playhead.play()
    playhead.play()
    pass(100)
    playhead.setSpeed(1)
    playhead.setSpeed(2)
    playhead.pause()
    playhead.pause()
    stop()
    playhead.play()
    expect(told).toBe(3)
  })

  test('never goes back by itself, whatever is done to it', () => {
    const deed = fc.oneof(
      fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 3000 }) }),
      fc.record({ do: fc.constant('speed' as const), speed: fc.constantFrom(...SPEEDS) }),
      fc.record({ do: fc.constantFrom('play' as const, 'pause' as const) }),
    )
    fc.assert(
      fc.property(fc.array(deed), (deeds) => {
        const { playhead, pass } = playheadAt()
        let last = FROM
        for (const one of deeds) {
          const { playing, speed } = playhead.get()
          if (one.do === 'pass') {
            pass(one.ms)
            const most = playing ? Math.min(one.ms, MOST_TICK_MS) * speed : 0
            expect(playhead.now() - last).toBeLessThanOrEqual(most)
          } else if (one.do === 'speed') playhead.setSpeed(one.speed)
          else playhead[one.do]()
          expect(playhead.now()).toBeGreaterThanOrEqual(last)
          if (one.do !== 'pass') expect(playhead.now()).toBe(last)
          last = playhead.now()
          expect(last).toBeLessThanOrEqual(FROM + HOUR)
        }
      }),
    )
  })

  test('a tick that comes a little late loses nothing', () => {
    const { playhead, pass } = playheadAt()
    playhead.play()
    expect(pass(TICK_MS * 1.5)).toBe(TICK_MS * 1.5)
  })
})

test.each([
  [1, 1],
  [0, 1],
  [-3, 1],
  [Number.NaN, 1],
  [1.2, 1],
  [8, 10],
  [70, 60],
  [1e9, 600],
  [Number.POSITIVE_INFINITY, 600],
])('the speed nearest to %d is %d', (wished, speed) => {
  expect(nearestSpeed(wished)).toBe(speed)
})
