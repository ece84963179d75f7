import { type Failure, type Meta, openData, shapeFailure } from './envelope'
import { type FieldName, fields } from './fields'
import { isRecord, setOwn } from './json'
import type { ContractNote } from './notes'
import type { Reader } from './reader'
import { textFromScalar } from './scalars'

/** One value of a metric. */
export interface MetricPoint {
  /** Epoch milliseconds. */
  readonly at: number
  /** Null where OMS has a point without a number. The unit is the metric's (facts 2.3). */
  readonly value: number | null
}

/** One line of a metric: several of them differ by their tags. */
export interface Metric {
  readonly name: string | null
  readonly tags: Readonly<Record<string, string>>
  /** Strictly ascending in time. */
  readonly points: readonly MetricPoint[]
}

/** What a DescribeProjectStepMetric answer holds (facts 2.3). */
export type DecodeStepMetricResult =
  | {
      readonly ok: true
      /** AVG or NONE, as OMS says it. */
      readonly aggregator: string | null
      /** The baseline of the metric, in its unit; null without one. */
      readonly referenceValue: number | null
      readonly metrics: readonly Metric[]
      readonly meta: Meta
      readonly notes: readonly ContractNote[]
    }
  | Failure

interface WireData {
  readonly aggregator: unknown
  readonly referenceValue: unknown
  readonly metrics: unknown
}

interface WireMetric {
  readonly name: unknown
  readonly tags: unknown
  readonly dataPoints: unknown
}

interface WirePoint {
  readonly timestamp: unknown
  readonly value: unknown
}

const DATA = fields<WireData>(['aggregator', 'referenceValue', 'metrics'])
const METRIC = fields<WireMetric>(['name', 'tags', 'dataPoints'])
const POINT = fields<WirePoint>(['timestamp', 'value'])

/** The most points that may be asked for: a server that sends more is cut to the newest of them. */
export const MOST_POINTS = 10_080
/** Lines of one metric that are kept. What sends more is no OMS, and must not fill the memory. */
const MOST_METRICS = 64

/**
 * Reads a DescribeProjectStepMetric answer, given as a parsed JSON value of any kind. Never throws. No data is no
 * metrics; a point without a readable time is left out and noted, one without a readable value is unknown. Points out
 * of order are sorted, and of two at the same moment the known one stays, else the later one.
 */
export function decodeStepMetric(body: unknown): DecodeStepMetricResult {
  const envelope = openData(body)
  if (!envelope.ok) return envelope
  const { book, reader, meta, raw, data } = envelope
  if (data !== null && typeof data !== 'object') return shapeFailure(book, 'data', 'object', data)
  // Documented as an object; other actions of OMS put theirs into a list.
  if (typeof raw === 'string' || Array.isArray(data)) reader.note('data', 'other-shape', 'object', raw)
  const index = Array.isArray(data) ? data.findIndex(isRecord) : -1
  const entry: unknown = Array.isArray(data) ? data[index] : data
  if (!isRecord(entry)) {
    return { ok: true, aggregator: null, referenceValue: null, metrics: [], meta, notes: book.notes() }
  }
  const r = reader.reader('data', index, entry, DATA)
  const aggregator = r.text('aggregator')
  const referenceValue = decimal(r, 'referenceValue')
  const metrics = r.list('metrics', METRIC, readMetric).slice(0, MOST_METRICS)
  return { ok: true, aggregator, referenceValue, metrics, meta, notes: book.notes() }
}

function readMetric(r: Reader<FieldName<WireMetric>>): Metric {
  const points: MetricPoint[] = []
  for (const point of r.list('dataPoints', POINT, readPoint)) if (point) points.push(point)
  return { name: r.textOrNone('name'), tags: readTags(r), points: inOrder(points).slice(-MOST_POINTS) }
}

function readPoint(r: Reader<FieldName<WirePoint>>): MetricPoint | null {
  r.require('timestamp', 'epoch seconds', true)
  const at = epochMs(r.number('timestamp', 'epoch seconds'))
  return at === null ? null : { at, value: decimal(r, 'value') }
}

/** Later than any moment in seconds, and earlier than any in milliseconds since 1973. */
const BEYOND_SECONDS = 1e11

/**
 * Epoch milliseconds. Documented and exemplified as seconds, but called milliseconds in one description (AL), and the
 * store behind it counts nanoseconds: what is too large for a unit is taken as one of the finer ones.
 */
function epochMs(timestamp: number | null): number | null {
  if (timestamp === null || timestamp < 1) return null
  let seconds = timestamp
  while (seconds >= BEYOND_SECONDS) seconds /= 1000
  return Math.round(seconds * 1000)
}

/** A number that may well have a fraction, which is worth no note. */
function decimal<K extends string>(r: Reader<K>, key: K): number | null {
  const value = r.raw(key)
  return typeof value === 'number' && Number.isFinite(value) ? value : r.number(key)
}

function readTags(r: Reader<FieldName<WireMetric>>): Readonly<Record<string, string>> {
  const tags: Record<string, string> = {}
  for (const [name, value] of Object.entries(r.record('tags') ?? {})) {
    const text = typeof value === 'string' ? value : textFromScalar(value)
    if (text !== null) setOwn(tags, name, text)
  }
  return tags
}

function inOrder(points: readonly MetricPoint[]): MetricPoint[] {
  const kept: MetricPoint[] = []
  for (const point of [...points].sort((a, b) => a.at - b.at)) {
    const last = kept.at(-1)
    if (last?.at !== point.at) kept.push(point)
    else if (point.value !== null) kept[kept.length - 1] = point
  }
  return kept
}
