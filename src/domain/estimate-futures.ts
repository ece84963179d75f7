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
export const LOGISTIC: readonly number[] = Array.from({ length: 15 }, (_, i) => {
  const share = (i + 0.5) / 15
  return (Math.log(share / (1 - share)) * Math.sqrt(3)) / Math.PI
})

/** The range of weighted futures. Their order does not matter. */
export function rangeOf(futures: readonly Future[]): Range {
  const sorted = [...futures].sort((a, b) => a.seconds - b.seconds)
  return { low: quantile(sorted, 0.05), mid: quantile(sorted, 0.5), high: quantile(sorted, 0.95) }
}

/** Between two futures it lies in proportion, so that a small change of the weights is no jump of the answer. */
function quantile(sorted: readonly Future[], share: number): number {
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
