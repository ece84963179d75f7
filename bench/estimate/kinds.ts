import { type Making, type Migration, PERIOD_SECONDS, type ProgressOf, play } from './migration'
import {
  burstAtStart,
  drifting,
  failing,
  type Pace,
  paused,
  stalling,
  tailOfHugeTables,
  throttledByDay,
  together,
  trembling,
} from './pace'
import { type Random, random, wandering } from './random'

/** What happens in migrations, one of it in each kind, and all of it in the last. */
export const KINDS = [
  'steady',
  'drift by the hour',
  'stalls of minutes',
  'pause and resume',
  'throttled by day',
  'capacity wrong',
  'tail of huge tables',
  'burst at the start',
  'fails and resumes',
  'holes in the samples',
  'of everything',
] as const

export type Kind = (typeof KINDS)[number]

/** The migration of a kind that a seed gives. */
export function migration(kind: Kind, seed: number): Migration {
  const chance = random(seed * 7919 + KINDS.indexOf(kind))
  const usualSeconds = 3600 * (kind === 'throttled by day' ? chance.logUniform(6, 60) : chance.logUniform(0.4, 36))
  const usualRate = chance.logUniform(50, 100_000)
  const rows = Math.round(usualRate * usualSeconds)
  const making: Making = {
    kind,
    rows,
    usualRate,
    capacity: Math.max(1, Math.round(rows * capacityOf(kind, chance))),
    pace: together([trembling(chance, PERIOD_SECONDS), ...pacesOf(kind, chance, usualSeconds)]),
    progressOf: progressOf(chance),
    blindShare: blindShareOf(kind, chance),
  }
  return play(making, chance)
}

function pacesOf(kind: Kind, chance: Random, usualSeconds: number): Pace[] {
  const known: Partial<Record<Kind, () => Pace>> = {
    'drift by the hour': () => drifting(chance, PERIOD_SECONDS),
    'stalls of minutes': () => stalling(chance, PERIOD_SECONDS),
    'pause and resume': () => paused(chance, PERIOD_SECONDS, usualSeconds),
    'throttled by day': () => throttledByDay(chance),
    'tail of huge tables': () => tailOfHugeTables(chance),
    'burst at the start': () => burstAtStart(chance, usualSeconds),
    'fails and resumes': () => failing(chance, PERIOD_SECONDS, usualSeconds),
  }
  if (kind === 'of everything') return Object.values(known).flatMap((make) => (chance.chance(0.35) ? [make()] : []))
  if (kind === 'holes in the samples' && chance.chance(0.5)) return [drifting(chance, PERIOD_SECONDS)]
  return [known[kind]].flatMap((make) => (make ? [make()] : []))
}

/** Counted, or from statistics of the database: exact, some percent off, or far off. */
function capacityOf(kind: Kind, chance: Random): number {
  if (kind === 'capacity wrong') return chance.uniform(0.6, 1.6)
  if (kind === 'of everything' && chance.chance(0.35)) return chance.uniform(0.6, 1.6)
  return chance.chance(0.5) ? 1 : Math.exp(0.04 * chance.normal())
}

function blindShareOf(kind: Kind, chance: Random): number {
  if (kind === 'holes in the samples') return chance.uniform(0.1, 0.6)
  return kind === 'of everything' && chance.chance(0.35) ? chance.uniform(0.1, 0.6) : 0
}

/** Rows of capacity, rows by counts of its own, finished tables, or nothing: whole percents below 100. */
function progressOf(chance: Random): ProgressOf {
  const percent = (share: number) => Math.max(0, Math.min(99, Math.floor(share * 100)))
  const way = chance.uniform(0, 1)
  if (way < 0.3) return (_, doneOfCapacity) => percent(doneOfCapacity)
  if (way < 0.6) {
    const error = wandering(chance, 0.015, 3600)
    return (doneShare) => percent(doneShare * (1 + error(PERIOD_SECONDS)))
  }
  if (way < 0.85) {
    const ends = tableEnds(chance)
    return (doneShare) => percent(ends.findIndex((end) => end > doneShare) / ends.length)
  }
  return () => null
}

/** At which share of all rows each table is done: sizes span decades, the order is by chance. */
function tableEnds(chance: Random): number[] {
  const sizes = Array.from({ length: chance.whole(8, 200) }, () => Math.exp(1.4 * chance.normal()))
  const all = sizes.reduce((sum, size) => sum + size, 0)
  let sum = 0
  return sizes.map((size) => {
    sum += size
    return sum / all
  })
}
