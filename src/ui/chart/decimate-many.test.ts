import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Gap } from '@/lib/series'
import { BREAK, decimate } from './decimate'
import { linePath } from './path'

const S = 1000
const DAY = 86_400 * S

/** How the history keeps a month: 10 s for a day, a minute for a week, ten minutes for a month; two rows for a bucket. */
const LEVELS = [
  { bucketMs: 600 * S, from: 30, to: 7 },
  { bucketMs: 60 * S, from: 7, to: 1 },
  { bucketMs: 10 * S, from: 1, to: 0 },
]
const END = Date.UTC(2026, 0, 31)

/** Rows of a month of polls, as many as the history may hold, with spikes and stretches that are unknown. */
function month(seed: number, unknownEvery: number) {
  const times: number[] = []
  for (const { bucketMs, from, to } of LEVELS) {
    const ends = END - to * DAY
    for (let at = END - from * DAY; at < ends; at += bucketMs) times.push(at, at + bucketMs - S)
  }
  const values = Float64Array.from(times, (_, i) => {
    if ((i + seed) % unknownEvery === 0) return Number.NaN
    const spike = (i * 31 + seed) % 4999 === 0 ? 1e6 : 0
    return ((i * 7919 + seed * 104_729) % 1000) + spike
  })
  return { times: Float64Array.from(times), values }
}

const windows = fc.record({
  seed: fc.integer({ min: 0, max: 10_000 }),
  unknownEvery: fc.integer({ min: 50, max: 5000 }),
  pixels: fc.integer({ min: 200, max: 3840 }),
  lengthMs: fc.constantFrom(900 * S, 3600 * S, DAY / 4, DAY, 7 * DAY, 30 * DAY),
  ago: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('a month of rows', () => {
  const many = month(1, 500)

  test('is as many as the history keeps', () => {
    expect(many.times.length).toBeGreaterThan(40_000)
    expect(many.times.length).toBeLessThanOrEqual(44_000)
  })

  test('has at every range no more points than the plot has pixels', () => {
    fc.assert(
      fc.property(windows, ({ seed, unknownEvery, pixels, lengthMs, ago }) => {
        const { times, values } = month(seed, unknownEvery)
        const to = END - ago * (30 * DAY - lengthMs)
        const picked = decimate(times, values, { from: to - lengthMs, to, maxPoints: pixels })
        expect(picked.filter((index) => index !== BREAK).length).toBeLessThanOrEqual(pixels)
      }),
      { numRuns: 40 },
    )
  })

  test('keeps the lowest and the highest value of every two columns of pixels', () => {
    fc.assert(
      fc.property(windows, ({ seed, unknownEvery, pixels, lengthMs, ago }) => {
        const { times, values } = month(seed, unknownEvery)
        const to = END - ago * (30 * DAY - lengthMs)
        const from = to - lengthMs
        const kept = new Set(decimate(times, values, { from, to, maxPoints: pixels }))
        const keptValues = new Map<number, Set<number>>()
        // Slices of two pixels, a few fewer than half the pixels: the ends take points as well.
        const slice = lengthMs / (Math.floor((pixels - 2) / 2) - 1)
        expect(slice / (lengthMs / pixels)).toBeLessThan(2.1)
        const extremes = new Map<number, [number, number]>()
        times.forEach((at, i) => {
          const value = values[i] ?? Number.NaN
          if (at < from || at > to || Number.isNaN(value)) return
          const place = Math.floor(at / slice)
          const [low, high] = extremes.get(place) ?? [value, value]
          extremes.set(place, [Math.min(low, value), Math.max(high, value)])
          if (kept.has(i)) keptValues.set(place, (keptValues.get(place) ?? new Set()).add(value))
        })
        for (const [place, ends] of extremes) {
          // The slices at the edges hold one sample from outside the window.
          if (place <= Math.floor(from / slice) || place >= Math.floor(to / slice)) continue
          for (const value of ends) expect(keptValues.get(place)?.has(value)).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
  })

  test('is drawn as a path of as many points, and none over a gap', () => {
    const { times, values } = many
    const middle = Math.floor(times.length / 2)
    const gap: Gap = { from: times[middle] ?? 0, to: times[middle + 1] ?? 0, why: 'away' }
    const [from, to] = [times[0] ?? 0, times.at(-1) ?? 1]
    const path = linePath(times, values, {
      window: { from, to },
      gaps: [gap],
      maxPoints: 600,
      x: (at) => (600 * (at - from)) / (to - from),
      y: (value) => value,
    })
    expect(path.match(/[ML]/g)?.length).toBeLessThanOrEqual(600)
    const whole = linePath(
      times,
      values.map((value) => (Number.isNaN(value) ? 0 : value)),
      {
        window: { from, to },
        gaps: [gap],
        maxPoints: 600,
        x: (at) => at,
        y: (value) => value,
      },
    )
    expect(whole.match(/M/g)).toHaveLength(2)
  })
})
