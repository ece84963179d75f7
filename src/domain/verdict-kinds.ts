/** What can be the matter with a task, the most urgent first. */
export const VERDICT_KINDS = [
  'failed',
  'broken',
  'stalled',
  'falling-behind',
  'delay-unknown',
  'paused',
  'waiting-for-operator',
  'moving',
  'verifying',
  'catching-up',
  'in-sync',
  'not-started',
  'finished',
  'released',
  'unknown',
] as const

export type VerdictKind = (typeof VERDICT_KINDS)[number]

export type Severity = 'ok' | 'info' | 'attention' | 'critical'

/** The numbers and codes that a sentence needs. Absent and null both mean "not known". */
export type Facts = Readonly<Record<string, number | string | boolean | null>>

/** One thing that holds for a task. */
export interface Verdict {
  readonly kind: VerdictKind
  readonly severity: Severity
  /** The key of the step it is about; null when it is about the task as a whole. */
  readonly step: string | null
  /** Since when, epoch milliseconds; null when that is not known. */
  readonly since: number | null
  /** What it rests on. */
  readonly evidence: Facts
}
