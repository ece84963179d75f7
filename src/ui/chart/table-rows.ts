import type { ObservedSamples } from '@/lib/series'
import { lowerBound } from '@/lib/series'
import { BREAK, decimate } from './decimate'
import type { TimeWindow } from './window'

/** The table never has more rows than this. */
const MAX_ROWS = 200

/**
 * The samples for the table, latest first, and how many the window holds. When there are too many, the lowest and
 * highest of each line stay among those shown.
 */
export function tableRows(
  samples: ObservedSamples,
  columns: readonly string[],
  { from, to }: TimeWindow,
  maxRows = MAX_ROWS,
): { readonly indices: readonly number[]; readonly total: number } {
  const start = lowerBound(samples.times, from)
  const end = lowerBound(samples.times, to + 1)
  const values = columns.map((column) => samples.values(column))
  const said: number[] = []
  for (let i = start; i < end; i += 1) if (values.some((column) => Number.isFinite(column[i]))) said.push(i)
  const total = said.length
  if (total <= maxRows) return { indices: said.reverse(), total }
  const maxPoints = Math.floor(maxRows / Math.max(1, columns.length))
  const picked = new Set<number>()
  for (const column of values) {
    for (const index of decimate(samples.times, column, { from, to, maxPoints })) {
      if (index !== BREAK && index >= start && index < end) picked.add(index)
    }
  }
  return { indices: [...picked].sort((a, b) => b - a), total }
}
