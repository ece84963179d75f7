import { isRefusal } from '@/features/shared/overview/refusal'
import type { Overview } from '@/features/shared/overview/use-overview'

/** Tasks that rest, and those of a hidden tab, are asked once a minute and no faster, seconds. */
const SLOWEST_SECONDS = 60
/** An answer is believed for so many intervals. */
const INTERVALS = 2.5

/**
 * Whether OMS refuses the list but answers for the watched tasks one by one: then it is not out of reach, and what
 * those answers say holds.
 * @param now epoch milliseconds by the server's clock
 */
export function answersOneByOne(
  { rows, at, problem }: Pick<Overview, 'rows' | 'at' | 'problem'>,
  now: number,
  intervalSeconds: number,
): boolean {
  if (problem === null || at === null || !isRefusal(problem)) return false
  if (now - at > INTERVALS * Math.max(SLOWEST_SECONDS, intervalSeconds) * 1000) return false
  // What else is shown is left of the last list that was answered.
  return (rows ?? []).some((row) => row.pinned && row.problem === null)
}
