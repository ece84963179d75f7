import type { Severity, VerdictKind } from '@/domain/verdict-kinds'
import type { TaskRow } from '@/features/shared/overview/row'

/** What the tasks of a list are counted by, the most urgent first. */
export const COUNT_KINDS = ['critical', 'attention', 'behind', 'progress', 'in-sync', 'resting', 'ended'] as const

export type CountKind = (typeof COUNT_KINDS)[number]

const BY_VERDICT: Readonly<Record<VerdictKind, CountKind>> = {
  failed: 'critical',
  broken: 'critical',
  stalled: 'attention',
  'falling-behind': 'attention',
  // Here only one whose checkpoint is no time: it goes on, and no more can be said.
  'delay-unknown': 'progress',
  paused: 'resting',
  'waiting-for-operator': 'attention',
  moving: 'progress',
  verifying: 'progress',
  'catching-up': 'behind',
  'in-sync': 'in-sync',
  'not-started': 'resting',
  finished: 'ended',
  released: 'ended',
  unknown: 'attention',
}

/** How many tasks are of each kind. What is critical or wants attention is counted as that, whatever it is. */
export function countKinds(
  rows: readonly {
    readonly overview: Pick<TaskRow['overview'], 'severity'> & { readonly verdict: { readonly kind: VerdictKind } }
  }[],
): Readonly<Record<CountKind, number>> {
  const counts = Object.fromEntries(COUNT_KINDS.map((kind) => [kind, 0])) as Record<CountKind, number>
  for (const { overview } of rows) counts[kindOf(overview.severity, overview.verdict.kind)] += 1
  return counts
}

function kindOf(severity: Severity, verdict: VerdictKind): CountKind {
  return severity === 'critical' || severity === 'attention' ? severity : BY_VERDICT[verdict]
}
