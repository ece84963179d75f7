import { describe, expect, test } from 'vitest'
import { createColumns, type SampleSource } from '@/lib/series'
import { moved, movedByKey, within } from './brush'
import { createChartGroup } from './group'
import { groupMarks } from './mark-groups'
import { phaseBars, placeNames } from './phase-lanes'
import { createStore } from './store'
import type { ChartMark, ChartPhase } from './types'

const MIN = 60_000
const HOUR = 60 * MIN

function sourceOf(times: readonly number[], silenceMs: number | null = 25_000): SampleSource {
  const columns = createColumns(['a'], { capacity: 100 })
  for (const at of times) columns.append(at, { a: 1 })
  const samples = { ...columns.read(), gaps: [], silenceMs }
  return { read: () => samples, subscribe: () => () => {} }
}

describe('the charts of a group', () => {
  const hour = { lastMs: HOUR }

  test('have the window of the first line that has samples to follow', () => {
    const group = createChartGroup([sourceOf([10 * HOUR, 10 * HOUR + MIN]), sourceOf([0, 20 * HOUR])])
    expect(group.window(hour, 10 * HOUR + 2 * MIN)).toEqual({ from: 10 * HOUR, to: 10 * HOUR + 3 * MIN })
  })

  test('follow another line where the first has but one sample, or none', () => {
    const other = sourceOf([5, 5 + 2 * MIN])
    for (const first of [sourceOf([]), sourceOf([MIN], null)]) {
      expect(createChartGroup([first, other]).window(hour, 5 + 2 * MIN)).toEqual({ from: 5, to: 5 + 3 * MIN })
    }
  })

  test('show with "all" the samples of every line', () => {
    const group = createChartGroup([sourceOf([HOUR, 2 * HOUR], null), sourceOf([0, 3 * HOUR])])
    const { from, to } = group.window({ all: true }, 4 * HOUR)
    expect(from).toBe(0)
    expect(to).toBeGreaterThanOrEqual(4 * HOUR)
  })

  test('have a window before there is any sample', () => {
    expect(createChartGroup([]).window(hour, 7)).toEqual({ from: 7, to: 7 + MIN })
  })
})

test('a store tells of a change once, and not of what says nothing new', () => {
  const told: number[] = []
  const store = createStore({ n: 1 }, (a, b) => a.n === b.n)
  const leave = store.subscribe(() => told.push(store.get().n))
  store.set({ n: 1 })
  store.set({ n: 2 })
  leave()
  store.set({ n: 3 })
  expect(told).toEqual([2])
})

describe('phases', () => {
  const phase = (id: string, from: number, to: number | null): ChartPhase => ({
    id,
    label: id,
    color: 'incr',
    from,
    to,
  })
  const window = { from: 100, to: 200 }
  const lanes = (phases: readonly ChartPhase[], end = 200) =>
    phaseBars(phases, window, end).map((bar) => [bar.phase.id, bar.from, bar.to, bar.lane])

  test('at the same time are in lanes of their own, one after the other in one', () => {
    expect(lanes([phase('c', 150, 190), phase('a', 0, 150), phase('b', 120, 160)])).toEqual([
      ['a', 100, 150, 0],
      ['b', 120, 160, 1],
      ['c', 150, 190, 0],
    ])
  })

  test('that do not touch the window are left out', () => {
    expect(lanes([phase('before', 0, 100), phase('after', 200, 300), phase('later', 250, null)])).toEqual([])
  })

  test('that go on reach to now, and not further', () => {
    expect(lanes([phase('open', 120, null)], 170)).toEqual([['open', 120, 170, 0]])
    expect(lanes([phase('open', 120, null)], 500)).toEqual([['open', 120, 200, 0]])
  })

  test('one is left out exactly where it covers all that is shown', () => {
    expect(lanes([phase('all', 0, null)], 170)).toEqual([])
    expect(lanes([phase('all', 0, 500)])).toEqual([])
    expect(lanes([phase('all', 0, 150)])).toEqual([['all', 100, 150, 0]])
    expect(lanes([phase('all', 120, null)])).toEqual([['all', 120, 200, 0]])
  })

  test('names stand within their phases and never over one another', () => {
    const bars = phaseBars([phase('first', 101, 400), phase('second', 101, 400), phase('x', 150, 152)], window, 200)
    const wide = placeNames(bars, (at) => (at - 100) * 5)
    expect(wide.map(({ bar }) => bar.phase.id)).toEqual(['first', 'second'])
    expect((wide[1]?.x ?? 0) - (wide[0]?.x ?? 0)).toBeGreaterThan(30)
    expect(placeNames(bars, (at) => (at - 100) / 5)).toEqual([])
  })
})

describe('what happened', () => {
  const mark = (id: string, at: number, color: ChartMark['color'] = 'source'): ChartMark => ({
    id,
    at,
    label: id,
    sign: id,
    color,
  })
  const groups = (marks: readonly ChartMark[]) => groupMarks(marks, { from: 0, to: 1000 }, (at) => at)

  test('has one sign where it is close, with a count and the worst colour', () => {
    const found = groups([mark('c', 500), mark('b', 110, 'bad'), mark('a', 100, 'ok')])
    expect(found.map(({ x, sign, color, marks }) => [x, sign, color, marks.map(({ id }) => id)])).toEqual([
      [100, '2', 'bad', ['a', 'b']],
      [500, 'c', 'source', ['c']],
    ])
  })

  test('has targets that do not overlap, however much there is', () => {
    const found = groups(Array.from({ length: 500 }, (_, i) => mark(`m${i}`, i * 2)))
    found.slice(1).forEach(({ x }, i) => {
      expect(x - (found[i]?.x ?? 0)).toBeGreaterThanOrEqual(24)
    })
    expect(found.reduce((sum, { marks }) => sum + marks.length, 0)).toBe(500)
  })

  test('outside the window is not marked', () => {
    expect(groups([mark('a', -1), mark('b', 1001)])).toEqual([])
  })
})

describe('the window on the overview', () => {
  const known = { from: 0, to: 100 * HOUR }
  const window = { from: 40 * HOUR, to: 50 * HOUR }

  test.each([
    ['from', 5 * HOUR, 45, 50],
    ['from', 50 * HOUR, 50 - 1 / 60, 50],
    ['from', -90 * HOUR, 0, 50],
    ['to', 5 * HOUR, 40, 55],
    ['to', -50 * HOUR, 40, 40 + 1 / 60],
    ['to', 90 * HOUR, 40, 100],
    ['window', 5 * HOUR, 45, 55],
    ['window', -90 * HOUR, 0, 10],
    ['window', 90 * HOUR, 90, 100],
  ] as const)('its %s moved by %d ms stays within what is known and a minute long', (part, by, from, to) => {
    const found = moved(window, part, by, known)
    expect([found.from / HOUR, found.to / HOUR]).toEqual([expect.closeTo(from, 6), expect.closeTo(to, 6)])
  })

  test.each([
    ['ArrowRight', 41, 51],
    ['ArrowLeft', 39, 49],
    ['PageUp', 50, 60],
    ['PageDown', 30, 40],
    ['Home', 0, 10],
    ['End', 90, 100],
  ])('%s moves all of it', (key, from, to) => {
    expect(movedByKey(window, 'window', key, known)).toEqual({ from: from * HOUR, to: to * HOUR })
  })

  test('other keys mean nothing', () => {
    expect(movedByKey(window, 'from', 'Tab', known)).toBeNull()
  })

  test.each([
    ['before', { from: -50 * HOUR, to: -40 * HOUR }, { from: 0, to: MIN }],
    ['after', { from: 200 * HOUR, to: 210 * HOUR }, { from: 100 * HOUR - MIN, to: 100 * HOUR }],
    ['over the end', { from: 90 * HOUR, to: 110 * HOUR }, { from: 90 * HOUR, to: 100 * HOUR }],
  ])('%s of what is known is drawn at its edge', (_, shown, expected) => {
    expect(within(shown, known)).toEqual(expected)
  })
})
