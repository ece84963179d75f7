import { describe, expect, test } from 'vitest'
import { LISTED } from '../catalogue'
import { createDemoOms } from '../demo-oms'
import { ANCHOR, list, number, object, scenarioOf, stepOf } from '../testing'
import type { JsonObject } from '../wire'

const NOW = Math.floor(ANCHOR / 1000)
const HOUR = 3600

async function ask(action: string, body: object, after = 0): Promise<JsonObject> {
  const handle = createDemoOms({ now: () => ANCHOR + after * 1000, anchor: ANCHOR })
  const url = `http://demo/api/v2?Action=${action}`
  const response = await handle(new Request(url, { method: 'POST', body: JSON.stringify(body) }))
  expect(response.status).toBe(200)
  return object(await response.json())
}

const REQUEST = {
  projectId: scenarioOf('slow-target').id,
  stepName: 'FULL_TRANSFER',
  metricType: 'RPS',
  aggregator: 'AVG',
  beginTimestamp: NOW - HOUR,
  endTimestamp: NOW,
  maxPointNum: 60,
}

function metric(change: object = {}, after = 0): Promise<JsonObject> {
  return ask('DescribeProjectStepMetric', { ...REQUEST, ...change }, after)
}

/** The points of the line with this tag, or of the first. */
function points(body: JsonObject, endpoint?: string) {
  const lines = list(object(body.data).metrics)
  const line = endpoint ? lines.find(({ tags }) => object(tags).endpoint === endpoint) : lines[0]
  return list(line?.dataPoints).map(({ timestamp, value }) => ({ at: number(timestamp), value: number(value) }))
}

describe('a request is checked', () => {
  test.each([
    [{ projectId: undefined }, /projectId/],
    [{ projectId: '' }, /projectId/],
    [{ stepName: null }, /stepName/],
    [{ metricType: 5 }, /metricType/],
    [{ metricType: 'DELAY' }, /metricType/],
    [{ metricType: 'toString' }, /metricType/],
    [{ beginTimestamp: undefined }, /beginTimestamp/],
    [{ beginTimestamp: (NOW - HOUR) * 1000 }, /one hour/],
    [{ beginTimestamp: NOW - HOUR + 1 }, /one hour/],
    [{ endTimestamp: NOW + 1 }, /future/],
    [{ aggregator: 'MAX' }, /aggregator/],
    [{ maxPointNum: 4 }, /maxPointNum/],
    [{ maxPointNum: 10_081 }, /maxPointNum/],
    [{ maxPointNum: 7.5 }, /maxPointNum/],
  ])('%j', async (change, message) => {
    const body = await metric(change)
    expect(body).toMatchObject({ success: false, code: 'PARAM_ERROR', data: null })
    expect(body.message).toMatch(message)
  })

  test.each([
    [{ projectId: 'np_nobody' }, 'PROJECT_NOT_FOUND_ERROR'],
    [{ stepName: 'STRUCT_TRANSFER' }, 'NOT_SUPPORT_ERROR'],
    [{ stepName: 'INCR_VERIFIER' }, 'CE_NOT_SUPPORT_ERROR'],
  ])('%j', async (change, code) => {
    expect(await metric(change)).toMatchObject({ success: false, code })
  })

  test('aggregator and number of points may be left out', async () => {
    const body = await metric({ aggregator: undefined, maxPointNum: undefined })
    expect(object(body.data).aggregator).toBe('NONE')
    expect(points(body).length).toBeGreaterThan(30)
  })
})

describe('what is kept', () => {
  test('is what DescribeProject said at those times', async () => {
    const after = 600
    const end = NOW + after
    const body = await metric(
      { aggregator: 'NONE', beginTimestamp: end - HOUR, endTimestamp: end, maxPointNum: 360 },
      after,
    )
    const [read, written] = [points(body, 'source'), points(body, 'sink')]
    expect(read).toHaveLength(written.length)
    for (const second of [0, 120, 590]) {
      const asked = await ask('DescribeProject', { id: REQUEST.projectId }, second)
      const info = object(stepOf(object(list(asked.data)[0]), 'FULL_TRANSFER')?.stepInfo)
      const at = Math.floor((NOW + second) / 10) * 10
      expect(read.find((point) => point.at === at)?.value).toBe(info.srcRps)
      expect(written.find((point) => point.at === at)?.value).toBe(info.dstRps)
    }
  })

  test('an average is the mean of the samples of its stretch', async () => {
    const fine = points(await metric({ aggregator: 'NONE', maxPointNum: 360 }))
    const coarse = points(await metric({ maxPointNum: 60 }))
    const first = coarse[3]
    const inside = fine.filter(({ at }) => first && at >= first.at && at < first.at + 60)
    const mean = inside.reduce((sum, { value }) => sum + value, 0) / inside.length
    expect(first?.value).toBeCloseTo(mean, 2)
  })

  test.each([5, 11, 60, 10_080])('is never more than %i points, in order and in the range', async (maxPointNum) => {
    for (const aggregator of ['AVG', 'NONE']) {
      const found = points(await metric({ maxPointNum, aggregator, beginTimestamp: NOW - 5 * HOUR - 7 }))
      expect(found.length).toBeLessThanOrEqual(maxPointNum)
      expect(found.length).toBeGreaterThan(0)
      found.forEach(({ at }, i) => {
        expect(at).toBeGreaterThan(found[i - 1]?.at ?? 0)
        expect(at).toBeGreaterThanOrEqual(NOW - 5 * HOUR - 7)
        expect(at).toBeLessThanOrEqual(NOW)
      })
    }
  })

  test('begins with the step, and the same request gets the same bytes', async () => {
    const week = { beginTimestamp: NOW - 168 * HOUR, maxPointNum: 2000 }
    const body = await metric(week)
    const task = object(list((await ask('DescribeProject', { id: REQUEST.projectId })).data)[0])
    const start = Date.parse(`${String(stepOf(task, 'FULL_TRANSFER')?.startTime)}Z`) / 1000
    expect(points(body)[0]?.at).toBeGreaterThan(start - 1)
    expect(JSON.stringify(body)).toBe(JSON.stringify(await metric(week)))
  })

  test('is the delay of an incremental step, for two hours only where the server forgets', async () => {
    const body = await metric({
      projectId: scenarioOf('falling-behind').id,
      stepName: 'INCR_TRANSFER',
      metricType: 'DELAY',
      beginTimestamp: NOW - 24 * HOUR,
      maxPointNum: 280,
    })
    const found = points(body)
    expect(found[0]?.at).toBeGreaterThanOrEqual(NOW - 2 * HOUR)
    expect(found.length).toBeGreaterThan(15)
    expect(found.at(-1)?.value).toBeGreaterThan(60)
  })

  test('is nothing for a step that has not begun and for a metric without a model', async () => {
    for (const change of [
      { stepName: 'FULL_VERIFIER', metricType: 'FULL_VERIFY_DEST_RPS' },
      { metricType: 'SOURCE_SLICE_TIME' },
    ]) {
      expect(await metric(change)).toMatchObject({ success: true, data: { metrics: [] } })
    }
  })
})

test('some servers have no metrics, each in its own words', async () => {
  const refusals: Record<string, number> = {}
  for (const { id, metrics } of LISTED) {
    const body = await metric({ projectId: id })
    expect(body.success).toBe(!('refuses' in metrics))
    if (!('refuses' in metrics)) continue
    expect(body).toMatchObject({ code: metrics.refuses, data: null })
    refusals[metrics.refuses] = (refusals[metrics.refuses] ?? 0) + 1
  }
  expect(Object.keys(refusals).sort()).toEqual([
    'CE_NOT_SUPPORT_ERROR',
    'METRIC_SERVICE_ERROR',
    'NOT_IMPLEMENTED_ERROR',
    'TIME_SERIES_QUERY_SERVICE_ERROR',
  ])
  expect(Object.values(refusals).reduce((sum, count) => sum + count, 0)).toBeLessThan(LISTED.length / 2)
})
