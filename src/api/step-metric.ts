/** Asking OMS for the past of a step: what to ask, for which time, and what its points are in the page's columns. */
import { decodeStepMetric, type Metric, type MetricPoint } from '@/contract/decode-step-metric'
import { timePerRow } from '@/domain/samples'
import { lowerBound } from '@/lib/series'
import type { Client } from './client'
import { contractProblem, type Problem, problemOf } from './problem'

/**
 * What OMS's metrics can fill. …Rps: rows per second · …Rt: milliseconds per row · …Iops: bytes per second ·
 * delaySeconds: as OMS sampled it, which is not how far behind the target really was.
 */
export type MetricColumn = 'srcRps' | 'dstRps' | 'srcRt' | 'dstRt' | 'srcIops' | 'dstIops' | 'delaySeconds'

/** The past of a step in columns; NaN where unknown, as in `lib/series`. OMS's metrics hold no rows and no progress. */
export interface MetricRows {
  /** Epoch milliseconds, strictly ascending. */
  readonly times: Float64Array
  readonly columns: ReadonlyMap<MetricColumn, Float64Array>
  /** How far apart OMS's points usually are, milliseconds. */
  readonly spacingMs: number
}

/** What came of asking. */
export type StepMetrics =
  | { readonly kind: 'rows'; readonly rows: MetricRows }
  /** OMS has no metrics, or does not give them; its code, or `HTTP 404`. Asking again would change nothing. */
  | { readonly kind: 'refused'; readonly code: string | null }
  /** No answer: asking again later may help. */
  | { readonly kind: 'unanswered' }

interface MetricType {
  readonly type: string
  readonly column: MetricColumn
  /** The column of lines whose tags or name tell the source. */
  readonly source?: MetricColumn
  /** How lines of one column, e.g. of several movers, are put together. */
  readonly together: 'sum' | 'mean' | 'highest'
}

/**
 * RPS and IOPS are those of the target unless a line says that it is the source's: the connector counts `rps`, `iops`
 * and `sink_execute_time` among the metrics of its sink, and has a `source_rps` beside them (its metrics in OceanBase's
 * troubleshooting pages; MON and Q-19 name `sink_iops`). Without such a line the source stays unknown: a guess that
 * both ends are as fast would hide who waits for whom.
 */
const RATES: readonly MetricType[] = [
  { type: 'RPS', column: 'dstRps', source: 'srcRps', together: 'sum' },
  { type: 'IOPS', column: 'dstIops', source: 'srcIops', together: 'sum' },
  // SQL time by rows (MON), milliseconds, as `dstRt`. The commit time is one of transactions, not of rows.
  { type: 'SINK_EXECUTE_TIME', column: 'dstRt', together: 'mean' },
]

const DELAY: MetricType = { type: 'DELAY', column: 'delaySeconds', together: 'highest' }

/** The metric types of facts 2.3 that have a column. A verification reads at both ends. */
const STEPS: ReadonlyMap<string, readonly MetricType[]> = new Map([
  ['FULL_TRANSFER', [...RATES, { type: 'SOURCE_READ_TIME', column: 'srcRt', together: 'mean' }]],
  [
    'FULL_VERIFIER',
    [
      { type: 'FULL_VERIFY_SOURCE_RPS', column: 'srcRps', together: 'sum' },
      { type: 'FULL_VERIFY_DEST_RPS', column: 'dstRps', together: 'sum' },
      { type: 'FULL_VERIFY_SOURCE_READ_IOPS', column: 'srcIops', together: 'sum' },
      { type: 'FULL_VERIFY_DEST_READ_IOPS', column: 'dstIops', together: 'sum' },
    ],
  ],
  ['INCR_TRANSFER', [DELAY, ...RATES]],
  ['REVERSE_INCR_TRANSFER', [DELAY, ...RATES]],
])

/** The metric types to ask for, by a step's current name; none for a step without metrics. */
export function metricTypesOf(step: string, withRates: boolean): readonly MetricType[] {
  const types = STEPS.get(step) ?? []
  return withRates || types[0] !== DELAY ? types : [DELAY]
}

/** A stretch of the past, as it can be asked for. */
export interface MetricRange {
  /** What is wanted, epoch milliseconds; what comes from before or after is not taken. */
  readonly from: number
  readonly until: number
  /** What is asked, Unix seconds. */
  readonly begin: number
  readonly end: number
  readonly maxPointNum: number
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const LONGEST_MS = 7 * DAY_MS
/** OMS gives no shorter range. */
const SHORTEST_SECONDS = 3600
/** Points are to be more than so far apart (facts 2.3), so that less than two of them are not worth a question. */
const POINT_MINUTES = 5
const LEAST_MS = 2 * POINT_MINUTES * MINUTE_MS
const FEWEST_POINTS = 5
const MOST_POINTS = 10_080
/** The end must not be in the future by OMS's clock, of which this page knows the second at best. */
const CLOCK_MARGIN_MS = 5000

/** All in epoch milliseconds by the server's clock. */
export interface MissingPast {
  /** When the step began; null when it is not known. */
  readonly startMs: number | null
  /** When it ended; null while it goes on. */
  readonly endMs: number | null
  /** The page's own first sample of it. */
  readonly ownMs: number
  readonly nowMs: number
}

/** What of a step's past to ask for: at most seven days, a day when its start is not known. Null: nothing is missing. */
export function metricRange({ startMs, endMs, ownMs, nowMs }: MissingPast): MetricRange | null {
  const until = Math.min(ownMs, endMs ?? Number.POSITIVE_INFINITY)
  const from = Math.max(startMs ?? until - DAY_MS, nowMs - LONGEST_MS)
  if (!Number.isFinite(until) || !Number.isFinite(from) || until - from < LEAST_MS) return null
  const end = Math.floor(Math.min(until, nowMs - CLOCK_MARGIN_MS) / 1000)
  const begin = Math.min(Math.floor(from / 1000), end - SHORTEST_SECONDS)
  const points = Math.ceil((end - begin) / 60 / POINT_MINUTES) - 1
  return { from, until, begin, end, maxPointNum: Math.min(MOST_POINTS, Math.max(FEWEST_POINTS, points)) }
}

export interface MetricQuestion {
  readonly projectId: string
  /** The step's current name. */
  readonly step: string
  /** Whether rates of an incremental step are wanted too. */
  readonly withRates: boolean
  readonly range: MetricRange
}

export interface StepMetricClient {
  /** Never rejects but with the signal's reason. Each question is sent once. */
  ask(question: MetricQuestion, signal?: AbortSignal): Promise<StepMetrics>
}

/** A browser has six connections to a server, and the polls need theirs. */
const MOST_IN_FLIGHT = 2

/** Makes the one who asks for the past, of all tasks and steps together at most two questions at a time. */
export function createStepMetrics(client: Client): StepMetricClient {
  const limited = limit(MOST_IN_FLIGHT)

  function askOne(question: MetricQuestion, { type }: MetricType, signal?: AbortSignal): Promise<One> {
    const { projectId, step, range } = question
    const { begin: beginTimestamp, end: endTimestamp, maxPointNum } = range
    const body = { projectId, stepName: step, metricType: type, aggregator: 'AVG', beginTimestamp, endTimestamp }
    return limited(async () => {
      try {
        const options = { minor: true, ...(signal && { signal }) }
        const answer = await client.call('DescribeProjectStepMetric', { ...body, maxPointNum }, options)
        const decoded = decodeStepMetric(answer.json)
        return decoded.ok ? decoded : outcomeOf(contractProblem(decoded.error))
      } catch (error) {
        if (signal?.aborted) throw error
        return outcomeOf(problemOf(error))
      }
    })
  }

  return {
    async ask(question, signal) {
      const [first, ...others] = metricTypesOf(question.step, question.withRates)
      if (!first) return { kind: 'refused', code: null }
      // One alone at first: an OMS without metrics is not to be asked for each of them.
      const answer = await askOne(question, first, signal)
      if ('kind' in answer) return answer
      const more = await Promise.all(others.map((type) => askOne(question, type, signal)))
      const lines = [first, ...others].flatMap((type, i) => {
        const one = i === 0 ? answer : more[i - 1]
        return one && 'metrics' in one ? linesOf(type, one.metrics, question.range) : []
      })
      return { kind: 'rows', rows: rowsOf(lines, question.range) }
    },
  }
}

type One = { readonly metrics: readonly Metric[] } | Exclude<StepMetrics, { kind: 'rows' }>

/** What will be so the next time as well is a refusal. */
function outcomeOf(problem: Problem): Exclude<StepMetrics, { kind: 'rows' }> {
  switch (problem.kind) {
    case 'contract':
      return { kind: 'refused', code: problem.error.kind === 'oms' ? problem.error.code : null }
    case 'denied':
      return { kind: 'refused', code: `HTTP ${problem.status}` }
    case 'http':
      if (problem.status >= 500 || problem.status === 408 || problem.status === 429) return { kind: 'unanswered' }
      return { kind: 'refused', code: `HTTP ${problem.status}` }
    default:
      return { kind: 'unanswered' }
  }
}

interface Line {
  readonly column: MetricColumn
  readonly together: MetricType['together']
  /** In the order of time. */
  readonly points: readonly MetricPoint[]
}

const SOURCE_WORDS: ReadonlySet<string> = new Set(['source', 'src', 'read', 'reader'])

function linesOf({ column, source, together }: MetricType, metrics: readonly Metric[], range: MetricRange): Line[] {
  return metrics.map((metric) => ({
    column: source && ofSource(metric) ? source : column,
    together,
    points: metric.points.filter(({ at }) => at >= range.from && at < range.until),
  }))
}

function ofSource({ name, tags }: Metric): boolean {
  return (
    /^(?:source|src)[_.-]/i.test(name ?? '') || Object.values(tags).some((tag) => SOURCE_WORDS.has(tag.toLowerCase()))
  )
}

/**
 * The lines side by side. Each metric is asked for by itself, and their points need not stand at the same moments:
 * those nearer than half the usual distance share a row, lest each row is unknown to most columns.
 */
function rowsOf(lines: readonly Line[], { begin, end, maxPointNum }: MetricRange): MetricRows {
  const spacingMs = usualSpacing(lines) ?? ((end - begin) * 1000) / maxPointNum
  const moments = [...new Set(lines.flatMap(({ points }) => points.map(({ at }) => at)))].sort((a, b) => a - b)
  const starts: number[] = []
  for (const at of moments) {
    const last = starts.at(-1)
    if (last === undefined || at - last > spacingMs / 2) starts.push(at)
  }
  const times = Float64Array.from(starts.slice(-MOST_POINTS))
  const columns = new Map<MetricColumn, Float64Array>()
  for (const column of new Set(lines.map((line) => line.column))) {
    columns.set(
      column,
      togetherOf(
        lines.filter((line) => line.column === column),
        times,
      ),
    )
  }
  withoutEmptyTimes(columns, 'srcRt', 'srcRps')
  withoutEmptyTimes(columns, 'dstRt', 'dstRps')
  return { times, columns, spacingMs }
}

/** A time per row of a moment without a row is none. */
function withoutEmptyTimes(
  columns: ReadonlyMap<MetricColumn, Float64Array>,
  time: MetricColumn,
  rate: MetricColumn,
): void {
  const [times, rates] = [columns.get(time), columns.get(rate)]
  times?.forEach((value, i) => {
    if (timePerRow(value, rates?.[i]) === null) times[i] = Number.NaN
  })
}

/** The median distance of the points of the line that has most. */
function usualSpacing(lines: readonly Line[]): number | null {
  let points: readonly MetricPoint[] = []
  for (const line of lines) if (line.points.length > points.length) points = line.points
  const steps = points.slice(1).map(({ at }, i) => at - (points[i]?.at ?? at))
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? null
}

/** One column of lines that mean the same, as a row of values. */
function togetherOf(lines: readonly Line[], times: Float64Array): Float64Array {
  const values = new Float64Array(times.length).fill(Number.NaN)
  const placed = lines.map((line) => place(line, times))
  for (let row = 0; row < times.length; row += 1) {
    const there = placed.filter(({ first, last }) => row >= first && row <= last).map((line) => line.values[row])
    const known = there.filter((value) => value !== undefined && !Number.isNaN(value)) as number[]
    if (known.length === 0) continue
    const { together } = lines[0] ?? { together: 'mean' }
    const sum = known.reduce((total, value) => total + value, 0)
    if (together === 'highest') values[row] = Math.max(...known)
    else if (together === 'mean') values[row] = sum / known.length
    // What one of several is not known to do makes their sum unknown.
    else if (known.length === there.length) values[row] = sum
  }
  return values
}

function place({ column, points }: Line, times: Float64Array) {
  const values = new Float64Array(times.length).fill(Number.NaN)
  let first = Number.POSITIVE_INFINITY
  let last = -1
  for (const { at, value } of points) {
    const row = lowerBound(times, at + 1) - 1
    if (row < 0) continue
    first = Math.min(first, row)
    last = row
    const sound = soundValue(column, value)
    if (sound !== null) values[row] = sound
  }
  return { values, first, last }
}

/** Clocks that differ can make a delay negative; nothing else can be. */
function soundValue(column: MetricColumn, value: number | null): number | null {
  if (value === null || value >= 0) return value
  return column === 'delaySeconds' ? 0 : null
}

/** Lets so many pieces of work run at a time, the others in the order in which they came. */
function limit(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
