import { LOGISTIC, type Range, rangeOf } from './estimate-futures'
import type { Movement } from './estimate-movement'
import { type RateModel, rateAhead } from './estimate-rate'
import { type CapacityModel, type RowsKnown, rowsLeft } from './estimate-rows-left'

/** All constants of the finish estimate. */
export interface FinishModel extends RateModel, CapacityModel {
  /** Work slows down more often than it speeds up: factors on the error to either side. */
  readonly slower: number
  readonly faster: number
  /** The range ends at least this share of the time left away from its middle. */
  readonly leastWidth: number
}

/** Found by random search on the training seeds of `bench/estimate`, see docs/estimates.md. */
export const FINISH_MODEL: FinishModel = {
  lookBack: 1,
  lookBackShare: 0.5,
  unwatchedWeight: 0.5,
  leastError: 0.03,
  priorError: 0.15,
  priorForecasts: 2,
  growth: 0.4,
  disagreement: 0.5,
  closeShare: 0.8,
  closeError: 0.03,
  lowest: 0.6,
  highest: 1.7,
  percentError: 0.05,
  percentDrift: 1.5,
  agreement: 0.6,
  slower: 1.2,
  faster: 0.9,
  leastWidth: 0.04,
}

/** Seconds of work left as a range; null when nothing moved or nothing is known to be left. */
export function secondsLeft(known: RowsKnown, movement: Movement, model: FinishModel = FINISH_MODEL): Range | null {
  const left = rowsLeft(known, model)
  if (left.length === 0) return null
  const middle = rangeOf(left.map(({ rows, weight }) => ({ seconds: rows, weight }))).mid
  const ahead = rateAhead(movement, middle, model)
  if (!ahead) return null
  const futures = left.flatMap(({ rows, weight }) =>
    LOGISTIC.map((place) => ({
      seconds: (rows / ahead.rate) * Math.exp(place * ahead.error * (place > 0 ? model.slower : model.faster)),
      weight,
    })),
  )
  const { low, mid, high } = rangeOf(futures)
  return {
    low: Math.min(low, mid * (1 - model.leastWidth)),
    mid,
    high: Math.max(high, mid * (1 + model.leastWidth)),
  }
}
