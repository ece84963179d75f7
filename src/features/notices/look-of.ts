import { numberOf } from '@/domain/facts'
import type { NoticeLook } from '@/domain/notices'
import type { Overview } from '@/features/shared/overview/use-overview'

/** An answer of a single task may still come while the list gets none: so long OMS counts as reached, milliseconds. */
const REACHED_MS = 15_000

/**
 * What the rules for notices see of an overview; null before the first outcome.
 * @param now epoch milliseconds by the server's clock
 */
export function lookOf(
  { rows, at, problem, refused, pages }: Pick<Overview, 'rows' | 'at' | 'problem' | 'refused' | 'pages'>,
  now: number,
): NoticeLook | null {
  if (rows === null && problem === null) return null
  const tasks = (rows ?? []).flatMap((row) => {
    const { id, overview, pinned, problem: own } = row
    // Without a good list only those are answered that are asked for one by one.
    if (id === null || own !== null || (problem !== null && !pinned)) return []
    const verdicts = [overview.verdict, ...overview.others]
    const behind = verdicts.find(({ kind }) => kind === 'falling-behind')
    const told = behind ? numberOf(behind.evidence, 'trueLagSeconds') : null
    const trueLagSeconds = told ?? overview.lag?.trueLagSeconds ?? null
    // A row that did not change is as old as its last change, but was answered again.
    return [{ id, at: Math.max(row.at, at ?? 0), verdicts, trueLagSeconds, pinned }]
  })
  const answered = now - (at ?? 0) <= REACHED_MS
  // Only a list that fits on its first page leaves none out.
  const complete = rows !== null && problem === null && refused === null && pages !== null && pages <= 1
  return { now, reachable: problem === null || answered, complete, tasks }
}
