import { type Gap, lowerBound } from '@/lib/series'
import type { StepColumn } from './columns-of-step'

/** One column of buckets; NaN where nothing was known. */
export interface Stats {
  readonly last: Float64Array
  readonly min: Float64Array
  readonly max: Float64Array
  readonly mean: Float64Array
}

/** A step's samples, or what was made of several, in the order of time. */
export interface Buckets {
  /** Epoch milliseconds of the first sample in each. */
  readonly times: Float64Array
  /** Of the last sample in each. */
  readonly ends: Float64Array
  /** How many samples are in each. */
  readonly counts: Float64Array
  /** A column that is missing was never known. */
  readonly columns: ReadonlyMap<StepColumn, Stats>
}

/** Samples as charts read them: a time and one number a column. */
export interface Rows {
  readonly times: Float64Array
  readonly columns: ReadonlyMap<StepColumn, Float64Array>
}

/** Samples as buckets of one. */
export function bucketsOf({ times, columns }: Rows): Buckets {
  const stats = [...columns].map(([name, values]) => [name, single(values)] as const)
  return { times, ends: times, counts: new Float64Array(times.length).fill(1), columns: new Map(stats) }
}

/** The four numbers of samples as taken are one. */
export function single(values: Float64Array): Stats {
  return { last: values, min: values, max: values, mean: values }
}

/**
 * Puts what lies in the same stretch of `bucketMs` into one bucket. None reaches over a gap or over the start of a run
 * (rows done that fall), so that rows of one bucket never fall, and a gap stays one.
 */
export function rollUp(buckets: Buckets, bucketMs: number, gaps: readonly Gap[] = []): Buckets {
  const starts = groupStarts(buckets, bucketMs, gaps)
  if (starts.length === buckets.times.length) return buckets
  const size = starts.length
  const endOf = (group: number) => starts[group + 1] ?? buckets.times.length
  const gather = (of: (from: number, to: number) => number) =>
    Float64Array.from({ length: size }, (_, group) => of(starts[group] ?? 0, endOf(group)))
  const columns = new Map<StepColumn, Stats>()
  for (const [name, stats] of buckets.columns) {
    columns.set(name, {
      last: gather((from, to) => lastKnown(stats.last, from, to)),
      min: gather((from, to) => extreme(stats.min, from, to, Math.min)),
      max: gather((from, to) => extreme(stats.max, from, to, Math.max)),
      mean: gather((from, to) => mean(stats.mean, buckets.counts, from, to)),
    })
  }
  return {
    times: gather((from) => buckets.times[from] ?? Number.NaN),
    ends: gather((_, to) => buckets.ends[to - 1] ?? Number.NaN),
    counts: gather((from, to) => sum(buckets.counts, from, to)),
    columns,
  }
}

function groupStarts({ times, columns }: Buckets, bucketMs: number, gaps: readonly Gap[]): readonly number[] {
  const rows = columns.get('processedRecords')
  const starts: number[] = []
  let slice = Number.NaN
  let done = Number.NaN
  let gap = 0
  times.forEach((at, i) => {
    let apart = false
    while ((gaps[gap]?.to ?? Number.POSITIVE_INFINITY) <= at) {
      gap += 1
      apart = true
    }
    const here = bucketMs > 0 ? Math.floor(at / bucketMs) : at
    const fell = (rows?.min[i] ?? Number.NaN) < done
    if (here !== slice || apart || fell) starts.push(i)
    slice = here
    const last = rows?.last[i] ?? Number.NaN
    if (!Number.isNaN(last)) done = last
  })
  return starts
}

function lastKnown(values: Float64Array, from: number, to: number): number {
  for (let i = to - 1; i >= from; i -= 1) {
    const value = values[i] ?? Number.NaN
    if (!Number.isNaN(value)) return value
  }
  return Number.NaN
}

function extreme(values: Float64Array, from: number, to: number, pick: (a: number, b: number) => number): number {
  let found = Number.NaN
  for (let i = from; i < to; i += 1) {
    const value = values[i] ?? Number.NaN
    if (!Number.isNaN(value)) found = Number.isNaN(found) ? value : pick(found, value)
  }
  return found
}

/** Weighted by how many samples each bucket has, as if all of them had been known. */
function mean(values: Float64Array, counts: Float64Array, from: number, to: number): number {
  let total = 0
  let weight = 0
  for (let i = from; i < to; i += 1) {
    const value = values[i] ?? Number.NaN
    if (Number.isNaN(value)) continue
    const count = counts[i] ?? 1
    total += value * count
    weight += count
  }
  return weight === 0 ? Number.NaN : total / weight
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0
  for (let i = from; i < to; i += 1) total += values[i] ?? 0
  return total
}

/**
 * Buckets as rows, two for each that holds several samples: its lowest and highest value, so that no spike is lost, in
 * the order that ends nearer to the last one. Rows done rise, so theirs are the first and the last.
 */
export function rowsOf({ times, ends, columns }: Buckets): Rows {
  const places: number[] = []
  const rowTimes: number[] = []
  times.forEach((at, i) => {
    const end = ends[i] ?? at
    places.push(i)
    rowTimes.push(at)
    if (end <= at) return
    // A negative place is the second row of its bucket.
    places.push(~i)
    rowTimes.push(end)
  })
  const rows = new Map<StepColumn, Float64Array>()
  for (const [name, { last, min, max }] of columns) {
    const values = new Float64Array(places.length)
    places.forEach((place, row) => {
      const i = place < 0 ? ~place : place
      const alone = place >= 0 && (places[row + 1] ?? 0) >= 0
      const [low, high, final] = [min[i] ?? Number.NaN, max[i] ?? Number.NaN, last[i] ?? Number.NaN]
      const rises = high - final <= final - low
      values[row] = alone ? final : rises === place < 0 ? high : low
    })
    rows.set(name, values)
  }
  return { times: Float64Array.from(rowTimes), columns: rows }
}

/** Several as one, in the order of time; of two at the same moment the first stays. */
export function joined(parts: readonly Buckets[]): Buckets {
  const filled = parts.filter(({ times }) => times.length > 0)
  const [only] = filled
  if (only && filled.length === 1) return only
  const order = inOrder(filled) ? null : merged(filled)
  const pick = (of: (part: Buckets) => Float64Array | undefined) => pickAll(filled, order, of)
  const columns = new Map<StepColumn, Stats>()
  for (const name of new Set(filled.flatMap((part) => [...part.columns.keys()]))) {
    const last = pick((part) => part.columns.get(name)?.last)
    const plain = filled.every((part) => isSingle(part.columns.get(name)))
    const others = () => ({
      last,
      min: pick((part) => part.columns.get(name)?.min),
      max: pick((part) => part.columns.get(name)?.max),
      mean: pick((part) => part.columns.get(name)?.mean),
    })
    columns.set(name, plain ? single(last) : others())
  }
  return {
    times: pick((part) => part.times),
    ends: pick((part) => part.ends),
    counts: pick((part) => part.counts),
    columns,
  }
}

interface Place {
  readonly part: Buckets
  readonly i: number
  readonly at: number
}

function inOrder(parts: readonly Buckets[]): boolean {
  return parts.every(({ times }, i) => i === 0 || (times[0] ?? 0) > (parts[i - 1]?.times.at(-1) ?? 0))
}

/** Where the entries of parts that overlap stand: two tabs that could not know of each other wrote both. */
function merged(parts: readonly Buckets[]): readonly Place[] {
  const order = parts.flatMap((part) => Array.from(part.times, (at, i): Place => ({ part, i, at })))
  order.sort((a, b) => a.at - b.at)
  return order.filter(({ at }, i) => i === 0 || at !== order[i - 1]?.at)
}

function pickAll(
  parts: readonly Buckets[],
  order: readonly Place[] | null,
  of: (part: Buckets) => Float64Array | undefined,
): Float64Array {
  if (order) return Float64Array.from(order, ({ part, i }) => of(part)?.[i] ?? Number.NaN)
  const all = new Float64Array(parts.reduce((length, { times }) => length + times.length, 0)).fill(Number.NaN)
  let at = 0
  for (const part of parts) {
    const values = of(part)
    if (values) all.set(values, at)
    at += part.times.length
  }
  return all
}

function isSingle(stats: Stats | undefined): boolean {
  return !stats || (stats.min === stats.last && stats.max === stats.last && stats.mean === stats.last)
}

/** The part from one index to before another. */
export function slice({ times, ends, counts, columns }: Buckets, from: number, to: number): Buckets {
  const cut = (values: Float64Array) => values.subarray(from, to)
  const parts = [...columns].map(([name, stats]) => {
    const last = cut(stats.last)
    const part = isSingle(stats)
      ? single(last)
      : { last, min: cut(stats.min), max: cut(stats.max), mean: cut(stats.mean) }
    return [name, part] as const
  })
  return { times: cut(times), ends: cut(ends), counts: cut(counts), columns: new Map(parts) }
}

/** What began before a moment. */
export function before(buckets: Buckets, at: number): Buckets {
  return slice(buckets, 0, lowerBound(buckets.times, at))
}
