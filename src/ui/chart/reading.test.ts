import { describe, expect, test } from 'vitest'
import { createFormat } from '@/lib/format'
import type { ObservedSamples } from '@/lib/series'
import { createColumns } from '@/lib/series'
import { pointAt, pointByKey, readingAt } from './hover'
import { factsOf, summaryText } from './summary'
import { allRows, tableRows } from './table-rows'
import { chartTexts } from './texts.fixture'
import type { ChartMark, ChartSeries } from './types'

const format = createFormat({ locale: 'en', timeZone: 'UTC' })
const T0 = Date.UTC(2026, 0, 5, 9)

function samplesOf(rows: readonly (number | null)[], gaps: ObservedSamples['gaps'] = []): ObservedSamples {
  const columns = createColumns(['src', 'dst'], { capacity: 100_000 })
  for (const [i, src] of rows.entries()) columns.append(T0 + i * 10_000, { src, dst: i })
  return { ...columns.read(), gaps, silenceMs: 25_000 }
}

const series: ChartSeries[] = [
  { id: 's', label: 'source', column: 'src', color: 'source', format: format.rowsPerSecond },
]
const ALL = { from: T0, to: T0 + 3_600_000 }
const at = (i: number) => T0 + i * 10_000

describe('the summary', () => {
  test.each([
    ['all', [3, null, 9, 4], ALL, { now: 4, lowest: 3, highest: 9 }],
    ['the window only', [100, 3, 9, 4, 200], { from: at(1), to: at(3) }, { now: 4, lowest: 3, highest: 9 }],
    ['an unknown last value', [3, null], ALL, { now: null, lowest: 3, highest: 3 }],
    ['nothing known', [null, null], ALL, { now: null, lowest: null, highest: null }],
    ['no samples', [], ALL, { now: null, lowest: null, highest: null }],
  ])('counts %s', (_, rows, window, expected) => {
    expect(factsOf(samplesOf(rows), 'src', window)).toEqual(expected)
  })

  const options = { title: 'Throughput', series, range: { lastMs: 900_000 }, format, texts: chartTexts }

  test('says every line, the baselines and the gaps in words', () => {
    const baselines = [
      { id: 'b', label: 'baseline 14,000', value: 14_000, color: 'source' as const },
      { id: 'c', label: 'unknown baseline', value: null, color: 'source' as const },
    ]
    const text = summaryText(samplesOf([12_000, 3900, 12_431], [{ from: at(0), to: at(1) }]), ALL, {
      ...options,
      baselines,
    })
    expect(text).toBe(
      'Throughput, last 20 s: source now 12,431 rows/s, lowest 3,900 rows/s, highest 12,431 rows/s; baseline 14,000. 1 gaps.',
    )
  })

  test('counts what happened and tells the last of it', () => {
    const marks: ChartMark[] = [
      { id: 'b', at: at(1), label: 'It failed.', sign: '✕', color: 'bad' },
      { id: 'a', at: at(0), label: 'It began.', sign: 'i', color: 'source' },
      { id: 'c', at: at(99_999), label: 'Elsewhere.', sign: 'i', color: 'source' },
    ]
    expect(summaryText(samplesOf([1, 2]), ALL, { ...options, marks })).toContain(
      '2 events, last: It failed. 2026-01-05 09:00:10.',
    )
  })

  test('names both ends of a fixed window', () => {
    const text = summaryText(samplesOf([1, 2]), ALL, { ...options, range: ALL })
    expect(text).toContain('2026-01-05 09:00:00 to 2026-01-05 09:00:10')
  })

  test('without samples is what the empty chart says', () => {
    expect(summaryText(samplesOf([]), ALL, options)).toBe(chartTexts.empty)
  })
})

describe('the table', () => {
  test('has the latest sample first, and none of which nothing is known', () => {
    expect(tableRows(samplesOf([1, null, 3]), ['src'], ALL)).toEqual({ indices: [2, 0], total: 2 })
  })

  test('has the samples of the window only', () => {
    expect(tableRows(samplesOf([1, 2, 3, 4]), ['src'], { from: at(1), to: at(2) }).indices).toEqual([2, 1])
  })

  test('is bounded and keeps the lowest and the highest', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => (i === 2345 ? 9999 : i === 1234 ? -1 : 500 + (i % 7)))
    const { indices, total } = tableRows(samplesOf(rows), ['src', 'dst'], { from: T0, to: at(5000) })
    expect(total).toBe(5000)
    expect(indices.length).toBeLessThanOrEqual(200)
    expect(indices).toEqual(expect.arrayContaining([1234, 2345, 4999, 0]))
    expect([...indices].sort((a, b) => b - a)).toEqual(indices)
  })
})

describe('what else the table tells', () => {
  const mark = (i: number): ChartMark => ({ id: `m${i}`, at: at(i) + 5, label: `event ${i}`, sign: '!', color: 'warn' })
  const kinds = (samples: ObservedSamples, marks: readonly ChartMark[], window = ALL) =>
    allRows(samples, tableRows(samples, ['src'], window).indices, marks, window).map(({ kind }) => kind)

  test('a gap stands between its two samples, what happened at its time', () => {
    const samples = samplesOf([1, 2, 3], [{ from: at(1), to: at(2), why: 'paused' }])
    expect(kinds(samples, [mark(0)])).toEqual(['sample', 'gap', 'sample', 'mark', 'sample'])
  })

  test('what lies outside the window is not told', () => {
    const samples = samplesOf([1, 2, 3], [{ from: at(0), to: at(1) }])
    expect(kinds(samples, [mark(0)], { from: at(1), to: at(2) })).toEqual(['sample', 'sample'])
  })

  test('a month of samples, gaps and events stays a table that can be read', () => {
    const gaps = Array.from({ length: 1000 }, (_, i) => ({ from: at(40 * i), to: at(40 * i + 1) }))
    const samples = samplesOf(
      Array.from({ length: 44_000 }, (_, i) => (i * 7919) % 1000),
      gaps,
    )
    const marks = Array.from({ length: 500 }, (_, i) => mark(i))
    const rows = kinds(samples, marks, { from: T0, to: at(44_000) })
    expect(rows.length).toBeLessThanOrEqual(300)
    expect(new Set(rows)).toEqual(new Set(['sample', 'gap', 'mark']))
  })
})

describe('the moment pointed at', () => {
  const gap = { from: at(1), to: at(2) + 1, why: 'away' as const }
  const samples = samplesOf([1, 2, 3, 4], [gap])
  const window = { from: at(0), to: at(3) }

  test.each([
    ['on a sample', at(3), at(3)],
    ['near a sample', at(3) - 2000, at(3)],
    ['in a gap', at(1) + 5000, at(1) + 5000],
    ['at a gap’s edge', at(1) + 10, at(1)],
    ['right of the last sample', at(9), at(3)],
  ])('%s', (_, moment, expected) => {
    expect(pointAt(samples, moment, window)).toBe(expected)
  })

  test('is none where the nearest sample is out of the window, or there is no sample', () => {
    expect(pointAt(samples, at(9), { from: at(8), to: at(9) })).toBeNull()
    expect(pointAt(samplesOf([]), at(1), window)).toBeNull()
  })

  test.each([
    ['a sample', at(3), 3, null],
    ['between two samples', at(0) + 4000, 0, null],
    ['a gap', at(1) + 5000, -1, gap],
    ['just after the last sample', at(3) + 100, 3, null],
    ['long after the last sample', at(3) + 1000, -1, null],
    ['before the first sample', at(0) - 1000, -1, null],
  ])('of another chart reads %s, and nothing from afar', (_, moment, index, hole) => {
    expect(readingAt(samples, moment, window)).toEqual({ at: moment, index, gap: hole })
  })

  test('reads nothing where there are no samples', () => {
    expect(readingAt(samplesOf([]), at(0), window)).toEqual({ at: at(0), index: -1, gap: null })
  })

  test.each([
    ['ArrowLeft', null, 3],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 1, 2],
    ['ArrowRight', 3, 3],
    ['Home', 2, 0],
    ['End', 1, 3],
    ['PageUp', 0, 1],
    ['PageDown', 3, 2],
  ])('%s from sample %s leads to sample %d', (key, from, to) => {
    expect(pointByKey(samples, from === null ? null : at(from), key, window)).toBe(at(to))
  })

  test('an arrow goes about a pixel where samples are closer than that', () => {
    const many = samplesOf(Array.from({ length: 8000 }, (_, i) => i))
    const week = { from: at(0), to: at(8000) }
    expect(pointByKey(many, at(4000), 'ArrowRight', week)).toBe(at(4020))
    expect(pointByKey(many, at(4000), 'ArrowLeft', week)).toBe(at(3980))
    expect(pointByKey(many, at(7999), 'ArrowRight', week)).toBe(at(7999))
  })

  test('Escape leaves it, other keys mean nothing', () => {
    expect(pointByKey(samples, at(1), 'Escape', window)).toBeNull()
    expect(pointByKey(samples, null, 'Tab', window)).toBeUndefined()
    expect(pointByKey(samplesOf([]), null, 'Home', window)).toBeUndefined()
  })
})
