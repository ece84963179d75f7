import { describe, expect, test } from 'vitest'
import type { Answer, CallOptions, Client } from './client'
import { ApiError, type Problem } from './problem'
import { createStepMetrics, type MetricRange, metricRange, metricTypesOf, type StepMetrics } from './step-metric'

const T0 = Date.UTC(2026, 0, 5, 9)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe('the range to ask for', () => {
  const asked = (startMs: number | null, change: { endMs?: number; ownMs?: number } = {}) =>
    metricRange({ startMs, endMs: null, ownMs: T0, nowMs: T0 + MINUTE, ...change })

  test('reaches from the start of the step to the first own sample', () => {
    expect(asked(T0 - 5 * HOUR)).toMatchObject({ begin: (T0 - 5 * HOUR) / 1000, end: T0 / 1000 })
  })

  test('is seven days at most, and a day when the start is not known', () => {
    expect(asked(T0 - 30 * DAY)?.from).toBe(T0 + MINUTE - 7 * DAY)
    expect(asked(null)?.from).toBe(T0 - DAY)
  })

  test('ends with a step that has ended', () => {
    expect(asked(T0 - 9 * HOUR, { endMs: T0 - 6 * HOUR })).toMatchObject({
      until: T0 - 6 * HOUR,
      end: (T0 - 6 * HOUR) / 1000,
    })
  })

  test('is at least an hour, of which only what is missing is wanted', () => {
    const range = asked(T0 - 20 * MINUTE)
    expect(range).toMatchObject({ begin: (T0 - HOUR) / 1000, from: T0 - 20 * MINUTE })
  })

  test('never ends in the future, should this clock be ahead', () => {
    const range = metricRange({ startMs: T0 - DAY, endMs: null, ownMs: T0 + 500, nowMs: T0 })
    expect(range?.end).toBe(T0 / 1000 - 5)
  })

  test.each([
    ['the own samples begin with the step', T0, {}],
    ['less than two points are missing', T0 - 9 * MINUTE, {}],
    ['it ended more than a week ago', T0 - 20 * DAY, { endMs: T0 - 8 * DAY }],
    ['the own samples begin more than a week ago', T0 - 20 * DAY, { ownMs: T0 - 8 * DAY }],
    ['the start is after the own samples, as by another clock', T0 + HOUR, {}],
  ])('is none where %s', (_, startMs, change) => {
    expect(asked(startMs, change)).toBeNull()
  })

  test.each([1, 2, 5, 24, 100, 168])('of %i h asks for points more than five minutes apart, as advised', (hours) => {
    const range = asked(T0 - hours * HOUR)
    if (!range) throw new Error('no range')
    const minutes = (range.end - range.begin) / 60
    expect(minutes / range.maxPointNum).toBeGreaterThan(5)
    expect(minutes / range.maxPointNum).toBeLessThan(6)
    expect(range.maxPointNum).toBeGreaterThanOrEqual(5)
    expect(range.maxPointNum).toBeLessThanOrEqual(10_080)
  })
})

test('an incremental step is asked for its rates only where the page draws them', () => {
  expect(metricTypesOf('INCR_TRANSFER', false).map(({ type }) => type)).toEqual(['DELAY'])
  expect(metricTypesOf('INCR_TRANSFER', true)).toHaveLength(4)
  expect(metricTypesOf('FULL_TRANSFER', false)).toHaveLength(4)
  expect(metricTypesOf('STRUCT_TRANSFER', true)).toEqual([])
})

const RANGE: MetricRange = {
  from: T0 - HOUR,
  until: T0,
  begin: (T0 - HOUR) / 1000,
  end: T0 / 1000,
  maxPointNum: 11,
}

interface Call {
  readonly body: Readonly<Record<string, unknown>>
  readonly options: CallOptions | undefined
  answer(body: unknown): void
  fail(problem: Problem): void
}

/** A client whose calls wait to be answered. */
function waitingClient() {
  const calls: Call[] = []
  let open = 0
  let mostOpen = 0
  const client: Client = {
    call(action, body, options) {
      expect(action).toBe('DescribeProjectStepMetric')
      open += 1
      mostOpen = Math.max(mostOpen, open)
      return new Promise<Answer>((resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(options.signal?.reason))
        calls.push({
          body: body as Call['body'],
          options,
          answer(json) {
            open -= 1
            resolve({ json, text: '', sentAt: 0, receivedAt: 0, date: null })
          },
          fail(problem) {
            open -= 1
            reject(new ApiError(problem))
          },
        })
      })
    },
  }
  return { client, calls, most: () => mostOpen }
}

type Points = readonly (readonly [minutes: number, value: number | null])[]

/** An answer with lines; minutes count from T0. */
function lines(...all: readonly { points: Points; tags?: Record<string, string>; name?: string }[]) {
  const metrics = all.map(({ points, tags = {}, name = 'M' }) => ({
    name,
    tags,
    dataPoints: points.map(([minutes, value]) => ({ timestamp: (T0 + minutes * MINUTE) / 1000, value })),
  }))
  return { success: true, data: { aggregator: 'AVG', referenceValue: null, metrics } }
}

/** What comes of asking, where each metric type is answered so. */
async function gathered(step: string, answers: Readonly<Record<string, unknown>>): Promise<StepMetrics> {
  const client: Client = {
    async call(_, body) {
      const { metricType } = body as { metricType: string }
      return { json: answers[metricType] ?? lines(), text: '', sentAt: 0, receivedAt: 0, date: null }
    },
  }
  return createStepMetrics(client).ask({ projectId: 'np_1', step, withRates: true, range: RANGE })
}

async function columnsOf(step: string, answers: Readonly<Record<string, unknown>>) {
  const outcome = await gathered(step, answers)
  if (outcome.kind !== 'rows') throw new Error(outcome.kind)
  const { times, columns, spacingMs } = outcome.rows
  return {
    minutes: Array.from(times, (at) => (at - T0) / MINUTE),
    columns: Object.fromEntries([...columns].map(([name, values]) => [name, [...values]])),
    spacingMs,
  }
}

describe('what a metric is in the columns of the page', () => {
  const points: Points = [
    [-20, 4],
    [-10, 5],
  ]

  test('RPS and IOPS of a full transfer are the target’s, unless a line says that it is the source’s', async () => {
    const plain = await columnsOf('FULL_TRANSFER', { RPS: lines({ points }) })
    expect(plain.columns).toEqual({ dstRps: [4, 5] })
    const tagged = await columnsOf('FULL_TRANSFER', {
      RPS: lines(
        { points, tags: { endpoint: 'Source' } },
        {
          points: [
            [-20, 3],
            [-10, 3],
          ],
          tags: { endpoint: 'sink' },
        },
      ),
      IOPS: lines({
        points: [
          [-20, 9],
          [-10, 9],
        ],
        name: 'source_iops',
      }),
      SOURCE_READ_TIME: lines({
        points: [
          [-20, 0.5],
          [-10, 0.5],
        ],
      }),
      SINK_EXECUTE_TIME: lines({
        points: [
          [-20, 2],
          [-10, 2.5],
        ],
      }),
    })
    expect(tagged.columns).toEqual({
      srcRps: [4, 5],
      dstRps: [3, 3],
      srcIops: [9, 9],
      srcRt: [0.5, 0.5],
      dstRt: [2, 2.5],
    })
  })

  test('a verification reads at both ends', async () => {
    const types = [
      'FULL_VERIFY_SOURCE_RPS',
      'FULL_VERIFY_DEST_RPS',
      'FULL_VERIFY_SOURCE_READ_IOPS',
      'FULL_VERIFY_DEST_READ_IOPS',
    ]
    const { columns } = await columnsOf(
      'FULL_VERIFIER',
      Object.fromEntries(types.map((type) => [type, lines({ points })])),
    )
    expect(Object.keys(columns).sort()).toEqual(['dstIops', 'dstRps', 'srcIops', 'srcRps'])
  })

  test('of several movers rates add up, times are averaged, and the highest delay counts', async () => {
    const two = lines({ points: [[-10, 4]] }, { points: [[-10, 2]] })
    const { columns } = await columnsOf('INCR_TRANSFER', { RPS: two, SINK_EXECUTE_TIME: two, DELAY: two })
    expect(columns).toEqual({ delaySeconds: [4], dstRps: [6], dstRt: [3] })
  })

  test('what one of two movers did not tell makes their sum unknown, but not before it was there', async () => {
    const { columns } = await columnsOf('FULL_TRANSFER', {
      RPS: lines(
        {
          points: [
            [-40, 1],
            [-30, 1],
            [-20, 1],
            [-10, 1],
          ],
        },
        {
          points: [
            [-30, 2],
            [-20, null],
            [-10, 2],
          ],
        },
      ),
    })
    expect(columns.dstRps).toEqual([1, 3, Number.NaN, 3])
  })

  test('points of several metrics that stand a little apart share a row', async () => {
    const { minutes, columns, spacingMs } = await columnsOf('FULL_TRANSFER', {
      RPS: lines({
        points: [
          [-30, 1],
          [-20, 2],
          [-10, 3],
        ],
      }),
      SINK_EXECUTE_TIME: lines({
        points: [
          [-29, 7],
          [-19, 8],
          [-9, 9],
        ],
      }),
    })
    expect(minutes).toEqual([-30, -20, -10])
    expect(columns).toEqual({ dstRps: [1, 2, 3], dstRt: [7, 8, 9] })
    expect(spacingMs).toBe(10 * MINUTE)
  })

  test('what is outside of the wanted time is not taken', async () => {
    const { minutes } = await columnsOf('FULL_TRANSFER', {
      RPS: lines({
        points: [
          [-61, 1],
          [-60, 1],
          [-1, 1],
          [0, 1],
          [5, 1],
        ],
      }),
    })
    expect(minutes).toEqual([-60, -1])
  })

  test('a negative delay is none, a negative rate unknown', async () => {
    const { columns } = await columnsOf('INCR_TRANSFER', {
      DELAY: lines({ points: [[-10, -3]] }),
      RPS: lines({ points: [[-10, -3]] }),
    })
    expect(columns).toEqual({ delaySeconds: [0], dstRps: [Number.NaN] })
  })

  test('a time per row of a moment without a row is unknown', async () => {
    const { columns } = await columnsOf('FULL_TRANSFER', {
      RPS: lines({
        points: [
          [-10, 0],
          [-5, 9],
        ],
      }),
      SINK_EXECUTE_TIME: lines({
        points: [
          [-10, 0],
          [-5, 0],
        ],
      }),
    })
    expect(columns).toMatchObject({ dstRt: [Number.NaN, 0] })
  })

  test('a metric that alone is refused costs its own column', async () => {
    const { columns } = await columnsOf('FULL_TRANSFER', {
      RPS: lines({ points }),
      IOPS: { success: false, code: 'PARAM_ERROR' },
    })
    expect(columns).toEqual({ dstRps: [4, 5] })
  })
})

describe('asking', () => {
  const question = { projectId: 'np_1', step: 'FULL_TRANSFER', withRates: true, range: RANGE }

  test('says what facts 2.3 want, one metric a question, at most two at a time', async () => {
    const { client, calls, most } = waitingClient()
    const metrics = createStepMetrics(client)
    const all = Promise.all([
      metrics.ask(question),
      metrics.ask({ ...question, projectId: 'np_2' }),
      metrics.ask(question),
    ])
    const sent: Call[] = []
    while (sent.length < 12) {
      await Promise.resolve()
      for (const call of calls.splice(0)) {
        sent.push(call)
        call.answer(lines({ points: [[-10, 1]] }))
      }
    }
    for (const outcome of await all) expect(outcome.kind).toBe('rows')
    expect(most()).toBe(2)
    expect(sent[0]?.body).toEqual({
      projectId: 'np_1',
      stepName: 'FULL_TRANSFER',
      metricType: 'RPS',
      aggregator: 'AVG',
      beginTimestamp: RANGE.begin,
      endTimestamp: RANGE.end,
      maxPointNum: 11,
    })
    expect(sent.every(({ options }) => options?.minor)).toBe(true)
  })

  test.each<[Problem, StepMetrics]>([
    [
      { kind: 'denied', status: 403, serverHolds: true, message: null },
      { kind: 'refused', code: 'HTTP 403' },
    ],
    [
      { kind: 'http', status: 404, message: null },
      { kind: 'refused', code: 'HTTP 404' },
    ],
    [{ kind: 'http', status: 503, message: null }, { kind: 'unanswered' }],
    [{ kind: 'timeout', seconds: 15 }, { kind: 'unanswered' }],
    [{ kind: 'unreachable', code: null, variable: null, message: null }, { kind: 'unanswered' }],
    [{ kind: 'not-json', came: 'html', excerpt: '<' }, { kind: 'unanswered' }],
  ])('after %j no further question is sent', async (problem, outcome) => {
    const { client, calls } = waitingClient()
    const asked = createStepMetrics(client).ask(question)
    calls[0]?.fail(problem)
    expect(await asked).toEqual(outcome)
    expect(calls).toHaveLength(1)
  })

  test.each([
    [{ success: false, errorDetail: { code: 'METRIC_SERVICE_ERROR' } }, 'METRIC_SERVICE_ERROR'],
    [{ success: false, code: 'CE_NOT_SUPPORT_ERROR' }, 'CE_NOT_SUPPORT_ERROR'],
    [[], null],
  ])('%j is a refusal: its code is kept, and nothing more is asked', async (body, code) => {
    const { client, calls } = waitingClient()
    const asked = createStepMetrics(client).ask(question)
    calls[0]?.answer(body)
    expect(await asked).toEqual({ kind: 'refused', code })
    expect(calls).toHaveLength(1)
  })

  test('given up, it ends with the reason of who gave it up, and makes room for others', async () => {
    const { client, calls } = waitingClient()
    const metrics = createStepMetrics(client)
    const controller = new AbortController()
    const first = metrics.ask(question, controller.signal)
    controller.abort(new Error('left'))
    await expect(first).rejects.toThrow('left')
    for (let i = 0; i < 3; i += 1) {
      const next = metrics.ask(question)
      calls.at(-1)?.answer({ success: false, code: 'X' })
      expect(await next).toEqual({ kind: 'refused', code: 'X' })
    }
  })

  test('a step that OMS has no metrics of is not asked about', async () => {
    const { client, calls } = waitingClient()
    await createStepMetrics(client).ask({ ...question, step: 'INDEX_TRANSFER' })
    expect(calls).toEqual([])
  })
})
