import type { Movement, Stretch } from './estimate-movement'

/** The constants of the rate's forecast, found by `bench/estimate` on migrations it is not judged by. */
export interface RateModel {
  /** Looks back this many times as long as it looks ahead … */
  readonly lookBack: number
  /** … and at most over this share of the time so far. */
  readonly lookBackShare: number
  /** Weight of the time before the first sample. */
  readonly unwatchedWeight: number
  /** The error that a rate has at least: standard deviation of its logarithm. */
  readonly leastError: number
  /** What is believed before there is evidence, and how many forecasts of its own it is worth. */
  readonly priorError: number
  readonly priorForecasts: number
  /** How the error grows with each e-fold of the horizon over what was seen. */
  readonly growth: number
  /** Weight of the disagreement between near and far past. */
  readonly disagreement: number
}

/** Rows per second to be expected, and how uncertain that is. */
export interface RateAhead {
  /** Rows per second of work. */
  readonly rate: number
  /** Standard deviation of its logarithm. */
  readonly error: number
}

/** Never less than some samples. */
const LEAST_MEMORY_SECONDS = 120
/** At so many moments of the past it asks itself what it would have said. */
const FORECASTS = 8
/** A rate near zero is a stall within the forecast, not an infinite error. */
const WORST_ERROR = 2

/**
 * The mean rate over the time that `rows` will take, from an exponential memory that looks back about as far as it
 * looks ahead: a rate that trembles is averaged, one that drifts is followed. The error is what such forecasts missed
 * by in the past of this very step.
 * @returns null when nothing moved.
 */
export function rateAhead(movement: Movement, rows: number, model: RateModel): RateAhead | null {
  const { seconds } = movement
  const average = meanRate(movement.stretches, 0, seconds, Number.POSITIVE_INFINITY, model)
  if (!(average > 0) || !(rows > 0)) return null
  let rate = average
  for (let i = 0; i < 3; i += 1) {
    const next = meanRate(movement.stretches, 0, seconds, memory(rows / rate, seconds, model), model)
    // The memory depends on the horizon, and the horizon on the rate: half steps settle.
    rate = next > 0 ? Math.sqrt(rate * next) : rate
  }
  const horizon = rows / rate
  const tau = memory(horizon, seconds, model)
  const near = meanRate(movement.stretches, 0, seconds, Math.max(LEAST_MEMORY_SECONDS, tau / 5), model)
  const gaps = [near, average].map((other) => clamp(Math.log(other / rate), WORST_ERROR))
  const apart = Math.sqrt(gaps.reduce((sum, gap) => sum + gap * gap, 0) / gaps.length)
  const past = pastError(movement, horizon, model)
  const error = Math.hypot(model.leastError, past, model.disagreement * apart)
  return { rate, error }
}

function memory(horizon: number, seconds: number, model: RateModel): number {
  return Math.max(LEAST_MEMORY_SECONDS, Math.min(model.lookBack * horizon, model.lookBackShare * seconds))
}

/** By how much forecasts over such a horizon were wrong so far, with what is believed beforehand. */
function pastError({ stretches, seconds }: Movement, horizon: number, model: RateModel): number {
  const beyond = (seen: number) => 1 + model.growth * Math.log(Math.max(1, horizon / seen))
  let weight = model.priorForecasts
  let sum = weight * (model.priorError * (1 + model.growth * Math.log1p(horizon / seconds))) ** 2
  for (let k = 1; k <= FORECASTS; k += 1) {
    const age = (seconds * k) / (FORECASTS + 1)
    const ahead = Math.min(horizon, age)
    const said = meanRate(stretches, age, seconds, memory(ahead, seconds - age, model), model)
    const came = meanRate(stretches, age - ahead, age, Number.POSITIVE_INFINITY, model)
    if (!(said > 0)) continue
    const miss = clamp(Math.log(came / said), WORST_ERROR) * beyond(ahead)
    sum += miss * miss
    weight += 1
  }
  return Math.sqrt(sum / weight)
}

/** Rows per second between two ages, weighted with e^(−age ÷ memory). */
function meanRate(
  stretches: readonly Stretch[],
  newest: number,
  oldest: number,
  memorySeconds: number,
  model: RateModel,
): number {
  let rows = 0
  let weights = 0
  const left = (age: number) =>
    memorySeconds === Number.POSITIVE_INFINITY ? -age : memorySeconds * Math.exp(-(age - newest) / memorySeconds)
  for (const stretch of stretches) {
    const from = Math.max(stretch.newer, newest)
    const to = Math.min(stretch.older, oldest)
    if (to <= from) continue
    const weight = (left(from) - left(to)) * (stretch.watched ? 1 : model.unwatchedWeight)
    rows += (weight * stretch.rows) / (stretch.older - stretch.newer)
    weights += weight
  }
  return weights > 0 ? rows / weights : Number.NaN
}

function clamp(value: number, most: number): number {
  return Number.isNaN(value) ? most : Math.max(-most, Math.min(most, value))
}
