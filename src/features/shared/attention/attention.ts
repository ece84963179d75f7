import type { Severity } from '@/domain/verdict-kinds'

/** How many tasks want to be looked at. */
export interface Attention {
  readonly critical: number
  readonly attention: number
  /** OMS gives no good answer: what the counts say may hold no longer. */
  readonly unreachable: boolean
}

/** What a tab's title and icon say. */
export type TabSign =
  | { readonly shape: 'unreachable' }
  | { readonly shape: 'ok' }
  /** Only the tasks of that severity are counted: one number must not read as so many failures. */
  | { readonly shape: 'critical' | 'attention'; readonly count: number }

/**
 * Counts the tasks that want to be looked at.
 * @param rows null while nothing is known
 * @param problem why OMS gives no good answer; null when it does
 */
export function attentionOf(
  rows: readonly { readonly overview: { readonly severity: Severity } }[] | null,
  problem: object | null,
): Attention | null {
  if (rows === null && problem === null) return null
  const count = (wanted: Severity) => (rows ?? []).filter(({ overview: { severity } }) => severity === wanted).length
  return { critical: count('critical'), attention: count('attention'), unreachable: problem !== null }
}

/**
 * The sign for all that is shown or watched: the worst severity, and how many tasks have it. Several that count may
 * count the same tasks, so the highest count is taken, not the sum. Null while nothing is known.
 */
export function tabSign(reports: readonly Attention[]): TabSign | null {
  if (reports.length === 0) return null
  if (reports.some(({ unreachable }) => unreachable)) return { shape: 'unreachable' }
  const critical = Math.max(...reports.map((one) => one.critical))
  if (critical > 0) return { shape: 'critical', count: critical }
  const attention = Math.max(...reports.map((one) => one.attention))
  return attention > 0 ? { shape: 'attention', count: attention } : { shape: 'ok' }
}
