import { numberIn, type StepSample } from './samples'

/** The constants of what is believed of the estimated rows, see {@link RateModel} for where they come from. */
export interface CapacityModel {
  /** How often the estimate is a count or nearly so, and the standard deviation of its logarithm then. */
  readonly closeShare: number
  readonly closeError: number
  /** What one must be ready for otherwise: real rows ÷ estimated rows. */
  readonly lowest: number
  readonly highest: number
  /** Standard deviation of the logarithm of the rows that OMS's percentage implies, and what its wandering adds. */
  readonly percentError: number
  readonly percentDrift: number
  /** How much less likely a wrong estimate is when the percentage agrees with it. */
  readonly agreement: number
}

/** Rows that may be left, with the weight of each possibility; the weights sum to one. */
export interface RowsLeft {
  readonly rows: number
  readonly weight: number
}

/** The percentage is whole or cut to one digit; closer than that it agrees with anything. */
const PERCENT_STEP = 1.5
/** Below that the rounding of the percentage is all that it says. */
const LEAST_PERCENT = 4
const CLOSE = 11
const WIDE = 31
/** Chance that the percentage means something else altogether. */
const STRANGE = 0.05

/** What is known of a step's rows. */
export interface RowsKnown {
  readonly processed: number
  readonly capacity: number
  /** Percent as OMS gives it. */
  readonly progress: number | null
  readonly samples: readonly StepSample[]
}

/**
 * The rows that may be left. The estimate of all rows is either close or far off; possibilities with fewer rows than
 * are done already are out, and OMS's percentage, where it is counted in terms of its own, weighs the others.
 * @returns nothing when the estimate is used up and the percentage gives no other clue.
 */
export function rowsLeft(known: RowsKnown, model: CapacityModel): RowsLeft[] {
  const done = known.processed / known.capacity
  const clue = clueOf(known, done, model)
  if (done >= 1 && !clue?.total) return []
  const possible: { factor: number; weight: number }[] = []
  for (let i = 0; i < CLOSE; i += 1) {
    const factor = Math.exp(model.closeError * normalAt((i + 0.5) / CLOSE))
    possible.push({ factor, weight: model.closeShare / CLOSE })
  }
  const wide = (1 - model.closeShare) * (clue?.agrees ? model.agreement : 1)
  for (let i = 0; i < WIDE; i += 1) {
    const factor = model.lowest * (model.highest / model.lowest) ** ((i + 0.5) / WIDE)
    possible.push({ factor, weight: wide / WIDE })
  }
  const left = possible.flatMap(({ factor, weight }) => {
    const rows = (factor - done) * known.capacity
    return rows <= 0 ? [] : [{ rows, weight: weight * (clue?.total ? likelihood(factor, clue.total) : 1) }]
  })
  const sum = left.reduce((all, { weight }) => all + weight, 0)
  return sum > 0 ? left.map(({ rows, weight }) => ({ rows, weight: weight / sum })) : []
}

interface Clue {
  readonly agrees: boolean
  /** Real rows ÷ estimated rows as the percentage implies it, and the error of its logarithm. */
  readonly total: { readonly factor: number; readonly error: number } | null
}

function clueOf({ progress, capacity, samples }: RowsKnown, done: number, model: CapacityModel): Clue | null {
  // At 99 and 100 a percentage waits for something else.
  if (progress === null || progress < LEAST_PERCENT || progress >= 99) return null
  if (Math.abs(progress - 100 * done) <= PERCENT_STEP) return { agrees: true, total: null }
  const factor = (100 * done) / progress
  const before: number[] = []
  for (const sample of samples) {
    const [rows, percent] = [numberIn(sample.processed), numberIn(sample.progress)]
    if (rows === null || percent === null || percent < Math.max(LEAST_PERCENT, progress / 3)) continue
    before.push(Math.log((100 * rows) / capacity / percent / factor))
  }
  const drift = before.length > 0 ? Math.sqrt(before.reduce((sum, one) => sum + one * one, 0) / before.length) : 0.1
  const error = Math.hypot(model.percentError, model.percentDrift * drift, 0.5 / progress)
  return { agrees: false, total: { factor, error } }
}

function likelihood(factor: number, { factor: implied, error }: { factor: number; error: number }): number {
  const miss = Math.log(factor / implied) / error
  return STRANGE + (1 - STRANGE) * Math.exp((-miss * miss) / 2)
}

/** The standard normal quantile, to three digits, which is more than is known (logistic approximation of Tocher). */
function normalAt(share: number): number {
  return Math.log(share / (1 - share)) / 1.702
}
