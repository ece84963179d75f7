import type { Pace } from './pace'
import type { Random } from './random'

/** OMS samples every ten seconds, and so does the page. */
export const PERIOD_SECONDS = 10
/** Every life begins at one moment: only differences of times matter. */
export const START_MS = Date.UTC(2026, 0, 5, 9)

/** What one answer said of the step. */
export interface Seen {
  readonly at: number
  readonly processed: number
  readonly progress: number | null
  readonly rps: number
  readonly running: boolean
}

/** A migration from its start to its end, as it was and as it could be seen. */
export interface Migration {
  readonly kind: string
  readonly rows: number
  /** What OMS believes the rows to be. */
  readonly capacity: number
  readonly startMs: number
  readonly finishMs: number
  readonly seen: readonly Seen[]
}

/** How OMS computes its percentage, which no document says. */
export type ProgressOf = (doneShare: number, doneOfCapacity: number) => number | null

/** What a migration is made from. */
export interface Making {
  readonly kind: string
  readonly rows: number
  /** Rows per second when nothing changes it. */
  readonly usualRate: number
  readonly capacity: number
  readonly pace: Pace
  readonly progressOf: ProgressOf
  /** Share of the time in which the page saw nothing, in holes of minutes. */
  readonly blindShare: number
}

/** No migration lasts longer than ten days. */
const MOST_PERIODS = 86_400

/** Plays a migration to its true finish. */
export function play(making: Making, chance: Random): Migration {
  const { rows, usualRate, capacity } = making
  const seen: Seen[] = []
  let done = 0
  let blindUntil = 0
  let finishSeconds = 0
  for (let i = 0; i < MOST_PERIODS; i += 1) {
    const seconds = i * PERIOD_SECONDS
    const { factor, running, lost = 0 } = making.pace({ seconds, doneShare: done / rows })
    done *= 1 - lost
    const moved = usualRate * factor * PERIOD_SECONDS
    if (done + moved >= rows) {
      finishSeconds = seconds + (PERIOD_SECONDS * (rows - done)) / moved
      break
    }
    done += moved
    const hole = chance.logUniform(60, 3600)
    if (chance.chance((making.blindShare * PERIOD_SECONDS) / 870)) blindUntil = Math.max(blindUntil, seconds + hole)
    if (seconds < blindUntil) continue
    const processed = Math.floor(done)
    seen.push({
      at: START_MS + (seconds + PERIOD_SECONDS) * 1000,
      processed,
      progress: making.progressOf(done / rows, processed / capacity),
      rps: usualRate * factor * (1 + 0.03 * chance.normal()),
      running,
    })
  }
  return { kind: making.kind, rows, capacity, startMs: START_MS, finishMs: START_MS + finishSeconds * 1000, seen }
}
