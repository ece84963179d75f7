import { estimateFinish } from './estimate'
import { lagRegimes } from './lag-regime'
import { lagTrend } from './lag-trend'
import { quietSource } from './quiet-source'
import type { SampleRules } from './sample-rules'
import { standstill } from './stall'

/** All rules that need samples, for who has some. */
export const WATCHED: SampleRules = {
  finish: estimateFinish,
  regimes: lagRegimes,
  trend: lagTrend,
  still: standstill,
  quiet: quietSource,
}
