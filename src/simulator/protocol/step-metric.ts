/** DescribeProjectStepMetric: what OMS kept of a step's past, if it keeps anything at all (facts 2.3). */
import { SAMPLING_SECONDS } from '../engine/bulk'
import type { MeasuredKind } from '../life'
import type { JsonObject, JsonValue } from '../wire'

/** Why a request cannot be answered, as the envelope tells it. */
export interface MetricProblem {
  readonly code: 'PARAM_ERROR' | 'NOT_SUPPORT_ERROR' | 'CE_NOT_SUPPORT_ERROR'
  readonly message: string
}

/** A request that is in order. Times are Unix seconds. */
export interface MetricQuery {
  readonly projectId: string
  readonly kind: MeasuredKind
  readonly metricType: string
  readonly definition: Definition
  readonly average: boolean
  readonly begin: number
  readonly end: number
  readonly maxPointNum: number
}

/** One line of a metric: its tags, and its value in a step's `stepInfo`. */
interface Line {
  readonly tags: Readonly<Record<string, string>>
  read(info: JsonObject): JsonValue | undefined
}

interface Definition {
  readonly lines: readonly Line[]
  /** The field of `stepInfo` that holds the baseline. */
  readonly reference?: string
}

const field = (name: string, tags: Line['tags'] = {}): Line => ({ tags, read: (info) => info[name] })

/** Where the connector counts both ends, the two lines differ by a tag. */
const bothEnds = (source: string, sink: string): Line[] => [
  field(source, { endpoint: 'source' }),
  field(sink, { endpoint: 'sink' }),
]

const delay: Line = {
  tags: {},
  read({ checkpointSampleTimestamp: sampled, incrTimestampCheckpoint: checkpoint }) {
    return typeof sampled === 'number' && typeof checkpoint === 'number' ? sampled - checkpoint : undefined
  },
}

/** What a server knows of but this demo has no model for: an answer without lines. */
const NONE: Definition = { lines: [] }

const INCREMENTAL: Readonly<Record<string, Definition>> = {
  DELAY: { lines: [delay] },
  RPS: NONE,
  IOPS: NONE,
  SINK_COMMIT_TIME: NONE,
  SINK_EXECUTE_TIME: NONE,
}

const STEPS: ReadonlyMap<string, readonly [MeasuredKind, Readonly<Record<string, Definition>>]> = new Map([
  [
    'FULL_TRANSFER',
    [
      'full',
      {
        RPS: { lines: bothEnds('srcRps', 'dstRps'), reference: 'dstRpsRef' },
        IOPS: { lines: bothEnds('srcIops', 'dstIops'), reference: 'srcIopsRef' },
        SOURCE_READ_TIME: { lines: [field('srcRt')], reference: 'srcRtRef' },
        SOURCE_SLICE_TIME: NONE,
        SINK_EXECUTE_TIME: { lines: [field('dstRt')], reference: 'dstRtRef' },
      },
    ],
  ],
  [
    'FULL_VERIFIER',
    [
      'verify',
      {
        FULL_VERIFY_SOURCE_RPS: { lines: [field('srcRps')], reference: 'srcRpsRef' },
        FULL_VERIFY_SOURCE_READ_IOPS: { lines: [field('srcIops')], reference: 'srcIopsRef' },
        FULL_VERIFY_DEST_RPS: { lines: [field('dstRps')], reference: 'dstRpsRef' },
        FULL_VERIFY_DEST_READ_IOPS: { lines: [field('dstIops')] },
      },
    ],
  ],
  ['INCR_TRANSFER', ['incremental', INCREMENTAL]],
  ['REVERSE_INCR_TRANSFER', ['reverse', INCREMENTAL]],
])

const HOUR_SECONDS = 3600
const FEWEST_POINTS = 5
/** 7 days in minutes. */
const MOST_POINTS = 10_080

/** Reads the request. `now`: epoch milliseconds. */
export function readMetricQuery(body: JsonObject, now: number): MetricQuery | MetricProblem {
  const { projectId, stepName, metricType, beginTimestamp: begin, endTimestamp: end } = body
  const aggregator = body.aggregator ?? 'NONE'
  const wrong = (message: string): MetricProblem => ({ code: 'PARAM_ERROR', message: `Parameter error: ${message}` })
  if (!isText(projectId)) return wrong('projectId must not be blank.')
  if (!isText(stepName)) return wrong('stepName must not be blank.')
  if (!isText(metricType)) return wrong('metricType must not be blank.')
  if (!isWhole(begin) || !isWhole(end)) return wrong('beginTimestamp and endTimestamp must be Unix seconds.')
  if (end - begin < HOUR_SECONDS) return wrong('endTimestamp must be at least one hour after beginTimestamp.')
  if (end * 1000 > now) return wrong('endTimestamp must not be in the future.')
  if (aggregator !== 'AVG' && aggregator !== 'NONE') return wrong('aggregator must be AVG or NONE.')
  const maxPointNum = body.maxPointNum ?? Math.min(MOST_POINTS, Math.floor((end - begin) / 60))
  if (!isWhole(maxPointNum) || maxPointNum < FEWEST_POINTS || maxPointNum > MOST_POINTS)
    return wrong(`maxPointNum must be an integer of ${FEWEST_POINTS} to ${MOST_POINTS}.`)
  if (stepName === 'INCR_VERIFIER')
    return { code: 'CE_NOT_SUPPORT_ERROR', message: `Step ${stepName} has no metrics in the Community Edition.` }
  const step = STEPS.get(stepName)
  if (!step) return { code: 'NOT_SUPPORT_ERROR', message: `Step ${stepName} has no metrics.` }
  const [kind, metrics] = step
  const definition = Object.hasOwn(metrics, metricType) ? metrics[metricType] : undefined
  if (!definition) return wrong(`metricType must be one of ${Object.keys(metrics).join(', ')} for ${stepName}.`)
  return { projectId, kind, metricType, definition, average: aggregator === 'AVG', begin, end, maxPointNum }
}

/** What is asked of a task's past. */
export interface Past {
  /** From here on something is kept; Unix seconds. */
  readonly from: number
  /** The `stepInfo` as OMS sampled it at a moment (Unix seconds); null while the step did not run. */
  at(second: number): JsonObject | null
}

/** The metric as data. A point stands at the first sample of its stretch of time; a stretch without one has none. */
export function stepMetric(query: MetricQuery, past: Past): JsonObject {
  const { definition, metricType, average, begin, end, maxPointNum } = query
  const start = onGrid(begin)
  const width = Math.max(SAMPLING_SECONDS, onGrid((end - start + 1) / maxPointNum))
  const points: JsonObject[][] = definition.lines.map(() => [])
  let reference: JsonValue = null
  for (let n = 0; n < maxPointNum; n++) {
    const from = start + n * width
    const samples: JsonObject[] = []
    let at = from
    for (let second = from; second < from + width && second <= end; second += SAMPLING_SECONDS) {
      const info = second < past.from ? null : past.at(second)
      if (!info) continue
      if (samples.length === 0) at = second
      samples.push(info)
      if (!average) break
    }
    definition.lines.forEach((line, i) => {
      const values = samples.map((info) => line.read(info)).filter((value) => typeof value === 'number')
      if (values.length === 0) return
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      points[i]?.push({ timestamp: at, value: Math.round(mean * 1000) / 1000 })
    })
    reference = (definition.reference && samples[0]?.[definition.reference]) ?? reference
  }
  const lines = definition.lines.map(({ tags }, i) => ({ name: metricType, tags, dataPoints: points[i] ?? [] }))
  return {
    aggregator: average ? 'AVG' : 'NONE',
    referenceValue: reference,
    metrics: lines.filter(({ dataPoints }) => dataPoints.length > 0),
  }
}

/** The next sampling at or after so many seconds. */
function onGrid(seconds: number): number {
  return Math.ceil(seconds / SAMPLING_SECONDS) * SAMPLING_SECONDS
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

function isWhole(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}
