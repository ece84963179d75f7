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
  /** The middle trusts the likelier explanation more than in proportion: the power of its odds. */
  readonly sharpness: number
  /** Points within which it agrees with rows ÷ estimate: it is whole or cut to one digit. */
  readonly percentStep: number
  /** How much less likely a wrong estimate is when the percentage agrees with it. */
  readonly agreement: number
}

/** Below that the rounding of the percentage is all that it says. */
const LEAST_PERCENT = 4
const UNKNOWN_DRIFT = 0.2
const CLOSE = 7
const WIDE = 15
/** Chance that the percentage means something else altogether. */
const STRANGE = 0.05

/** What is known of a step's rows. */
export interface RowsKnown {
  readonly processed: number
  readonly capacity: number
  /** Percent as OMS gives it. */
  readonly progress: number | null
  /** By how much the rows that the percentage implies have wandered, see {@link percentDrift}. */
  readonly drift: number
}

/** One possibility of the rows left, with two weights; each sums to one over all of them. */
export interface RowsLeft {
  readonly rows: number
  /** How possible it is: for the range. */
  readonly weight: number
  /** The same with what is likelier made more so: for the middle, which follows the likeliest course. */
  readonly likely: number
}

/**
 * The rows that may be left. The estimate of all rows is either close or far off; possibilities with fewer rows than
 * are done already are out, and OMS's percentage, where it is counted in terms of its own, weighs the others.
 * @returns ascending; nothing when the estimate is used up and the percentage gives no other clue.
 */
export function rowsLeft(known: RowsKnown, model: CapacityModel): RowsLeft[] {
  const done = known.processed / known.capacity
  const clue = clueOf(known, done, model)
  if (done >= 1 && !clue?.total) return []
  const weigh = (factor: number, weight: number) => ({
    rows: (factor - done) * known.capacity,
    weight: factor <= done ? 0 : weight * (clue?.total ? likelihood(factor, clue.total) : 1),
  })
  const close = Array.from({ length: CLOSE }, (_, i) =>
    weigh(Math.exp(model.closeError * normalAt((i + 0.5) / CLOSE)), model.closeShare / CLOSE),
  )
  const far = (1 - model.closeShare) * (clue?.agrees ? model.agreement : 1)
  const wide = Array.from({ length: WIDE }, (_, i) =>
    weigh(model.lowest * (model.highest / model.lowest) ** ((i + 0.5) / WIDE), far / WIDE),
  )
  const [ofClose, ofWide] = [sumOf(close), sumOf(wide)]
  const all = ofClose + ofWide
  if (!(all > 0)) return []
  const sharp = (sum: number) => sum ** model.sharpness / (ofClose ** model.sharpness + ofWide ** model.sharpness)
  const share = (group: readonly { rows: number; weight: number }[], sum: number) =>
    group.flatMap(({ rows, weight }) =>
      weight > 0 ? [{ rows, weight: weight / all, likely: (sharp(sum) * weight) / sum }] : [],
    )
  return [...share(close, ofClose), ...share(wide, ofWide)].sort((a, b) => a.rows - b.rows)
}

/**
 * By how much the total that the percentage implies has wandered since it was a third of what it is: a percentage
 * that counts tables jumps, one that counts rows stays. Root mean square of the logarithm.
 */
export function percentDrift(
  { progress, processed }: Pick<RowsKnown, 'progress' | 'processed'>,
  samples: readonly StepSample[],
): number {
  if (progress === null || !(progress > 0) || !(processed > 0)) return UNKNOWN_DRIFT
  let sum = 0
  let count = 0
  for (const sample of samples) {
    const [rows, percent] = [numberIn(sample.processed), numberIn(sample.progress)]
    if (rows === null || percent === null || rows <= 0 || percent < Math.max(LEAST_PERCENT, progress / 3)) continue
    sum += Math.log((rows / percent) * (progress / processed)) ** 2
    count += 1
  }
  return count > 0 ? Math.sqrt(sum / count) : UNKNOWN_DRIFT
}

interface Clue {
  readonly agrees: boolean
  /** Real rows ÷ estimated rows as the percentage implies it, and the error of its logarithm. */
  readonly total: { readonly factor: number; readonly error: number } | null
}

function clueOf({ progress, drift }: RowsKnown, done: number, model: CapacityModel): Clue | null {
  // At 99 and 100 a percentage waits for something else.
  if (progress === null || progress < LEAST_PERCENT || progress >= 99) return null
  if (Math.abs(progress - 100 * done) <= model.percentStep) return { agrees: true, total: null }
  const error = Math.hypot(model.percentError, model.percentDrift * drift, 0.5 / progress)
  // Once the estimate is used up, a percentage that leaves less than its own error says no more than 99 does.
  if (done >= 1 && Math.log(100 / progress) < error) return null
  return { agrees: false, total: { factor: (100 * done) / progress, error } }
}

function likelihood(factor: number, { factor: implied, error }: { factor: number; error: number }): number {
  const miss = Math.log(factor / implied) / error
  return STRANGE + (1 - STRANGE) * Math.exp((-miss * miss) / 2)
}

/** The standard normal quantile, to three digits, which is more than is known (logistic approximation of Tocher). */
function normalAt(share: number): number {
  return Math.log(share / (1 - share)) / 1.702
}

function sumOf(group: readonly { readonly weight: number }[]): number {
  return group.reduce((sum, { weight }) => sum + weight, 0)
}
