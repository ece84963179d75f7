import type { Problem } from '@/api/problem'

/**
 * Whether OMS gives this caller no list, which is not to say that it gives no single task: it answered with an error, or
 * the way to the list is closed. An outage is no refusal.
 */
export function isListRefused(problem: Problem | null): boolean {
  if (problem === null) return false
  if (problem.kind === 'contract') return problem.error.kind === 'oms'
  if (problem.kind === 'denied') return problem.status === 403
  return problem.kind === 'http' && problem.status === 404
}
