import { LOGISTIC, quantile } from './estimate-futures'
import { movementOf } from './estimate-movement'
import { type RateModel, rateAhead } from './estimate-rate'
import { lagTrend } from './lag-trend'
import { numberIn, type StepSample } from './samples'

/** How long until a target that is behind has caught up, or why that cannot be told. */
export type CatchUp =
  /** Seconds from the last sample, low ≤ mid ≤ high. */
  | { readonly state: 'known'; readonly low: number; readonly mid: number; readonly high: number }
  /** `no-trend`: too few samples, or they lead nowhere clear; `not-falling`: the lag stays or grows. */
  | { readonly state: 'unknown'; readonly why: 'no-lag' | 'no-trend' | 'not-falling' }
  /** There is nothing to catch up. */
  | { readonly state: 'caught-up' }

/** All constants of the catch-up estimate. */
export interface CatchUpModel extends RateModel {
  /** Factors on the error to either side. */
  readonly slower: number
  readonly faster: number
  /** The range ends at least this share away from its middle. */
  readonly leastWidth: number
}

/** Found like those of the finish estimate, see docs/estimates.md. */
export const CATCH_UP_MODEL: CatchUpModel = {
  lookBack: 0.04,
  preference: 5.4,
  patience: 2,
  unwatchedWeight: 1,
  leastError: 0.029,
  priorError: 0.06,
  priorForecasts: 1.1,
  growth: 0.5,
  disagreement: 0.68,
  dayError: 0.24,
  slower: 1.2,
  faster: 1.05,
  leastWidth: 0.066,
}

/** Beyond that a range says no more than that it will take long. */
const WIDEST = 20

/**
 * When a falling lag comes down to `target` seconds. The checkpoint runs through the source's time at a speed that is
 * forecast as rows are; while it runs, the source goes on, so that what counts is by how much the speed exceeds one
 * second a second. Nothing is claimed while one future in twenty never catches up.
 * @param samples in the order of time; the more of them, the better.
 * @param target seconds of lag that count as caught up.
 */
export function catchUp(samples: readonly StepSample[], target = 30, model: CatchUpModel = CATCH_UP_MODEL): CatchUp {
  const points = samples.flatMap(({ at, lagSeconds }) => {
    const lag = numberIn(lagSeconds)
    return lag === null || !Number.isFinite(at) ? [] : [{ at, lag }]
  })
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return { state: 'unknown', why: 'no-lag' }
  if (last.lag <= target) return { state: 'caught-up' }
  const trend = lagTrend(samples)
  if (trend === 'unknown') return { state: 'unknown', why: 'no-trend' }
  if (trend === 'rising') return { state: 'unknown', why: 'not-falling' }
  const origin = first.at / 1000 - first.lag
  let reached = 0
  const applied = points.map(({ at, lag }) => {
    // What is applied a second time after a fall of the checkpoint brings the target no further.
    reached = Math.max(reached, at / 1000 - lag - origin)
    return { at, processed: reached }
  })
  const movement = movementOf(applied, null)
  const left = last.lag - target
  let horizon = left
  let ahead = rateAhead(movement, horizon, model)
  for (let i = 0; i < 2 && ahead && ahead.rate > 1; i += 1) {
    horizon = left / (ahead.rate - 1)
    ahead = rateAhead(movement, horizon * ahead.rate, model)
  }
  if (!ahead || ahead.rate <= 1) return { state: 'unknown', why: 'not-falling' }
  const { rate, error } = ahead
  const mid = left / (rate - 1)
  const futures = LOGISTIC.map((place) => {
    const speed = rate * Math.exp(-place * error * (place > 0 ? model.slower : model.faster))
    return { seconds: speed > 1 ? left / (speed - 1) : Number.MAX_VALUE, weight: 1 }
  })
  const [low, high] = [quantile(futures, 0.05), quantile(futures, 0.95)]
  if (!(high < mid * WIDEST)) return { state: 'unknown', why: 'no-trend' }
  return {
    state: 'known',
    low: Math.min(low, mid * (1 - model.leastWidth)),
    mid,
    high: Math.max(high, mid * (1 + model.leastWidth)),
  }
}
