import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '@/domain/task'
import { type DecodeStepMetricResult, decodeStepMetric, MOST_POINTS } from './decode-step-metric'
import { mutated } from './testing/mutations'

const SECONDS = 1_689_244_690

function answer(...dataPoints: unknown[]) {
  return { success: true, data: { aggregator: 'AVG', metrics: [{ name: 'RPS', tags: null, dataPoints }] } }
}

function pointsOf(body: unknown) {
  const result = decodeStepMetric(body)
  if (!result.ok) throw new Error(`no metrics: ${JSON.stringify(result.error)}`)
  return result.metrics[0]?.points
}

const SOUND = {
  success: true,
  code: null,
  requestId: 'r-1',
  cost: '1',
  data: {
    aggregator: 'AVG',
    referenceValue: 16_000,
    metrics: [
      {
        name: 'RPS',
        tags: { end: 'source', worker: 3 },
        dataPoints: [
          { timestamp: SECONDS, value: 12.5 },
          { timestamp: SECONDS + 60, value: null },
          { timestamp: SECONDS + 120, value: 0 },
        ],
      },
      { name: 'RPS', tags: { end: 'sink' }, dataPoints: [{ timestamp: SECONDS, value: 11 }] },
    ],
  },
}

test('an answer as documented is read without a note', () => {
  expect(decodeStepMetric(SOUND)).toMatchObject({
    ok: true,
    aggregator: 'AVG',
    referenceValue: 16_000,
    notes: [],
    metrics: [
      {
        name: 'RPS',
        tags: { end: 'source', worker: '3' },
        points: [
          { at: SECONDS * 1000, value: 12.5 },
          { at: (SECONDS + 60) * 1000, value: null },
          { at: (SECONDS + 120) * 1000, value: 0 },
        ],
      },
      { name: 'RPS', tags: { end: 'sink' }, points: [{ at: SECONDS * 1000, value: 11 }] },
    ],
  })
})

test('field names in another case, data in a list or as text: the same content', () => {
  const recased = JSON.parse(
    JSON.stringify(SOUND).replace(
      /"(\w)(\w*)":/g,
      (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`,
    ),
  ) as unknown
  const plain = decodeStepMetric(SOUND)
  if (!plain.ok) throw new Error('no metrics')
  const [first] = plain.metrics
  for (const body of [
    { ...SOUND, data: [SOUND.data] },
    { ...SOUND, data: JSON.stringify(SOUND.data) },
  ]) {
    const result = decodeStepMetric(body)
    expect(result).toMatchObject({ ok: true, metrics: plain.metrics })
    expect(result.notes.map(({ kind }) => kind)).toEqual(['other-shape'])
  }
  expect(pointsOf(recased)).toEqual(first?.points)
})

test.each([
  ['seconds', 1],
  ['milliseconds', 1e3],
  ['microseconds', 1e6],
  ['nanoseconds', 1e9],
])('a moment in %s is the same moment', (_, scale) => {
  expect(pointsOf(answer({ timestamp: SECONDS * scale, value: 1 }))).toEqual([{ at: SECONDS * 1000, value: 1 }])
})

test('points out of order or double are sorted, and a known value is not lost to an unknown one', () => {
  const at = (seconds: number, value: unknown) => ({ timestamp: SECONDS + seconds, value })
  expect(pointsOf(answer(at(20, 2), at(0, 1), at(20, null), at(10, null), at(10, 5), at(30, 3), at(30, 4)))).toEqual([
    { at: SECONDS * 1000, value: 1 },
    { at: (SECONDS + 10) * 1000, value: 5 },
    { at: (SECONDS + 20) * 1000, value: 2 },
    { at: (SECONDS + 30) * 1000, value: 4 },
  ])
})

test.each([Number.POSITIVE_INFINITY, 'NaN', {}, true, ''])('the value %j is unknown, never zero', (value) => {
  expect(pointsOf(answer({ timestamp: SECONDS, value }))).toEqual([{ at: SECONDS * 1000, value: null }])
})

test.each([null, 'soon', 0, -5, {}, undefined])('a point at %j is left out', (timestamp) => {
  expect(pointsOf(answer({ timestamp, value: 1 }, { timestamp: SECONDS, value: 2 }))).toHaveLength(1)
})

test('of more points than may be asked for the newest stay', () => {
  const many = Array.from({ length: MOST_POINTS + 5 }, (_, i) => ({ timestamp: SECONDS + i, value: i }))
  const points = pointsOf(answer(...many))
  expect(points).toHaveLength(MOST_POINTS)
  expect(points?.at(-1)?.value).toBe(MOST_POINTS + 4)
})

test.each([null, [], {}, '', '[]'])('the data %j holds no metrics', (data) => {
  expect(decodeStepMetric({ success: true, data })).toMatchObject({ ok: true, metrics: [] })
})

test.each([
  [{ success: true, data: 5 }, 'shape'],
  [{ success: true, data: '{' }, 'shape'],
  [[], 'shape'],
  [{ success: false, code: 'METRIC_SERVICE_ERROR' }, 'oms'],
])('%j is a typed error', (body, kind) => {
  expect(decodeStepMetric(body)).toMatchObject({ ok: false, error: { kind } })
})

function assertSound(result: DecodeStepMetricResult): void {
  if (!result.ok) {
    expect(['oms', 'shape']).toContain(result.error.kind)
    return
  }
  for (const { name, tags, points } of result.metrics) {
    expect(name === null || typeof name === 'string').toBe(true)
    for (const tag of Object.values(tags)) expect(tag).toBeTypeOf('string')
    let last = 0
    for (const { at, value } of points) {
      expect(Number.isInteger(at)).toBe(true)
      expect(at).toBeGreaterThan(last)
      expect(new Date(at).getUTCFullYear()).toBeLessThan(5200)
      expect(value === null || Number.isFinite(value)).toBe(true)
      last = at
    }
  }
}

describe('whatever comes, metrics of the declared shape or a typed error', () => {
  test('for any change anywhere in a sound answer', () => {
    fc.assert(
      fc.property(mutated([SOUND as Json]), (body) => assertSound(decodeStepMetric(body))),
      { numRuns: 500 },
    )
  })

  test('for any value, as an answer, as its data, as a point', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        assertSound(decodeStepMetric(value))
        assertSound(decodeStepMetric({ success: true, data: value }))
        assertSound(decodeStepMetric(answer(value, { timestamp: value, value })))
      }),
    )
  })
})
