import type { Gap, GapReason } from '@/lib/series'
import { STEP_COLUMNS, type StepColumn } from './columns-of-step'
import type { Taken } from './history'
import { type PackedChange, packStates, unpackStates } from './packed-states'
import { type Buckets, bucketsOf, type Stats, single } from './rollup'
import { changesBetween, type StateChange, type TaskStates } from './state-log'

/** Numbers in as few bytes as hold them; all the same are one. */
type Packed = number | Float32Array | Float64Array

interface PackedStats {
  readonly last: Packed
  /** Left out where they are what `last` is. */
  readonly min?: Packed
  readonly max?: Packed
  readonly mean?: Packed
}

interface PackedStep {
  /** Milliseconds after the chunk's start. */
  readonly times: Uint32Array
  /** Left out where each bucket holds one sample, as `counts` is. */
  readonly ends?: Uint32Array
  readonly counts?: Float32Array
  readonly columns: Readonly<Partial<Record<StepColumn, PackedStats>>>
  /** The step had finished: no further sample of it is expected. */
  readonly ended: boolean
}

/** Whose chunk it is. */
export interface Owner {
  /** Which OMS: a code of the gateway, never its address. */
  readonly scope: string
  /** The task's id. */
  readonly task: string
}

/** One record of the store: all steps of a task for some time. It holds numbers, step names, statuses, times and codes only. */
export interface Chunk extends Owner {
  /** Index in LEVELS. */
  readonly level: number
  /** Epoch milliseconds of the first and the last answer in it. */
  readonly start: number
  readonly end: number
  /** How often the task was asked at its end, milliseconds. */
  readonly intervalMs: number
  readonly gaps: readonly Gap[]
  /** Why there was a silence before its first answer, should there have been one; since version 2. */
  readonly before?: GapReason
  /** What task and steps said of themselves: all of it at the start, then what changed; since version 2. */
  readonly states?: readonly PackedChange[]
  readonly steps: Readonly<Record<string, PackedStep>>
}

/** The buckets of one step, with what outlives them. */
export interface StepBuckets {
  readonly buckets: Buckets
  readonly ended: boolean
}

/** A chunk as it is worked with. */
export interface OpenChunk extends Omit<Chunk, 'steps' | 'states'> {
  readonly states: readonly StateChange[]
  readonly steps: ReadonlyMap<string, StepBuckets>
}

export function pack({ steps, states, ...chunk }: OpenChunk): Chunk {
  const packed = [...steps].map(([name, { buckets, ended }]) => {
    const several = buckets.counts.some((count) => count !== 1)
    const offsets = (times: Float64Array) => Uint32Array.from(times, (at) => Math.max(0, at - chunk.start))
    const columns = [...buckets.columns].flatMap(([column, stats]) => {
      const one = packStats(column, stats)
      return one ? [[column, one] as const] : []
    })
    const step: PackedStep = {
      times: offsets(buckets.times),
      ...(several ? { ends: offsets(buckets.ends), counts: Float32Array.from(buckets.counts) } : {}),
      columns: Object.fromEntries(columns),
      ended,
    }
    return [name, step] as const
  })
  const log = packStates(states, chunk.start)
  return { ...chunk, ...(log.length > 0 ? { states: log } : {}), steps: Object.fromEntries(packed) }
}

export function unpack({ steps, states = [], ...chunk }: Chunk): OpenChunk {
  const open = Object.entries(steps).map(([name, step]) => {
    const size = step.times.length
    const moments = (offsets: Uint32Array) => Float64Array.from(offsets, (offset) => chunk.start + offset)
    const times = moments(step.times)
    const columns = new Map<StepColumn, Stats>()
    for (const column of STEP_COLUMNS) {
      const stats = step.columns[column]
      if (stats) columns.set(column, unpackStats(stats, size))
    }
    const buckets: Buckets = {
      times,
      ends: step.ends ? moments(step.ends) : times,
      counts: step.counts ? Float64Array.from(step.counts) : new Float64Array(size).fill(1),
      columns,
    }
    return [name, { buckets, ended: step.ended }] as const
  })
  return { ...chunk, states: unpackStates(states, chunk.start), steps: new Map(open) }
}

/** Null for a column of unknowns. */
function packStats(column: StepColumn, { last, min, max, mean }: Stats): PackedStats | null {
  if (last.every(Number.isNaN)) return null
  const exact = column === 'processedRecords' || column === 'progress'
  const plain = packNumbers(last, exact)
  return {
    last: plain,
    ...(same(min, last) ? {} : { min: packNumbers(min, exact) }),
    ...(same(max, last) ? {} : { max: packNumbers(max, exact) }),
    ...(same(mean, last) ? {} : { mean: packNumbers(mean, false) }),
  }
}

function unpackStats({ last, min, max, mean }: PackedStats, size: number): Stats {
  const open = (packed: Packed) =>
    typeof packed === 'number' ? new Float64Array(size).fill(packed) : Float64Array.from(packed)
  const values = open(last)
  if (min === undefined && max === undefined && mean === undefined) return single(values)
  const other = (packed: Packed | undefined) => (packed === undefined ? values : open(packed))
  return { last: values, min: other(min), max: other(max), mean: other(mean) }
}

/**
 * Rates and delays bear seven digits. Rows are counted beyond what those hold, and must never fall; they and the
 * progress tell by the smallest difference that something moves.
 */
function packNumbers(values: Float64Array, exact: boolean): Packed {
  const [first = Number.NaN] = values
  if (values.every((value) => Object.is(value, first))) return first
  const fits = !exact || values.every((value) => Object.is(Math.fround(value), value))
  return fits ? Float32Array.from(values) : Float64Array.from(values)
}

function same(a: Float64Array, b: Float64Array): boolean {
  return a === b || a.every((value, i) => Object.is(value, b[i]))
}

/** Answers, in the order of time, as a chunk of samples as they were taken; null of none. */
export function chunkOf(owner: Owner, answers: readonly Taken[]): Chunk | null {
  const [first] = answers
  const last = answers.at(-1)
  if (!first || !last) return null
  const names = new Set(answers.flatMap(({ rows }) => rows.map(({ step }) => step)))
  const steps = new Map<string, StepBuckets>()
  for (const name of names) {
    const rows = answers.flatMap(({ at, rows }) =>
      rows.filter(({ step }) => step === name).map((row) => ({ at, ...row })),
    )
    const columns = STEP_COLUMNS.map(
      (column) => [column, Float64Array.from(rows, ({ sample }) => sample[column] ?? Number.NaN)] as const,
    )
    steps.set(name, {
      buckets: bucketsOf({ times: Float64Array.from(rows, ({ at }) => at), columns: new Map(columns) }),
      ended: rows.at(-1)?.ended ?? false,
    })
  }
  const gaps = answers.flatMap(({ gap }) => (gap && gap.from >= first.at ? [gap] : []))
  const before = first.before ?? first.gap?.why
  return pack({
    ...owner,
    level: 0,
    start: first.at,
    end: last.at,
    intervalMs: last.intervalMs,
    gaps,
    ...(before ? { before } : {}),
    states: statesIn(answers),
    steps,
  })
}

function statesIn(answers: readonly Taken[]): StateChange[] {
  let before: TaskStates | null = null
  return answers.flatMap(({ at, states }) => {
    if (!states) return []
    const news = changesBetween(before, states, at)
    before = states
    return news
  })
}
