/** One possible future: how long it takes, and how much it weighs. */
export interface Future {
  readonly seconds: number
  readonly weight: number
}

/** The range that holds nine futures in ten, and its middle. Seconds. */
export interface Range {
  readonly low: number
  readonly mid: number
  readonly high: number
}

/** Equally likely places on the logistic distribution, scaled to a standard deviation of one: its tails are longer than the normal's. */
export const LOGISTIC: readonly number[] = Array.from({ length: 11 }, (_, i) => {
  const share = (i + 0.5) / 11
  return (Math.log(share / (1 - share)) * Math.sqrt(3)) / Math.PI
})

/**
 * The time below which `share` of the weight lies. Between two futures it lies in proportion, so that a small change
 * of the weights is no jump of the answer.
 * @param sorted by their time, ascending.
 */
export function quantile(sorted: readonly Future[], share: number): number {
  const all = sorted.reduce((sum, { weight }) => sum + weight, 0)
  let sum = 0
  let before: { at: number; seconds: number } | null = null
  for (const { seconds, weight } of sorted) {
    const at = (sum + weight / 2) / all
    if (at >= share) {
      if (!before) return seconds
      return before.seconds + ((share - before.at) / (at - before.at)) * (seconds - before.seconds)
    }
    before = { at, seconds }
    sum += weight
  }
  return before?.seconds ?? Number.NaN
}
