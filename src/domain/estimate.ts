import { secondsLeft } from './estimate-finish'
import { type Movement, movementOf } from './estimate-movement'
import { percentDrift } from './estimate-rows-left'
import { hasRows, type Rows, type RowsInput, rowsOf } from './rows'
import type { StepSample } from './samples'
import { standstill } from './stall'

/**
 * Why there is no finish time.
 * - `not-running`: the step is planned, paused, finished, without an end, …
 * - `no-rows`: it does not count rows, or gives no estimate of them
 * - `just-started`: less than a minute of running
 * - `too-early`: less than one percent of the rows
 * - `over-capacity`: all estimated rows are done and it still runs
 * - `no-rate`: OMS gives no rate, or a rate of nothing
 * - `nothing-moves`: the rows stand still
 */
export type NoEstimate =
  | 'not-running'
  | 'no-rows'
  | 'just-started'
  | 'too-early'
  | 'over-capacity'
  | 'no-rate'
  | 'nothing-moves'

/** When a step will be done: a range that is meant to hold the real finish nine times in ten, or why there is none. */
export type Estimate =
  | {
      readonly step: string
      readonly state: 'known'
      /** Epoch milliseconds, low ≤ mid ≤ high. */
      readonly low: number
      readonly mid: number
      readonly high: number
    }
  | { readonly step: string; readonly state: 'estimating' | 'stalled' | 'not-applicable'; readonly why: NoEstimate }

const LEAST_SECONDS = 60
const LEAST_SHARE = 0.01
/** Found on the training seeds of bench/estimate: shorter forgets what the present rate tells, longer believes it too far. */
const RECENT_SECONDS = 1200

/**
 * The finish of a step as a range of possible futures: the rows that may be left, at the rates that may be ahead (see
 * docs/estimates.md).
 * @param input.now epoch milliseconds by the server's clock.
 * @param input.samples of the step's present run, in the order of time; the more of it, the better.
 */
export function estimateFinish(input: {
  readonly view: RowsInput & { readonly key: string }
  readonly now: number
  readonly samples?: readonly StepSample[]
  /** From when a standstill counts, see the verdict's rule. */
  readonly stallSeconds?: number
}): Estimate {
  const { view, now, samples = [], stallSeconds = 60 } = input
  const none = (state: 'estimating' | 'stalled' | 'not-applicable', why: NoEstimate): Estimate => ({
    step: view.key,
    state,
    why,
  })
  if (view.state !== 'running' || view.durationSeconds === null) return none('not-applicable', 'not-running')
  if (!hasRows(view.step?.stepInfo)) return none('not-applicable', 'no-rows')
  const rows = rowsOf(view, now)
  if (rows.processed === null || rows.capacity === null) return none('not-applicable', 'no-rows')
  // Less than a row is no row: such numbers only come from a broken server, and end in overflow.
  if (rows.capacity > 0 && rows.capacity < 1) return none('not-applicable', 'no-rows')
  const still = standstill(samples.map(({ at, processed = null }) => ({ at, processed })))
  if (still && still.seconds >= stallSeconds) return none('stalled', 'nothing-moves')
  if (view.durationSeconds < LEAST_SECONDS) return none('estimating', 'just-started')
  if (rows.processed === 0 && rows.capacity === 0) return none('estimating', 'over-capacity')
  if (rows.processed < rows.capacity * LEAST_SHARE) return none('estimating', 'too-early')

  const watched = movementOf(samples, view.startMs)
  const movement =
    watched.watchedSeconds < LEAST_SECONDS
      ? movementOfRates(rows, view.durationSeconds)
      : withRecent(watched, view.durationSeconds)
  if (!movement) return none('estimating', 'no-rate')
  const { processed, capacity, progress } = rows
  const drift = percentDrift({ processed, progress }, samples)
  const range = secondsLeft({ processed, capacity, progress, drift, movement })
  if (!range) return none('estimating', rows.left === null || rows.left === 0 ? 'over-capacity' : 'no-rate')
  const at = (seconds: number) => now + seconds * 1000
  if (!Number.isFinite(at(range.high))) return none('estimating', 'no-rate')
  return { step: view.key, state: 'known', low: at(range.low), mid: at(range.mid), high: at(range.high) }
}

/** How much of the past the present rate is taken to have held for, where nobody watched. Seconds. */
function recentOf(seconds: number): number {
  return Math.min(RECENT_SECONDS, seconds / 4)
}

/**
 * Who opened the page two minutes ago knows the present rate as well as OMS's own number told it before: it is taken to
 * have held for a while before that, too. What is left of the unwatched time has the rest of the rows.
 */
function withRecent(movement: Movement, seconds: number): Movement {
  const { stretches, watchedSeconds } = movement
  const last = stretches.at(-1)
  const missing = recentOf(seconds) - watchedSeconds
  if (!last || last.watched || missing <= 0 || last.older - last.newer <= missing) return movement
  const seen = stretches.reduce((sum, { rows, watched }) => sum + (watched ? rows : 0), 0)
  const rows = Math.min(last.rows, (seen / watchedSeconds) * missing)
  const middle = last.newer + missing
  return {
    ...movement,
    stretches: [
      ...stretches.slice(0, -1),
      { newer: last.newer, older: middle, rows, watched: true },
      { newer: middle, older: last.older, rows: last.rows - rows, watched: false },
    ],
  }
}

/** Before there are samples: OMS's present rate for a part of the last minutes, its average for the rest. */
function movementOfRates({ processed, averageRps, currentRps }: Rows, seconds: number): Movement | null {
  if (processed === null || averageRps === null || averageRps <= 0 || currentRps === 0) return null
  const recent = recentOf(seconds)
  const rows = Math.min(processed, (currentRps ?? averageRps) * recent)
  const stretches = [
    { newer: 0, older: recent, rows, watched: true },
    { newer: recent, older: seconds, rows: processed - rows, watched: false },
  ]
  return { stretches, seconds, watchedSeconds: 0 }
}
