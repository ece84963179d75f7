const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How finely the past is kept up to an age. */
export interface Level {
  /** Length of a bucket, milliseconds; 0 for samples as they were taken. */
  readonly bucketMs: number
  /** What is older goes to the next level, or away; milliseconds. */
  readonly untilMs: number
  /** How much time one record of the store holds at most, milliseconds. */
  readonly unitMs: number
}

/**
 * OMS samples each 10 s (facts 3), so buckets of that length lose nothing at the usual interval: a day is kept in full
 * detail. Only who polls faster has more, for an hour.
 */
export const LEVELS: readonly Level[] = [
  { bucketMs: 0, untilMs: HOUR, unitMs: 15 * MINUTE },
  { bucketMs: 10 * SECOND, untilMs: DAY, unitMs: HOUR },
  { bucketMs: MINUTE, untilMs: 7 * DAY, unitMs: 6 * HOUR },
  { bucketMs: 10 * MINUTE, untilMs: 30 * DAY, unitMs: DAY },
]

/** What is older than this is nowhere kept, milliseconds. */
export const KEPT_MS = 30 * DAY

/** A silence of so many intervals is a gap: one lost answer is not, two are. */
export const GAP_INTERVALS = 2.5
