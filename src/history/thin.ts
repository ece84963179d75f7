import { type Gap, lowerBound } from '@/lib/series'
import { LEVELS } from './levels'
import { bucketsOf, joined, type Rows, rollUp, rowsOf, slice } from './rollup'

/** The rows with all that is old as coarse as its age allows, and without what is too old. Thinning twice is thinning once. */
export function thin(rows: Rows, now: number, gaps: readonly Gap[]): Rows {
  const all = bucketsOf(rows)
  const parts: Rows[] = []
  let end = rows.times.length
  for (const [i, { untilMs }] of LEVELS.entries()) {
    const next = LEVELS[i + 1]
    // On the border of a bucket, lest one is cut in two.
    const align = next?.bucketMs ?? 1
    const start = lowerBound(rows.times, Math.floor((now - untilMs) / align) * align)
    parts.unshift(rowsOf(rollUp(slice(all, start, Math.max(start, end)), LEVELS[i]?.bucketMs ?? 0, gaps)))
    end = Math.min(end, start)
  }
  const kept = joined(parts.map(bucketsOf))
  return { times: kept.times, columns: new Map([...kept.columns].map(([name, { last }]) => [name, last])) }
}
