import { LOGISTIC, quantile, type Range } from './estimate-futures'
import type { Movement } from './estimate-movement'
import { type RateModel, rateAhead } from './estimate-rate'
import { type CapacityModel, type RowsKnown, rowsLeft } from './estimate-rows-left'

/** All constants of the finish estimate. */
export interface FinishModel extends RateModel, CapacityModel {
  /** Work slows down more often than it speeds up: factors on the error to either side. */
  readonly slower: number
  readonly faster: number
  /** How often a few huge tables are left at the end, which of all rows they hold, and by what they take longer. */
  readonly tailShare: number
  readonly tailRows: number
  readonly tailSlower: number
  /** The range ends at least this share of the time left away from its middle. */
  readonly leastWidth: number
}

/** Found by random search on the training seeds of `bench/estimate`, see docs/estimates.md. */
export const FINISH_MODEL: FinishModel = {
  lookBack: 0.04,
  preference: 4.3,
  patience: 2,
  unwatchedWeight: 1,
  leastError: 0.027,
  priorError: 0.1,
  priorForecasts: 2.9,
  growth: 0.32,
  disagreement: 0.26,
  dayError: 0.21,
  closeShare: 0.6,
  closeError: 0.026,
  lowest: 0.5,
  highest: 1.7,
  percentError: 0.05,
  percentDrift: 1.5,
  sharpness: 8,
  percentStep: 1.5,
  agreement: 0.49,
  slower: 1.4,
  faster: 0.4,
  tailShare: 0.2,
  tailRows: 0.14,
  tailSlower: 1.4,
  leastWidth: 0.041,
}

/** All that the estimate is made from. */
export interface FinishEvidence extends RowsKnown {
  readonly movement: Movement
}

/** No tail, a light one, a heavy one: what it costs, in terms of the usual one. */
const TAILS = [0, 0.5, 1.5]

/** Seconds of work left as a range; null when nothing moved or nothing is known to be left. */
export function secondsLeft(evidence: FinishEvidence, model: FinishModel = FINISH_MODEL): Range | null {
  const left = rowsLeft(evidence, model)
  if (left.length === 0) return null
  const middle = quantile(
    left.map(({ rows, likely }) => ({ seconds: rows, weight: likely })),
    0.5,
  )
  const ahead = rateAhead(evidence.movement, middle, model)
  if (!ahead) return null
  const all = evidence.processed + middle
  const futures = left.flatMap(({ rows, weight }) =>
    TAILS.flatMap((times) => {
      const late = times === 0 ? 0 : Math.min(rows, model.tailRows * all) * (model.tailSlower - 1) * times
      const share = times === 0 ? 1 - model.tailShare : model.tailShare / (TAILS.length - 1)
      return LOGISTIC.map((place) => ({
        seconds:
          ((rows + late) / ahead.rate) * Math.exp(place * ahead.error * (place > 0 ? model.slower : model.faster)),
        weight: weight * share,
      }))
    }),
  )
  futures.sort((a, b) => a.seconds - b.seconds)
  const mid = middle / ahead.rate
  return {
    low: Math.min(quantile(futures, 0.05), mid * (1 - model.leastWidth)),
    mid,
    high: Math.max(quantile(futures, 0.95), mid * (1 + model.leastWidth)),
  }
}
