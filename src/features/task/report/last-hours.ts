import type { StepView } from '@/domain/step-view'

const LONGEST_MS = 6 * 3_600_000
const SHORTEST_MS = 15 * 60_000

/**
 * The time that a step's chart shows: up to six hours, to now or to its end, from the first sample in them, at least a
 * quarter of an hour. Epoch milliseconds all.
 */
export function lastHours(
  { endMs }: Pick<StepView, 'endMs'>,
  times: Float64Array,
  now: number,
): { readonly from: number; readonly to: number } {
  const to = Math.min(endMs ?? now, now)
  const first = times.find((at) => at >= to - LONGEST_MS && at <= to) ?? to
  return { from: Math.min(Math.max(to - LONGEST_MS, first), to - SHORTEST_MS), to }
}
