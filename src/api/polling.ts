import type { Problem } from './problem'

/** What the next poll depends on. */
export interface Cadence {
  /** The viewer's interval, 2 to 300. */
  readonly intervalSeconds: number
  /** Status of the task in the last good answer; null before the first. */
  readonly status: string | null
  /** Answers in a row that were not good. */
  readonly failures: number
  /** 0 to 1, drawn once per failure: spreads the tries of many pages. */
  readonly jitter: number
  readonly retryAfterSeconds: number | null
  readonly paused: boolean
  /** Nobody sees the page. */
  readonly hidden?: boolean
  /** Two questions come no closer than this, milliseconds. */
  readonly leastMs?: number
}

export const MAX_BACKOFF_SECONDS = 60
/** A hidden page asks on, so that its history has no needless holes, but no faster than this. */
const HIDDEN_SECONDS = 30
/** Browsers let the timers of a page that is hidden for long fire once a minute only. */
const HIDDEN_LATE_SECONDS = 60
/** A tab asks itself when nothing was heard of the one that asks for all for so many intervals. */
const FOLLOWER_INTERVALS = 1.5
export const RESTING_SECONDS = 60
const MAX_RETRY_AFTER_SECONDS = 300

/** Statuses in which nothing changes until a person acts in OMS. */
const RESTING = new Set(['FINISHED', 'RELEASED', 'SUSPEND'])

/**
 * Milliseconds until the next poll, or `false` for none.
 *
 * A failure backs off from the interval, doubling up to a minute, with up to half of it taken off by jitter; the
 * server's Retry-After is kept to, up to five minutes. Resting tasks are asked once a minute, deleted ones no more.
 * A hidden page asks each half a minute at most.
 */
export function nextPoll(cadence: Cadence): number | false {
  if (cadence.paused) return false
  const { leastMs = 0 } = cadence
  if (cadence.failures > 0) {
    const doubled = Math.min(MAX_BACKOFF_SECONDS, cadence.intervalSeconds * 2 ** Math.min(cadence.failures - 1, 10))
    const spread = doubled * (1 - 0.5 * Math.min(1, Math.max(0, cadence.jitter)))
    const wished = Math.min(MAX_RETRY_AFTER_SECONDS, cadence.retryAfterSeconds ?? 0)
    return Math.max(leastMs, Math.round(Math.max(spread, wished) * 1000))
  }
  if (cadence.status === 'DELETED') return false
  const resting = cadence.status !== null && RESTING.has(cadence.status)
  const least = Math.max(resting ? RESTING_SECONDS : 0, cadence.hidden ? HIDDEN_SECONDS : 0)
  return Math.max(leastMs, Math.round(Math.max(least, cadence.intervalSeconds) * 1000))
}

/**
 * How often answers are to be expected, milliseconds: what the history calls a gap is a silence of some of these.
 * @param dueMs until the next poll; false for none
 */
export function expectedEvery(dueMs: number | false, { intervalSeconds, hidden = false }: Cadence): number {
  const least = hidden ? HIDDEN_LATE_SECONDS : 0
  return Math.max(dueMs === false ? intervalSeconds * 1000 : dueMs, least * 1000)
}

/** The shortest wait for what is overdue: long enough that one late question is not asked twice. */
const OVERDUE_MS = 250

/**
 * What is left of a wait, at any moment in it.
 * @param dueMs the whole wait
 * @param asks whether this tab asks, or another one for it
 * @param agoMs how long ago the last outcome was
 */
export function leftOf(dueMs: number | false, asks: boolean, agoMs: number): number | false {
  if (dueMs === false) return false
  const whole = asks ? dueMs : dueMs * FOLLOWER_INTERVALS
  // A clock that was set back makes the last outcome lie in the future.
  return Math.max(OVERDUE_MS, whole - Math.max(0, agoMs))
}

/** Whether this page has OMS at its fingertips; a state of its own beside the task's verdict. */
export type Reachability = 'live' | 'late' | 'unreachable' | 'denied' | 'paused'

export interface ReachabilityInput {
  readonly paused: boolean
  readonly problem: Problem | null
  /** Epoch milliseconds of the last good answer. */
  readonly lastGoodAt: number | null
  readonly now: number
  /** Milliseconds until the next poll was due after the last good answer; false when none is due. */
  readonly dueMs: number | false
}

/** `late` before the first answer and when an answer is overdue by more than one and a half intervals. */
export function reachability({ paused, problem, lastGoodAt, now, dueMs }: ReachabilityInput): Reachability {
  if (paused) return 'paused'
  if (problem?.kind === 'denied') return 'denied'
  if (problem) return 'unreachable'
  if (lastGoodAt === null) return 'late'
  if (dueMs === false) return 'live'
  return now - lastGoodAt > dueMs * 2.5 ? 'late' : 'live'
}
