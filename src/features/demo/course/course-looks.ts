import type { Severity, VerdictKind } from '@/domain/verdict-kinds'

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

const STEP_FILLS: Readonly<Record<string, string>> = {
  FULL_TRANSFER: 'fill-source',
  INCR_TRANSFER: 'fill-incr',
  FULL_VERIFIER: 'fill-target',
  INCR_VERIFIER: 'fill-target',
  TRANSFER_APP_SWITCH: 'fill-warn',
  REVERSE_INCR_TRANSFER: 'fill-incr',
}

/** The colour of a step: rows, changes, comparing, a person's part; what prepares them is grey. */
export function stepFill(name: string): string {
  return STEP_FILLS[name] ?? 'fill-muted'
}
