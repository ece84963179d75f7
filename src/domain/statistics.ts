/** The middle of the values, the mean of the two middle ones of an even number; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}

/** What makes the median of absolute deviations of normal noise its standard deviation. */
const MAD_TO_DEVIATION = 1.4826

/**
 * The standard deviation of the noise on a series, in its own unit: from how far each value lies off the line through
 * its neighbours, so that neither a trend nor single spikes count as noise. 0 of fewer than three values.
 */
export function noiseOf(values: readonly number[]): number {
  const bends: number[] = []
  for (let i = 2; i < values.length; i++) {
    bends.push(Math.abs((values[i] ?? 0) - 2 * (values[i - 1] ?? 0) + (values[i - 2] ?? 0)))
  }
  // A bend is made of three noisy values, the middle one twice.
  return bends.length === 0 ? 0 : (MAD_TO_DEVIATION * median(bends)) / Math.sqrt(6)
}
