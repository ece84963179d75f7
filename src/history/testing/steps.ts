import { makeInfo, makeStep, makeTask } from '@/domain/testing/make'
import type { SampledStep } from '../columns-of-step'
import type { SeenAnswer } from '../kept'

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
export function answerAt(at: number, ...steps: SampledStep[]): SeenAnswer {
  const whole = steps.map((step) => ({ ...makeStep(step.name, step.status), ...step }))
  return { key: 'np_1', at, task: makeTask('RUNNING', { steps: whole }), intervalMs: EVERY }
}
