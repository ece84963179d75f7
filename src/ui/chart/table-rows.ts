import { type Gap, lowerBound, type ObservedSamples } from '@/lib/series'
import { BREAK, decimate } from './decimate'
import type { TimeWindow } from './range'
import type { ChartMark } from './types'

/** The table never has more rows of samples than this, and never more of each of the others than `MAX_OTHERS`. */
const MAX_ROWS = 200
const MAX_OTHERS = 50

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

/** A row of the table: a sample by its index, a stretch without samples, or something that happened. */
export type TableRow =
  | { readonly kind: 'sample'; readonly at: number; readonly index: number }
  | { readonly kind: 'gap'; readonly at: number; readonly gap: Gap }
  | { readonly kind: 'mark'; readonly at: number; readonly mark: ChartMark }

/** All rows of the table, latest first: samples with the gaps between them and what happened. The latest where many. */
export function allRows(
  samples: ObservedSamples,
  indices: readonly number[],
  marks: readonly ChartMark[],
  { from, to }: TimeWindow,
): readonly TableRow[] {
  const gaps = samples.gaps.filter((gap) => gap.to > from && gap.from < to).slice(-MAX_OTHERS)
  const happened = marks.filter(({ at }) => at >= from && at <= to).slice(-MAX_OTHERS)
  const rows: TableRow[] = [
    ...indices.map((index): TableRow => ({ kind: 'sample', at: samples.times[index] ?? 0, index })),
    // Just after the sample before it, so that it stands between its two.
    ...gaps.map((gap): TableRow => ({ kind: 'gap', at: gap.from + 0.5, gap })),
    ...happened.map((mark): TableRow => ({ kind: 'mark', at: mark.at, mark })),
  ]
  return rows.sort((a, b) => b.at - a.at)
}
