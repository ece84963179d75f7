import { useState } from 'react'
import { type Problem, problemOf } from '@/api/problem'

/**
 * The problem of a query, from the answer that was no good until the next good one. A query without data forgets its
 * error when it asks again: its sentence would go and come back with each try, and what was typed into the sign-in
 * below it would be lost.
 */
export function useProblem(error: Error | null, status: 'pending' | 'error' | 'success'): Problem | null {
  const [last, setLast] = useState<Error | null>(null)
  const current = status === 'pending' ? last : error
  if (current !== last) setLast(current)
  return current ? problemOf(current) : null
}
