import type { StepColumn } from '@/history/columns-of-step'
import type { StoredTask } from '@/history/history'
import { type Buckets, rowsOf, type Stats } from '@/history/rollup'
import type { StoredStep } from '@/history/step-series'
import type { StatsInFile, StepInFile, StoredInFile } from './format'

/** What a history begins with as JSON. */
export function closeStored({ steps, ...rest }: StoredTask): StoredInFile {
  return { ...rest, steps: [...steps].map(([name, step]) => [name, closeStep(step)] as const) }
}

/** What a history begins with, from a file. */
export function openStored({ steps, ...rest }: StoredInFile): StoredTask {
  return { ...rest, steps: new Map(steps.map(([name, step]) => [name, openStep(step)] as const)) }
}

function closeStep({ buckets, ended }: StoredStep): StepInFile {
  const { times, ends, counts, columns } = buckets
  const isPlain = counts.every((count) => count === 1)
  return {
    ended,
    times: [...times],
    ...(isPlain ? {} : { ends: [...ends], counts: [...counts] }),
    columns: [...columns].map(([column, stats]) => [column, closeStats(stats)] as const),
  }
}

function openStep({ ended, times: list, ends, counts, columns }: StepInFile): StoredStep {
  const times = Float64Array.from(list)
  const size = times.length
  const buckets: Buckets = {
    times,
    ends: ends ? Float64Array.from(ends) : times,
    counts: counts ? Float64Array.from(counts) : new Float64Array(size).fill(1),
    columns: new Map<StepColumn, Stats>(columns.map(([column, stats]) => [column, openStats(stats)] as const)),
  }
  return { rows: rowsOf(buckets), buckets, ended }
}

function closeStats({ last, min, max, mean }: Stats): StatsInFile {
  return {
    last: numbers(last),
    ...(same(min, last) ? {} : { min: numbers(min) }),
    ...(same(max, last) ? {} : { max: numbers(max) }),
    ...(same(mean, last) ? {} : { mean: numbers(mean) }),
  }
}

function openStats({ last, min, max, mean }: StatsInFile): Stats {
  const values = columnOf(last)
  return {
    last: values,
    min: min ? columnOf(min) : values,
    max: max ? columnOf(max) : values,
    mean: mean ? columnOf(mean) : values,
  }
}

function numbers(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isFinite(value) ? value : null))
}

function columnOf(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? Number.NaN)
}

function same(a: Float64Array, b: Float64Array): boolean {
  return a === b || a.every((value, i) => Object.is(value, b[i]))
}
