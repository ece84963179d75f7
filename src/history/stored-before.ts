import { lowerBound } from '@/lib/series'
import type { OpenChunk } from './chunk'
import { cut, storedOf } from './chunks'
import { STEP_COLUMNS } from './columns-of-step'
import type { History, StoredTask } from './history'
import { before, bucketsOf, rowsOf } from './rollup'
import type { StateChange } from './state-log'
import type { StoredStep } from './step-series'

/** What is stored of a task from before a moment, epoch milliseconds; null of nothing. */
export function storedBefore(chunks: readonly OpenChunk[], until: number): StoredTask | null {
  return storedOf(
    chunks.filter(({ start }) => start < until).map((chunk) => (chunk.end < until ? chunk : cut(chunk, until))),
  )
}

/** The same of what the page itself remembers, for where there is no store. */
export function rememberedBefore(
  history: Pick<History, 'steps' | 'series' | 'gaps'>,
  key: string,
  states: readonly StateChange[],
  until: number,
): StoredTask | null {
  const steps = history.steps(key).flatMap((name): (readonly [string, StoredStep])[] => {
    const { times, values } = history.series(key, name)
    if (lowerBound(times, until) === 0) return []
    const columns = new Map(STEP_COLUMNS.map((column) => [column, values(column)] as const))
    const buckets = before(bucketsOf({ times, columns }), until)
    return [[name, { buckets, rows: rowsOf(buckets), ended: false }] as const]
  })
  const ends = steps.flatMap(([, { buckets }]) => [buckets.times[0] ?? until, buckets.times.at(-1) ?? until])
  if (ends.length === 0) return null
  const intervals = steps.map(([, { buckets }]) => stepBetween(buckets.times))
  return {
    last: Math.max(...ends),
    intervalMs: Math.min(...intervals),
    gaps: history.gaps(key).filter(({ to }) => to < until),
    steps: new Map(steps),
    states: states.filter(({ at }) => at < until),
    answered: [Math.min(...ends), Math.max(...ends)],
  }
}

/** How far apart the last two samples are, milliseconds: what is nearest to the interval at which they were taken. */
function stepBetween(times: Float64Array): number {
  const last = times.at(-1) ?? 0
  return last - (times.at(-2) ?? last - 10_000)
}
