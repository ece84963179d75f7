import { hasRows, type RowsInput, rowsOf } from './rows'
import { lastSeconds, numberIn, type StepSample } from './samples'
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
const SLOPE_SECONDS = 600

/** The row estimate itself is wrong both ways, so the range never closes on the middle. */
const CAPACITY_DOUBT = { low: 0.9, high: 1.15 }

/**
 * The finish of a step from the rows left and the rates seen: the average since its start, the rate OMS gives now,
 * and the slope of the samples.
 * @param now epoch milliseconds by the server's clock.
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
  const still = standstill(samples.map(({ at, processed = null }) => ({ at, processed })))
  if (still && still.seconds >= stallSeconds) return none('stalled', 'nothing-moves')
  if (view.durationSeconds < LEAST_SECONDS) return none('estimating', 'just-started')
  if (rows.left === null || rows.left === 0) return none('estimating', 'over-capacity')
  if (rows.processed < rows.capacity * LEAST_SHARE) return none('estimating', 'too-early')

  const recent = slope(samples) ?? rows.currentRps
  if (recent === 0 || rows.averageRps === null) return none('estimating', 'no-rate')
  const rates = [rows.averageRps, rows.currentRps, recent].filter((rate) => rate !== null && rate > 0) as number[]
  const left = rows.left * 1000
  return {
    step: view.key,
    state: 'known',
    low: now + (left / Math.max(...rates)) * CAPACITY_DOUBT.low,
    mid: now + left / Math.sqrt(rows.averageRps * (recent ?? rows.averageRps)),
    high: now + (left / Math.min(...rates)) * CAPACITY_DOUBT.high,
  }
}

/** Rows per second over the last ten minutes; null from less than a minute. A fall of the count starts anew. */
function slope(samples: readonly StepSample[]): number | null {
  let run: { at: number; processed: number }[] = []
  for (const sample of lastSeconds(samples, SLOPE_SECONDS)) {
    const processed = numberIn(sample.processed)
    if (processed === null) continue
    const before = run.at(-1)
    if (before && (processed < before.processed || sample.at < before.at)) run = []
    run.push({ at: sample.at, processed })
  }
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return null
  const seconds = (last.at - first.at) / 1000
  return seconds < LEAST_SECONDS ? null : (last.processed - first.processed) / seconds
}
