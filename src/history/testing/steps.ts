import { makeInfo } from '@/domain/testing/make'
import type { SampledStep } from '../columns-of-step'
import type { Answer } from '../recorder'

/** A Monday, at the full hour. */
export const T0 = Date.UTC(2026, 0, 5, 9)
export const EVERY = 10_000
export const HOUR = 3600_000
export const DAY = 24 * HOUR

/** A full migration with so many rows done. */
export function full(processedRecords: number | null, change: Partial<SampledStep> = {}): SampledStep {
  const stepInfo = makeInfo({ processedRecords, srcRps: 100 })
  return { name: 'FULL_TRANSFER', status: 'RUNNING', progress: null, stepInfo, ...change }
}

/** An answer of one task, at epoch milliseconds. */
export function answerAt(at: number, ...steps: SampledStep[]): Answer {
  return { key: 'np_1', at, task: { steps }, intervalMs: EVERY }
}
