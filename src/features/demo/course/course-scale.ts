import type { VerdictStretch } from './course'

/** Turns moments of a life (seconds since it began) into places from the left (0 to 1) and back. */
export interface CourseScale {
  readonly x: (at: number) => number
  readonly at: (x: number) => number
}

/**
 * Each stretch between two changes of the verdict takes the square root of its length: a precheck of seconds is seen
 * beside days in sync, and what is longer is still wider. Within a stretch time goes by evenly.
 */
export function courseScale(verdicts: readonly VerdictStretch[], span: number): CourseScale {
  const times = [...new Set([0, ...verdicts.map(({ from }) => from), span])]
    .filter((at) => at >= 0 && at <= span)
    .sort((a, b) => a - b)
  const places = [0]
  for (let i = 1; i < times.length; i += 1) {
    places.push((places[i - 1] ?? 0) + Math.sqrt((times[i] ?? 0) - (times[i - 1] ?? 0)))
  }
  const width = places.at(-1) || 1
  const shares = places.map((place) => place / width)
  return {
    x: (at) => between(times, shares, at),
    at: (x) => between(shares, times, x),
  }
}

/** The value at `key` on the line through pairs of ascending keys and values; the ends hold beyond them. */
function between(keys: readonly number[], values: readonly number[], key: number): number {
  const next = keys.findIndex((one) => one >= key)
  if (next < 0) return values.at(-1) ?? 0
  const [lowKey = 0, highKey = 0] = [keys[next - 1], keys[next]]
  const [low = 0, high = 0] = [values[next - 1], values[next]]
  if (next === 0 || highKey === lowKey) return high
  return low + ((key - lowKey) / (highKey - lowKey)) * (high - low)
}
