import type { estimateFinish } from './estimate'
import type { lagRegimes } from './lag-regime'
import type { lagTrend } from './lag-trend'
import type { quietSource } from './quiet-source'
import type { StepSample } from './samples'
import type { Stall } from './stall'

/**
 * The rules that need to have watched a task for a while. They weigh as much as all others together and have nothing
 * to say at the first answer, so that the page can judge that one before they are there.
 */
export interface SampleRules {
  readonly finish: typeof estimateFinish
  readonly regimes: typeof lagRegimes
  readonly trend: typeof lagTrend
  /** @param rowsOf the key of a step whose rows alone show whether it stands; null for one of another kind. */
  readonly still: (samples: readonly StepSample[], silenceSeconds: number, rowsOf: string | null) => Stall | null
  readonly quiet: typeof quietSource
}

/** What they say where nothing was watched. */
export const UNWATCHED: SampleRules = {
  finish: ({ view: { key: step, state } }) =>
    state === 'running'
      ? { step, state: 'estimating', why: 'just-started' }
      : { step, state: 'not-applicable', why: 'not-running' },
  regimes: () => [],
  trend: () => 'unknown',
  still: () => null,
  quiet: () => 'perhaps',
}
