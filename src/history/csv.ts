import type { OpenChunk } from './chunk'
import { STEP_COLUMNS } from './columns-of-step'
import type { History } from './history'
import { type Buckets, bucketsOf } from './rollup'

const STATS = ['min', 'max', 'mean'] as const

const HEAD = [
  'time',
  'until',
  'step',
  'samples',
  ...STEP_COLUMNS.flatMap((name) => [name, ...STATS.map((stat) => `${name}_${stat}`)]),
]

/**
 * Chunks as CSV (RFC 4180): a line for each sample, and for each stretch in which several were put together. Times are
 * ISO 8601 in UTC; a column holds the last value, with the lowest, highest and mean where there were several samples;
 * empty is unknown. Units stand at `StepColumn`.
 */
export function csvOf(chunks: readonly Pick<OpenChunk, 'steps'>[]): string {
  const lines = chunks.flatMap(({ steps }) =>
    [...steps].flatMap(([name, { buckets }]) =>
      Array.from(buckets.times, (at, i) => ({ at, line: lineOf(name, buckets, i) })),
    ),
  )
  lines.sort((a, b) => a.at - b.at)
  return [HEAD.join(','), ...lines.map(({ line }) => line)].map((line) => `${line}\r\n`).join('')
}

/** What the page itself remembers of a task, for where there is no store. */
export function inMemory(history: History, key: string): Pick<OpenChunk, 'steps'>[] {
  const steps = history.steps(key).map((step) => {
    const { times, values } = history.series(key, step)
    const columns = new Map(STEP_COLUMNS.map((name) => [name, values(name)] as const))
    return [step, { buckets: bucketsOf({ times, columns }), ended: false }] as const
  })
  return [{ steps: new Map(steps) }]
}

function lineOf(step: string, { times, ends, counts, columns }: Buckets, i: number): string {
  const several = (counts[i] ?? 1) > 1
  const cells = STEP_COLUMNS.flatMap((name) => {
    const stats = columns.get(name)
    return [number(stats?.last[i]), ...STATS.map((stat) => (several ? number(stats?.[stat][i]) : ''))]
  })
  return [moment(times[i]), moment(ends[i]), text(step), String(counts[i] ?? 1), ...cells].join(',')
}

function moment(at: number | undefined): string {
  return at !== undefined && Math.abs(at) <= 8.64e15 ? new Date(at).toISOString() : ''
}

/** Seven digits are what is kept of all but counts. */
function number(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return ''
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(7)))
}

/** A step's name comes from a server: a spreadsheet must not take it for a formula. */
function text(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
