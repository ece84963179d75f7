import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFormat, type Format } from '@/lib/format'
import { timeTickLabel, timeTicks, valueTicks } from './ticks'

const MIN = 60_000
const H = 60 * MIN
const at = (text: string) => Date.parse(text)

describe('marks of the time axis', () => {
  test.each([
    ['2026-01-05T09:03:12Z', '2026-01-05T09:18:12Z', 'UTC', ['09:05', '09:10', '09:15']],
    ['2026-01-05T09:03:12Z', '2026-01-05T09:04:12Z', 'UTC', ['09:03:15', '09:03:30', '09:03:45', '09:04:00']],
    ['2026-01-05T09:03:00Z', '2026-01-05T15:03:00Z', 'UTC', ['10:00', '12:00', '14:00']],
    ['2026-01-05T20:00:00Z', '2026-01-06T04:30:00Z', 'UTC', ['21:00', '01-06', '03:00']],
    ['2026-01-05T20:00:00Z', '2026-01-06T04:30:00Z', 'Asia/Shanghai', ['06:00', '09:00', '12:00']],
    ['2026-01-05T00:10:00Z', '2026-01-05T03:10:00Z', 'Asia/Kolkata', ['06:00', '07:00', '08:00']],
    ['2026-01-05T09:00:00Z', '2026-01-12T09:00:00Z', 'UTC', ['01-07', '01-09', '01-11']],
  ])('from %s to %s in %s they are %j', (from, to, timeZone, expected) => {
    const { ticks, stepMs } = timeTicks(at(from), at(to), 4, timeZone)
    const format = createFormat({ locale: 'en', timeZone })
    expect(ticks.map((tick) => timeTickLabel(tick, stepMs, format))).toEqual(expected)
  })

  test('are few enough, ascending, within the window and on round local times', () => {
    const formats = new Map<string, Format>()
    fc.assert(
      fc.property(
        fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
        fc.integer({ min: 1, max: 400 * 24 * H }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('UTC', 'Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe'),
        (from, span, most, timeZone) => {
          const { ticks, stepMs } = timeTicks(from, from + span, most, timeZone)
          expect(ticks.length).toBeLessThanOrEqual(most)
          const format = formats.get(timeZone) ?? createFormat({ locale: 'en', timeZone })
          formats.set(timeZone, format)
          ticks.forEach((tick, i) => {
            expect(tick).toBeGreaterThanOrEqual(from)
            expect(tick).toBeLessThanOrEqual(from + span)
            if (i > 0) expect(tick).toBeGreaterThan(ticks[i - 1] ?? 0)
            const wall = Date.parse(`${format.dateTime(tick).replace(' ', 'T')}Z`)
            expect(wall % stepMs).toBe(0)
          })
        },
      ),
      { numRuns: 200 },
    )
  })

  test('a window that ends just after clocks were set back has the marks before as well', () => {
    // 01:30 summer time, an hour before the window's end at 01:10 winter time, is 05:30 UTC.
    const { ticks } = timeTicks(at('2026-11-01T04:40:00Z'), at('2026-11-01T06:10:00Z'), 6, 'America/New_York')
    expect(ticks).toContain(at('2026-11-01T05:30:00Z'))
  })

  test('an hour that spring leaves out has no mark', () => {
    const { ticks } = timeTicks(at('2026-03-08T05:30:00Z'), at('2026-03-08T08:30:00Z'), 4, 'America/New_York')
    const format = createFormat({ locale: 'en', timeZone: 'America/New_York' })
    expect(ticks.map((tick) => format.timeShort(tick))).toEqual(['01:00', '03:00', '04:00'])
  })

  test.each([
    [5, 5],
    [5, 4],
    [Number.NaN, 5],
    [0, Number.POSITIVE_INFINITY],
  ])('a window from %d to %d has none', (from, to) => {
    expect(timeTicks(from, to, 5, 'UTC').ticks).toEqual([])
  })
})

describe('marks of the value axis', () => {
  test.each([
    [14_020, 3, 'decimal', [0, 5000, 10_000, 15_000]],
    [0.8, 4, 'decimal', [0, 0.2, 0.4, 0.6, 0.8]],
    [0.3, 3, 'decimal', [0, 0.1, 0.2, 0.3]],
    [1, 3, 'decimal', [0, 0.5, 1]],
    [1e9, 2, 'decimal', [0, 5e8, 1e9]],
    [412, 3, 'seconds', [0, 300, 600]],
    [38, 3, 'seconds', [0, 15, 30, 45]],
    [7300, 3, 'seconds', [0, 3600, 7200, 10_800]],
    [400_000, 3, 'seconds', [0, 172_800, 345_600, 518_400]],
    [0, 3, 'decimal', [0, 1]],
    [-4, 3, 'decimal', [0, 1]],
    [Number.NaN, 3, 'seconds', [0, 1]],
  ] as const)('up to %d in at most %d steps of %s are %j', (max, most, steps, expected) => {
    expect(valueTicks(max, most, steps)).toEqual(expected)
  })

  test('begin at 0, reach the highest value, and are even and few', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e15, noNaN: true }),
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom('decimal' as const, 'seconds' as const),
        (max, most, steps) => {
          const marks = valueTicks(max, most, steps)
          const step = marks[1] ?? 0
          expect(marks[0]).toBe(0)
          expect(marks.at(-1)).toBeGreaterThanOrEqual(max * (1 - 1e-8))
          expect(marks.length - 1).toBeLessThanOrEqual(most)
          marks.forEach((mark, i) => {
            expect(mark / step).toBeCloseTo(i, 6)
          })
        },
      ),
    )
  })
})
