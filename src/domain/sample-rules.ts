import type { estimateFinish } from './estimate'
import type { lagRegimes } from './lag-regime'
import type { lagTrend } from './lag-trend'
import type { quietSource } from './quiet-source'
import type { standstill } from './stall'

/**
 * The rules that need to have watched a task for a while. They weigh as much as all others together and have nothing
 * to say at the first answer, so that the page can judge that one before they are there.
 */
export interface SampleRules {
  readonly finish: typeof estimateFinish
  readonly regimes: typeof lagRegimes
  readonly trend: typeof lagTrend
  readonly still: typeof standstill
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
