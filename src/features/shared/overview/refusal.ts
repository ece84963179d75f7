import type { Problem } from '@/api/problem'

/** Statuses by which a server or what stands before it says that it has no such thing, or not for this user. */
const REFUSING: readonly number[] = [403, 404, 405, 501]

/**
 * Whether OMS is there and does not give the list: it knows no ListProjects, or does not let this user ask. Tasks may
 * still be asked for one by one.
 */
export function isRefusal(problem: Problem): boolean {
  switch (problem.kind) {
    case 'contract':
      return problem.error.kind === 'oms'
    case 'http':
    case 'denied':
      return REFUSING.includes(problem.status)
    default:
      return false
  }
}
