import { type Random, wandering } from './random'

/** What a migration does at a moment: the factor on its usual rate, and whether OMS calls it running. */
export interface Moment {
  readonly factor: number
  readonly running: boolean
  /** Share of the rows counted so far that a resumed step counts again. */
  readonly lost?: number
}

/** The pace from one sampling period to the next, asked in the order of time. */
export type Pace = (at: { readonly seconds: number; readonly doneShare: number }) => Moment

const going = (factor: number): Moment => ({ factor, running: true })

/** Every rate trembles: by some percent from sample to sample, and by some over minutes. */
export function trembling(chance: Random, period: number): Pace {
  const quick = chance.uniform(0.03, 0.12)
  const slow = wandering(chance, chance.uniform(0.01, 0.05), chance.logUniform(60, 900))
  return () => going(Math.exp(quick * chance.normal() + slow(period)))
}

/** The load on either end changes over hours, without a return that could be told from a trend. */
export function drifting(chance: Random, period: number): Pace {
  const level = wandering(chance, chance.uniform(0.2, 0.55), 3600 * chance.logUniform(1.5, 12))
  return () => going(Math.exp(level(period)))
}

/** Nothing moves for minutes, every now and then: locks, checkpoints, a full disk of logs. */
export function stalling(chance: Random, period: number): Pace {
  const every = chance.logUniform(1200, 7200)
  let left = 0
  return () => {
    if (left <= 0 && chance.chance(period / every)) left = chance.logUniform(120, 900)
    left -= period
    return going(left > 0 ? 0 : 1)
  }
}

/** A person pauses the task once and resumes it, after minutes or after hours. */
export function paused(chance: Random, period: number, usualSeconds: number): Pace {
  const from = chance.uniform(0.08, 0.9)
  let left = chance.logUniform(300, Math.max(600, Math.min(4 * 3600, usualSeconds / 2)))
  return ({ doneShare }) => {
    if (doneShare < from || left <= 0) return going(1)
    left -= period
    return { factor: 0, running: false }
  }
}

/** Throttled while people work, for twelve hours of each day. */
export function throttledByDay(chance: Random): Pace {
  const offset = chance.uniform(0, 86_400)
  const throttle = chance.uniform(0.3, 0.75)
  return ({ seconds }) => going((seconds + offset) % 86_400 < 43_200 ? throttle : 1)
}

/** Caches are cold, the target is empty: for a while everything is faster. */
export function burstAtStart(chance: Random, usualSeconds: number): Pace {
  const extra = chance.uniform(0.6, 3)
  const fades = usualSeconds * chance.logUniform(0.01, 0.06)
  return ({ seconds }) => going(1 + extra * Math.exp(-seconds / fades))
}

/** The step fails, stays failed until someone resumes it, may count some rows again, and gets up to speed slowly. */
export function failing(chance: Random, period: number, usualSeconds: number): Pace {
  const from = chance.uniform(0.08, 0.9)
  const lost = chance.chance(0.5) ? chance.uniform(0, 0.05) : 0
  let left = chance.logUniform(120, Math.max(600, Math.min(3 * 3600, usualSeconds / 3)))
  let told = false
  let since = 0
  return ({ doneShare }) => {
    if (!told && doneShare < from) return going(1)
    if (left > 0) {
      left -= period
      told = true
      return { factor: 0, running: false }
    }
    since += period
    return { factor: 1 - 0.7 * Math.exp(-since / 120), running: true, ...(since === period && { lost }) }
  }
}

/** At the end only a few huge tables are left, and they keep only a part of the workers busy. */
export function tailOfHugeTables(chance: Random): Pace {
  const from = 1 - chance.uniform(0.05, 0.3)
  const busy = chance.logUniform(0.25, 0.9)
  return ({ doneShare }) => going(doneShare < from ? 1 : busy)
}

/** All of them at once. */
export function together(paces: readonly Pace[]): Pace {
  return (at) => {
    const moments = paces.map((pace) => pace(at))
    const lost = moments.find((moment) => moment.lost)?.lost
    return {
      factor: moments.reduce((product, { factor }) => product * factor, 1),
      running: moments.every(({ running }) => running),
      ...(lost && { lost }),
    }
  }
}
