import { estimateFinish } from '@/domain/estimate'
import type { SamplesByStep } from '@/domain/samples'
import type { StepView } from '@/domain/step-view'

/** When each step whose end can be told is expected to end: epoch milliseconds, the middle of its estimate. */
export function expectedEnds(steps: readonly StepView[], now: number, samples: SamplesByStep): Map<string, number> {
  const ends = new Map<string, number>()
  for (const view of steps) {
    const estimate = estimateFinish({ view, now, samples: samples[view.key] ?? [] })
    if (estimate.state === 'known') ends.set(view.key, estimate.mid)
  }
  return ends
}
