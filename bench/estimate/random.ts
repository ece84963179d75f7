/** Random numbers from a seed: the same seed gives the same numbers. */
export interface Random {
  /** At least `low`, below `high`. */
  uniform(low: number, high: number): number
  /** As many between 1 and 2 as between 10 and 20. */
  logUniform(low: number, high: number): number
  /** The standard normal distribution. */
  normal(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  chance(share: number): boolean
}

/** Mulberry32, which passes the usual tests of randomness and needs no package. */
export function random(seed: number): Random {
  let state = seed >>> 0
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const uniform = (low: number, high: number) => low + (high - low) * next()
  return {
    uniform,
    logUniform: (low, high) => Math.exp(uniform(Math.log(low), Math.log(high))),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    whole: (low, high) => Math.floor(uniform(low, high + 1)),
    chance: (share) => next() < share,
  }
}

/** A quantity that wanders around 0: its standard deviation, and for how long it remembers. */
export function wandering(chance: Random, deviation: number, memorySeconds: number): (seconds: number) => number {
  let value = deviation * chance.normal()
  return (seconds) => {
    const kept = Math.exp(-seconds / memorySeconds)
    value = kept * value + deviation * Math.sqrt(1 - kept * kept) * chance.normal()
    return value
  }
}
