import type { Severity, VerdictKind } from '@/domain/verdict-kinds'
import type { CourseState } from '@/simulator/course'

/** How urgent each kind of verdict is as a rule: a tape of colours cannot weigh each case. */
export const KIND_SEVERITY: Record<VerdictKind, Severity> = {
  failed: 'critical',
  broken: 'critical',
  stalled: 'attention',
  'falling-behind': 'attention',
  'delay-unknown': 'attention',
  paused: 'info',
  'waiting-for-operator': 'attention',
  moving: 'info',
  verifying: 'info',
  'catching-up': 'info',
  'in-sync': 'ok',
  'not-started': 'info',
  finished: 'ok',
  released: 'info',
  unknown: 'attention',
}

/** Where nothing moves, nothing shines. */
const AT_REST: ReadonlySet<VerdictKind> = new Set(['not-started', 'paused', 'released'])

const FILLS: Record<Severity, string> = {
  ok: 'fill-ok',
  info: 'fill-source',
  attention: 'fill-warn',
  critical: 'fill-bad',
}

/** The colour of a verdict in the tape at the bottom. */
export function verdictFill(kind: VerdictKind): string {
  return AT_REST.has(kind) ? 'fill-muted/40' : FILLS[KIND_SEVERITY[kind]]
}

/** The colour of a step's bar by what it does: that of the steps on the task's page. */
export const STEP_FILLS: Record<CourseState, string> = {
  running: 'fill-target',
  monitoring: 'fill-incr',
  'done-waiting': 'fill-ok',
  'waiting-for-operator': 'fill-warn',
  paused: 'fill-warn',
  failed: 'fill-bad',
  unknown: 'fill-muted',
}
