import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lagRegimes } from './lag-regime'
import type { StepSample } from './samples'

const EVERY = 10

/** One sample each 10 s with these lags in seconds. */
const lags = (values: readonly number[]): StepSample[] =>
  values.map((lagSeconds, i) => ({ at: i * EVERY * 1000, lagSeconds }))
const times = (n: number, value: (i: number) => number) => Array.from({ length: n }, (_, i) => value(i))
const told = (values: readonly number[]) => lagRegimes(lags(values)).map(({ regime }) => regime)

describe('the first sample decides by itself', () => {
  test.each([
    [30, 'in-sync'],
    [31, 'catching-up'],
    [-5, 'in-sync'],
  ])('%d s: %s', (lag, regime) => {
    expect(told([lag])).toEqual([regime])
  })
})

describe('one regime becomes another', () => {
  test.each([
    ['no regime without a lag', [], []],
    ['it stays in sync', times(60, () => 8), ['in-sync']],
    ['a single spike changes nothing', times(60, (i) => (i === 30 ? 400 : 8)), ['in-sync']],
    [
      'two samples far above do: the checkpoint went back',
      times(60, (i) => (i > 57 ? 400 : 8)),
      ['in-sync', 'catching-up'],
    ],
    ['a lag that stands after a jump does not grow', times(90, (i) => (i > 20 ? 400 : 8)), ['in-sync', 'catching-up']],
    ['a little above for long does', times(60, (i) => (i > 20 ? 46 : 8)), ['in-sync', 'catching-up']],
    ['a little above for a moment does not', times(60, (i) => (i > 20 && i < 25 ? 40 : 8)), ['in-sync']],
    ['three samples within the threshold do not', times(30, (i) => (i > 20 && i < 24 ? 20 : 300)), ['catching-up']],
    ['four do', times(30, (i) => (i > 20 ? 20 : 300)), ['catching-up', 'in-sync']],
    ['it grows', times(60, (i) => 60 + 4 * i), ['catching-up', 'falling-behind']],
    ['it shrinks', times(60, (i) => 900 - 4 * i), ['catching-up']],
    ['it stands', times(60, () => 300), ['catching-up']],
    [
      'it grows, stands, and shrinks to nothing',
      [...times(40, (i) => 5 + 8 * i), ...times(60, () => 317), ...times(60, (i) => Math.max(5, 317 - 8 * i))],
      ['in-sync', 'falling-behind', 'catching-up', 'in-sync'],
    ],
    ['it grows too slowly for five minutes', times(360, (i) => 100 + i / 3), ['catching-up', 'falling-behind']],
  ])('%s', (_, values, expected) => {
    expect(told(values)).toEqual(expected)
  })
})

test('a regime began before it was sure', () => {
  const grown = lagRegimes(lags([...times(60, () => 6), ...times(30, (i) => 6 + 5 * i)])).at(-1)
  expect(grown).toMatchObject({ regime: 'falling-behind', first: false })
  expect(Math.abs((grown?.sinceMs ?? 0) / 1000 - 600)).toBeLessThanOrEqual(20)
  expect(grown?.seenMs).toBeGreaterThan(grown?.sinceMs ?? 0)
})

test('after a silence nothing is carried over', () => {
  const before = lags(times(30, () => 6))
  const after = lags(times(3, () => 200)).map((sample) => ({ ...sample, at: sample.at + 1_000_000 }))
  expect(lagRegimes([...before, ...after])).toEqual([
    { regime: 'in-sync', sinceMs: 0, seenMs: 0, first: true },
    { regime: 'catching-up', sinceMs: 1_000_000, seenMs: 1_000_000, first: true },
  ])
})

test('a lag that grows while OMS does not sample is no growth (Q-47)', () => {
  const samples = times(60, (i) => i).map((i) => {
    const at = i * 10_000
    const sampledMs = Math.min(at, 400_000)
    return { at, sampledMs, lagSeconds: 5 + (at - sampledMs) / 1000 }
  })
  expect(lagRegimes(samples).map(({ regime }) => regime)).toEqual(['in-sync'])
})

test('samples of a step that does not go on do not count', () => {
  const samples = lags(times(60, (i) => 5 + 10 * i)).map((sample) => ({ ...sample, state: 'paused' as const }))
  expect(lagRegimes(samples)).toEqual([])
})

/** Numbers of 0 to 1, each independent of the others (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

describe('noise does not flap', () => {
  /** Noise of a link: the teeth of two 10 s cycles, jitter, and now and then a spike that stands alone. */
  const noise = (n: number) =>
    fc.record({
      seed: fc.integer(),
      amplitude: fc.double({ min: 0, max: 12, noNaN: true }),
      teeth: fc.integer({ min: 0, max: 8 }),
      spikes: fc.array(fc.integer({ min: 4, max: n - 1 }), { maxLength: 6 }),
      height: fc.integer({ min: 20, max: 900 }),
    })
  type Noise = { seed: number; amplitude: number; teeth: number; spikes: number[]; height: number }
  const noisy = (base: readonly number[], given: Noise) => {
    const random = randomFrom(given.seed)
    const alone = given.spikes.filter((at) => !given.spikes.some((other) => other !== at && Math.abs(other - at) < 3))
    return base.map(
      (level, i) =>
        Math.max(0, level + given.amplitude * (2 * random() - 1) + ((i * 3) % 10 > 5 ? given.teeth : 0)) +
        (alone.includes(i) ? given.height : 0),
    )
  }
  const N = 400
  // Fixed, because noise can look like anything once in many thousand times.
  const runs = { numRuns: 300, seed: 20_250_615, endOnFailure: true }

  test('a steady lag has at most one change, wherever it lies, also at the threshold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), noise(N), (level, given) => {
        expect(
          told(
            noisy(
              times(N, () => level),
              given,
            ),
          ).length,
        ).toBeLessThanOrEqual(2)
      }),
      runs,
    )
  })

  test('a healthy lag is in sync all the time, a high one never', () => {
    fc.assert(
      fc.property(noise(N), (given) => {
        expect(
          told(
            noisy(
              times(N, () => 8),
              given,
            ),
          ),
        ).toEqual(['in-sync'])
        expect(
          told(
            noisy(
              times(N, () => 300),
              given,
            ),
          ),
        ).toEqual(['catching-up'])
      }),
      runs,
    )
  })

  test('a lag that grows, and then shrinks to nothing, changes once for each turn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), noise(N), (slope, given) => {
        const base = times(N, (i) => {
          const up = i < 60 ? 6 : 6 + slope * Math.min(i - 60, 90)
          return Math.max(6, up - slope * Math.max(0, i - 200))
        })
        expect(told(noisy(base, given))).toEqual(['in-sync', 'falling-behind', 'catching-up', 'in-sync'])
      }),
      runs,
    )
  })

  test('each look sees what the one before saw: a longer series only adds', () => {
    fc.assert(
      fc.property(noise(120), fc.integer({ min: 1, max: 119 }), (given, cut) => {
        const all = lags(
          noisy(
            times(120, (i) => 6 + 2 * Math.max(0, i - 40)),
            given,
          ),
        )
        const early = lagRegimes(all.slice(0, cut))
        expect(lagRegimes(all).slice(0, early.length)).toEqual(early)
      }),
      runs,
    )
  })
})
