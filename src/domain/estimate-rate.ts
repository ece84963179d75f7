import type { Movement, Stretch } from './estimate-movement'

/** The constants of the rate's forecast, found by `bench/estimate` on migrations it is not judged by. */
export interface RateModel {
  /** The shortest memory looks back this many times as long as it looks ahead, the middle one four times that. */
  readonly lookBack: number
  /** How strongly the memory that was right in the past is preferred to the others. */
  readonly preference: number
  /** By how much each longer memory is preferred to the next shorter one, all else being equal. */
  readonly patience: number
  /** Weight of the time before the first sample. */
  readonly unwatchedWeight: number
  /** The error that a rate has at least: standard deviation of its logarithm. */
  readonly leastError: number
  /** What is believed before there is evidence, and how many forecasts of its own it is worth. */
  readonly priorError: number
  readonly priorForecasts: number
  /** How the error grows with each e-fold of the horizon over what was seen. */
  readonly growth: number
  /** Weight of the disagreement between the memories. */
  readonly disagreement: number
  /** What nights and weekdays may change, as long as no full day was seen. */
  readonly dayError: number
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
const DAY_SECONDS = 86_400

/** Memories by how far they look back: near, far, and all of the time. */
const MEMORIES = [1, 4, Number.POSITIVE_INFINITY]

/**
 * The mean rate over the time that `rows` will take. Three memories that fade at different speeds say what they
 * expect; each is asked what it would have said at moments of this step's own past, and the ones that were right
 * weigh more. What they missed by is the error.
 * @returns null when nothing moved.
 */
export function rateAhead(movement: Movement, rows: number, model: RateModel): RateAhead | null {
  const { stretches, seconds } = movement
  const average = meanRate(stretches, 0, seconds, Number.POSITIVE_INFINITY, model)
  if (!(average > 0) || !(rows > 0)) return null
  const middle = meanRate(stretches, 0, seconds, Math.max(LEAST_MEMORY_SECONDS, seconds / 3), model)
  const horizon = rows / (middle > 0 ? Math.sqrt(middle * average) : average)
  const opinions = MEMORIES.map((times) => opinionOf(movement, horizon, times, model)).filter(({ rate }) => rate > 0)
  const all = opinions.reduce((sum, { weight }) => sum + weight, 0)
  const mean = (of: (one: Opinion) => number) => opinions.reduce((sum, one) => sum + (one.weight / all) * of(one), 0)
  const log = mean(({ rate }) => Math.log(rate))
  const past = mean(({ square }) => square)
  const apart = mean(({ rate }) => Math.min(WORST_ERROR, Math.abs(Math.log(rate) - log)) ** 2)
  // Over a horizon of hours, a rate of the day is not yet a rate of the night.
  const unseen = Math.max(0, 1 - seconds / DAY_SECONDS) * (horizon / (horizon + DAY_SECONDS / 4))
  const error = Math.sqrt(
    model.leastError ** 2 + past + model.disagreement ** 2 * apart + (model.dayError * unseen) ** 2,
  )
  return { rate: Math.exp(log), error }
}

interface Opinion {
  readonly rate: number
  /** The square of what it missed by, with what is believed beforehand. */
  readonly square: number
  readonly weight: number
}

function opinionOf({ stretches, seconds }: Movement, horizon: number, times: number, model: RateModel): Opinion {
  const memory = (ahead: number) => Math.max(LEAST_MEMORY_SECONDS, times * model.lookBack * ahead)
  const beyond = (seen: number) => 1 + model.growth * Math.log(Math.max(1, horizon / seen))
  let count = model.priorForecasts
  let sum = count * (model.priorError * (1 + model.growth * Math.log1p(horizon / seconds))) ** 2
  for (let k = 1; k <= FORECASTS; k += 1) {
    const age = (seconds * k) / (FORECASTS + 1)
    const ahead = Math.min(horizon, age)
    const said = meanRate(stretches, age, seconds, memory(ahead), model)
    const came = meanRate(stretches, age - ahead, age, Number.POSITIVE_INFINITY, model)
    if (!(said > 0)) continue
    sum += (clamp(Math.log(came / said), WORST_ERROR) * beyond(ahead)) ** 2
    count += 1
  }
  const square = sum / count
  return {
    rate: meanRate(stretches, 0, seconds, memory(horizon), model),
    square,
    weight: square ** -model.preference * model.patience ** MEMORIES.indexOf(times),
  }
}

/** Rows per second between two ages, weighted with e^(−age ÷ memory). */
function meanRate(
  stretches: readonly Stretch[],
  newest: number,
  oldest: number,
  memorySeconds: number,
  model: RateModel,
): number {
  const even = memorySeconds === Number.POSITIVE_INFINITY
  // What the memory still holds of the time before an age.
  const held = (age: number) => (even ? -age : memorySeconds * Math.exp((newest - age) / memorySeconds))
  let rows = 0
  let weights = 0
  let [from, heldFrom] = [newest, held(newest)]
  for (const stretch of stretches) {
    if (stretch.older <= newest) continue
    if (stretch.newer >= oldest) break
    const to = Math.min(stretch.older, oldest)
    if (stretch.newer > from) [from, heldFrom] = [stretch.newer, held(stretch.newer)]
    const heldTo = held(to)
    const weight = (heldFrom - heldTo) * (stretch.watched ? 1 : model.unwatchedWeight)
    rows += (weight * stretch.rows) / (stretch.older - stretch.newer)
    weights += weight
    if (!even && heldTo < memorySeconds * 1e-3) break
    from = to
    heldFrom = heldTo
  }
  return weights > 0 ? rows / weights : Number.NaN
}

function clamp(value: number, most: number): number {
  return Number.isNaN(value) ? most : Math.max(-most, Math.min(most, value))
}
