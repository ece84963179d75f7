import type { StepSample } from '@/domain/samples'
import { PERIOD_SECONDS, START_MS } from './migration'
import { drifting, type Pace, stalling, together, trembling } from './pace'
import { type Random, random } from './random'

/** What happens while a target catches up, one of it in each kind, and all of it in the last. */
export const CATCH_UP_KINDS = [
  'steady',
  'drift by the hour',
  'stalls of minutes',
  'source busy by day',
  'changes pace once',
  'coarse checkpoints',
  'holes in the samples',
  'of everything',
] as const

export type CatchUpKind = (typeof CATCH_UP_KINDS)[number]

/** The lag that counts as caught up, seconds. */
export const TARGET_SECONDS = 30

/** A target that caught up, from the first sample to the one that showed it. */
export interface Replication {
  readonly kind: CatchUpKind
  readonly samples: readonly StepSample[]
  readonly caughtUpMs: number
}

/** It is given up after five days. */
const MOST_PERIODS = 43_200

/** The replication of a kind that a seed gives; null for one that does not catch up within days. */
export function replication(kind: CatchUpKind, seed: number): Replication | null {
  const chance = random(seed * 104_729 + CATCH_UP_KINDS.indexOf(kind))
  const usualSpeed = 1 + chance.logUniform(0.3, 15)
  const firstLag = chance.logUniform(900, 2 * 86_400)
  const pace = together([trembling(chance, PERIOD_SECONDS), ...pacesOf(kind, chance, firstLag / (usualSpeed - 1))])
  const every = has(kind, chance, 'coarse checkpoints') ? chance.uniform(20, 60) : 10
  const blind = has(kind, chance, 'holes in the samples') ? chance.uniform(0.1, 0.5) : 0
  const busy = has(kind, chance, 'source busy by day') ? chance.uniform(0.2, 0.6) : 0
  const offset = chance.uniform(0, 86_400)
  const samples: StepSample[] = []
  let applied = -firstLag
  let checkpoint = applied
  let moved = 0
  let blindUntil = 0
  for (let i = 0; i < MOST_PERIODS; i += 1) {
    const seconds = i * PERIOD_SECONDS
    const { factor } = pace({ seconds, doneShare: 1 + applied / firstLag })
    // A busy hour of the source holds more changes than a quiet one.
    const changes = 1 + busy * Math.sin((2 * Math.PI * (applied + offset)) / 86_400)
    applied = Math.min(seconds, applied + (PERIOD_SECONDS * usualSpeed * factor) / changes)
    if (seconds >= moved + every) {
      checkpoint = applied
      moved = seconds
    }
    const at = START_MS + seconds * 1000
    const lagSeconds = Math.max(0, Math.round(seconds - checkpoint + chance.uniform(0, 1)))
    if (lagSeconds <= TARGET_SECONDS) return { kind, samples, caughtUpMs: at }
    if (chance.chance((blind * PERIOD_SECONDS) / 870)) blindUntil = seconds + chance.logUniform(60, 3600)
    if (seconds >= blindUntil) samples.push({ at, lagSeconds })
  }
  return null
}

function pacesOf(kind: CatchUpKind, chance: Random, usualSeconds: number): Pace[] {
  const paces: Pace[] = []
  if (has(kind, chance, 'drift by the hour')) paces.push(drifting(chance, PERIOD_SECONDS))
  if (has(kind, chance, 'stalls of minutes')) paces.push(stalling(chance, PERIOD_SECONDS))
  if (has(kind, chance, 'changes pace once')) {
    const from = usualSeconds * chance.uniform(0.05, 0.9)
    const factor = chance.logUniform(0.5, 2)
    paces.push(({ seconds }) => ({ factor: seconds < from ? 1 : factor, running: true }))
  }
  return paces
}

function has(kind: CatchUpKind, chance: Random, what: CatchUpKind): boolean {
  return kind === what || (kind === 'of everything' && chance.chance(0.4))
}
