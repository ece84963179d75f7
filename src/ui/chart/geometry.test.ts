import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createColumns } from '@/lib/series'
import { linePath } from './path'
import { axisWidth, highest, marksOf, placeBaselines, plotOf, withHeadroom } from './scale'
import type { ChartBaseline } from './types'
import { extentOf, joinedExtent, openGap, timeWindow as windowOf, windowStep, zoomWindow } from './window'

const MIN = 60_000
const HOUR = 60 * MIN
const seen = (times: number[], silenceMs: number | null = 25_000) => ({ times: new Float64Array(times), silenceMs })

const timeWindow = (
  samples: ReturnType<typeof seen>,
  ...rest: Parameters<typeof windowOf> extends [unknown, ...infer R] ? R : never
) => windowOf(extentOf(samples), ...rest)

describe('the window', () => {
  test.each([
    ['one sample', [0], 0, MIN],
    ['a minute', [0, MIN], 0, MIN],
    ['a little more', [0, MIN + 1], 0, 3 * MIN],
    ['four minutes', [0, 4 * MIN], 0, 5 * MIN],
    ['nearly all', [0, 14 * MIN], 0, 15 * MIN],
    ['exactly all', [0, 15 * MIN], 0, 15 * MIN],
  ])('with %s begins at the first sample and is as short as holds them', (_, times, from, to) => {
    expect(timeWindow(seen(times), { lastMs: 15 * MIN }, 400)).toEqual({ from, to })
  })

  test('moves in steps, always holds the last sample, and never is longer than wanted', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 15 * MIN + 1, max: 1000 * MIN }),
        fc.integer({ min: 100, max: 4000 }),
        (last, width) => {
          const { from, to } = timeWindow(seen([0, last]), { lastMs: 15 * MIN }, width)
          expect(to - from).toBe(15 * MIN)
          expect(to).toBeGreaterThanOrEqual(last)
          expect(to - last).toBeLessThan(windowStep(15 * MIN, width))
        },
      ),
    )
  })

  test('stays where it is while new samples fit', () => {
    const step = windowStep(120 * MIN, 600)
    const start = step * 1000
    const windows = [1, 0.4, 0.2, 0].map((part) =>
      timeWindow(seen([0, start - Math.floor(part * (step - 1))]), { lastMs: 120 * MIN }, 600),
    )
    expect(new Set(windows.map(({ to }) => to)).size).toBe(1)
  })

  test('moves on with the clock while samples are expected, and stops where none are', () => {
    const late = 40 * MIN
    expect(timeWindow(seen([0, MIN]), { lastMs: 15 * MIN }, 400, late).to).toBeGreaterThanOrEqual(late)
    expect(timeWindow(seen([0, MIN], null), { lastMs: 15 * MIN }, 400, late)).toEqual({ from: 0, to: MIN })
  })

  test('is what was asked for when both ends are given', () => {
    expect(timeWindow(seen([0, MIN]), { from: 5, to: 9 }, 400, 99)).toEqual({ from: 5, to: 9 })
    expect(timeWindow(seen([]), { from: 5, to: 5 }, 400)).toEqual({ from: 5, to: 6 })
  })

  test.each([
    ['an hour of samples', HOUR, 24 * HOUR, HOUR],
    ['a little more', HOUR + 1, 24 * HOUR, 62 * MIN],
    ['two days', 48 * HOUR, 168 * HOUR, 176_640_000],
    ['a week', 168 * HOUR, 168 * HOUR, 168 * HOUR],
  ])('of a long range with %s is as short as holds them', (_, last, lastMs, to) => {
    expect(timeWindow(seen([0, last]), { lastMs }, 400)).toEqual({ from: 0, to })
  })

  test('of all begins at the first sample, ends now, and grows in steps that stay small beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 * 24 * HOUR }), fc.integer({ min: 0, max: 1000 }), (last, later) => {
        const { from, to } = timeWindow(seen([5, 5 + last]), { all: true }, 400, 5 + last + later)
        expect(from).toBe(5)
        expect(to).toBeGreaterThanOrEqual(5 + last + later)
        expect(to - last - later).toBeLessThanOrEqual(5 + Math.max(MIN, (last + later) / 15))
      }),
    )
    const ends = [100, 101, 102, 103].map((minutes) => timeWindow(seen([0, minutes * MIN]), { all: true }, 400).to)
    expect(new Set(ends).size).toBeLessThan(3)
  })

  test('of all ends at the last sample where none are expected', () => {
    expect(timeWindow(seen([0, 5 * MIN], null), { all: true }, 400, 90 * MIN)).toEqual({ from: 0, to: 5 * MIN })
  })

  test('of what has ended ends with it, a little room behind, whatever was sampled later', () => {
    const ended = { first: 0, last: 90 * MIN, moving: true }
    const all = windowOf(ended, { all: true, until: 20 * MIN }, 400, 91 * MIN)
    expect(all.from).toBe(0)
    expect(all.to).toBeGreaterThan(20 * MIN)
    expect(all.to).toBeLessThan(21 * MIN)
    expect(windowOf(ended, { lastMs: 15 * MIN, until: 20 * MIN }, 400).from).toBe(5 * MIN)
    // Nothing was sampled before the end: what there is, is shown.
    expect(windowOf({ first: 30 * MIN, last: 90 * MIN, moving: false }, { all: true, until: 20 * MIN }, 400).from).toBe(
      30 * MIN,
    )
  })

  test('over several lines begins with the first of them and goes on while one does', () => {
    const extents = [seen([50, 90], null), seen([20, 60]), seen([])].map(extentOf)
    expect(joinedExtent(extents)).toEqual({ first: 20, last: 90, moving: true })
    expect(joinedExtent([])).toEqual({ first: null, last: null, moving: false })
  })

  test.each([
    ['forwards', 0, 2 * MIN, { from: 0, to: 2 * MIN }],
    ['backwards', 2 * MIN, 0, { from: 0, to: 2 * MIN }],
    ['of ten seconds', 60_000, 70_000, { from: 35_000, to: 95_000 }],
    ['of nothing', 60_000, 60_000, { from: 30_000, to: 90_000 }],
  ])('chosen %s is zoomed into, never shorter than a minute', (_, a, b, expected) => {
    expect(zoomWindow(a, b)).toEqual(expected)
  })

  test.each([
    ['a short silence', seen([0, 1000]), 20_000, null],
    ['a long one', seen([0, 1000]), 30_000, { from: 1000, to: 30_000 }],
    ['the end of a step', seen([0, 1000], null), 30_000, null],
    ['no clock', seen([0, 1000]), undefined, null],
    ['no samples', seen([]), 30_000, null],
  ])('%s after the last sample is a gap or not', (_, samples, now, expected) => {
    expect(openGap(samples, now)).toEqual(expected)
  })
})

describe('the value axis', () => {
  const columns = createColumns(['a', 'b'], { capacity: 100 })
  columns.append(0, { a: 900 })
  columns.append(10, { a: 10, b: 20 })
  columns.append(20, { a: 30 })
  columns.append(30, { a: 5 })
  columns.append(40, { a: 700 })
  columns.append(50, { a: 800 })
  const both = [{ column: 'a' }, { column: 'b' }]

  test.each([
    ['the samples in the window and the one on each side', [], { from: 15, to: 25 }, 30],
    ['a baseline above them', [{ value: 60 }], { from: 15, to: 25 }, 60],
    ['not a baseline far above them', [{ value: 6000 }], { from: 15, to: 25 }, 30],
    ['not an unknown baseline', [{ value: null }], { from: 15, to: 25 }, 30],
    ['what is in view only', [], { from: 35, to: 60 }, 800],
  ])('reaches %s', (_, baselines, window, expected) => {
    expect(highest(columns.read(), both, baselines, window)).toBe(expected)
  })

  test('reaches the baselines while there is no sample', () => {
    expect(highest(createColumns(['a'], { capacity: 9 }).read(), both, [{ value: 60 }], { from: 0, to: 1 })).toBe(60)
  })

  test('has more marks on a higher chart', () => {
    expect(marksOf(100, 110, undefined).length).toBeLessThan(marksOf(100, 300, undefined).length)
  })

  test('leaves what is taken at the upper edge free, and never lets a value lie on the frame', () => {
    expect(withHeadroom(15, 170, 0)).toBeGreaterThan(15)
    const { height } = plotOf(400, 170, 40)
    expect(withHeadroom(15, 170, 30)).toBeGreaterThanOrEqual((15 * height) / (height - 30))
    expect(withHeadroom(0, 170, 30)).toBe(0)
    expect(withHeadroom(15, 60, 90)).toBeLessThanOrEqual(30)
  })

  test('is as wide as its labels need, in steps', () => {
    expect(axisWidth(['0', '5'])).toBe(32)
    expect(axisWidth(['0', '1.5万'])).toBeGreaterThanOrEqual(40)
    expect(axisWidth(['100 MB'])).toBeGreaterThan(axisWidth(['10 M']))
    expect(axisWidth(['100 MB']) % 8).toBe(0)
  })

  test('a chart narrower than its axis still has a plot', () => {
    expect(plotOf(10, 10, 48)).toEqual({ left: 48, top: 20, width: 1, height: 1 })
  })
})

test('labels of baselines never cover one another', () => {
  const plot = plotOf(400, 170, 40)
  const baseline = fc.record({
    id: fc.uuid(),
    label: fc.constant('b'),
    value: fc.oneof(fc.double({ min: 0, max: 40_000, noNaN: true }), fc.constant(null)),
    color: fc.constant('source' as const),
  })
  fc.assert(
    fc.property(fc.array<ChartBaseline>(baseline, { maxLength: 4 }), (baselines) => {
      const placed = placeBaselines(baselines, plot, 15_000)
      expect(placed).toHaveLength(baselines.filter(({ value }) => value).length)
      placed.forEach(({ baseline: { value }, y, labelY, above }, i) => {
        expect(above).toBe((value ?? 0) > 15_000)
        expect(y).toBeGreaterThanOrEqual(plot.top)
        expect(labelY).toBeGreaterThanOrEqual(plot.top + 9)
        if (i > 0) expect(labelY - (placed[i - 1]?.labelY ?? 0)).toBeGreaterThanOrEqual(12.9)
      })
    }),
  )
})

test.each([
  ['a line', [1, 2, 3], [], 'M0,99L10,98L20,97'],
  ['a lone sample, as a dot', [1], [], 'M0,99h.01'],
  ['an unknown value', [1, 2, Number.NaN, 4], [], 'M0,99L10,98M30,96h.01'],
  ['a gap', [1, 2, 3, 4], [{ from: 10, to: 20 }], 'M0,99L10,98M20,97L30,96'],
  ['nothing', [], [], ''],
])('the path of %s', (_, values, gaps, expected) => {
  const path = linePath(
    Float64Array.from(values, (_value, i) => i * 10),
    new Float64Array(values),
    { window: { from: 0, to: 100 }, gaps, maxPoints: 100, x: (at) => at, y: (value) => 100 - value },
  )
  expect(path).toBe(expected)
})
