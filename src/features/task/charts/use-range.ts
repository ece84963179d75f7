import type { ChartRange } from '@/ui/chart/types'

const QUARTER: ChartRange = { lastMs: 15 * 60_000 }

/** The part of time that the charts of a page show. */
export function useRange(): ChartRange {
  return QUARTER
}
