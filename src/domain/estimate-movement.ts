import { numberIn, type StepSample } from './samples'

/** A stretch of time over which so many rows moved; how they moved within it is not known. */
export interface Stretch {
  /** Seconds of work ago, at the newer and at the older end: breaks are not counted. */
  readonly newer: number
  readonly older: number
  readonly rows: number
  /** False for the time before the first sample, of which only its sum is known. */
  readonly watched: boolean
}

/** How rows moved so far, newest stretch first. */
export interface Movement {
  readonly stretches: readonly Stretch[]
  /** Seconds of work in all, and those of them that were watched. */
  readonly seconds: number
  readonly watchedSeconds: number
}

/** A standstill that long is a break (a pause, a failure), which says nothing of the rate. Shorter ones are part of it. */
const BREAK_SECONDS = 600
/** So many stretches at most: what is long ago needs no detail. */
const MOST_STRETCHES = 96
const LEAST_SECONDS = 20
/** A count that falls below this share of what it was belongs to another run; one that falls less was corrected. */
const SAME_RUN_SHARE = 0.5

interface Point {
  readonly at: number
  readonly rows: number
}

/**
 * What samples tell of the movement of rows, in stretches of about equal length. One pass: it is asked on each poll
 * for all samples of a day.
 * @param samples in the order of time; what is not is skipped.
 * @param startMs when the step began with no rows; null when that is not known.
 */
export function movementOf(samples: readonly StepSample[], startMs: number | null): Movement {
  const points = pointsOf(samples)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return { stretches: [], seconds: 0, watchedSeconds: 0 }
  const least = Math.max(LEAST_SECONDS, (last.at - first.at) / 1000 / MOST_STRETCHES)
  const stretches: Stretch[] = []
  let age = 0
  let rows = 0
  let newer = 0
  function close(): void {
    if (age > newer) stretches.push({ newer, older: age, rows, watched: true })
    newer = age
    rows = 0
  }
  let end = last
  for (let i = points.length - 2; i >= 0; i -= 1) {
    const [point, before] = [points[i], points[i - 1]]
    // A standstill is taken whole, from its last point to its first.
    if (!point || (point.rows === end.rows && before?.rows === end.rows)) continue
    const seconds = (end.at - point.at) / 1000
    if (point.rows === end.rows && seconds >= BREAK_SECONDS) close()
    else if (point.rows <= end.rows) {
      age += seconds
      rows += end.rows - point.rows
      if (age - newer >= least) close()
    }
    end = point
  }
  close()
  const watchedSeconds = age
  const unwatched = startMs === null ? 0 : (first.at - startMs) / 1000
  if (unwatched > 0 && first.rows > 0)
    stretches.push({ newer: age, older: age + unwatched, rows: first.rows, watched: false })
  return { stretches, seconds: stretches.at(-1)?.older ?? 0, watchedSeconds }
}

/** The counts of the present run. */
function pointsOf(samples: readonly StepSample[]): Point[] {
  let points: Point[] = []
  let last: Point | null = null
  for (const { at, processed } of samples) {
    const rows = numberIn(processed)
    if (rows === null || rows < 0 || !Number.isFinite(at) || (last && at <= last.at)) continue
    if (last && rows < last.rows * SAME_RUN_SHARE) points = []
    last = { at, rows }
    points.push(last)
  }
  return points
}
