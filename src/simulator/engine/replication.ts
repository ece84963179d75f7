/**
 * Incremental synchronization: how far in the source's time the target has come.
 *
 * While the full migration runs, changes pile up in the log. Incremental synchronization starts at the beginning of
 * that log and applies more than one second of the source's life each second, until it has caught up.
 */
import { SAMPLING_SECONDS } from './bulk'
import { hash, noise } from './noise'

/** A stretch in which changes are applied at another speed. Seconds count from the start of the life. */
export interface Slowdown {
  readonly from: number
  readonly to: number
  /** Seconds of the source's time applied in one second; under 1 the delay grows. */
  readonly speed: number
}

/** How a link is special. */
export interface Link {
  /** Seconds that a healthy link is behind, on average. Default 3; up to 20 are no reason to worry. */
  readonly floor?: number
  /** Seconds that the source's clock is ahead of OMS's; with enough of them the delay is negative. */
  readonly sourceAhead?: number
  /** In each stretch of `every` seconds nothing is written at the source for the last `seconds`, nor is there a heartbeat. */
  readonly quiet?: Quiet
}

/** All times are seconds since the life began, on the sampling grid. */
export interface ReplicationSpec extends Link {
  readonly seed: number
  readonly start: number
  /** The checkpoint at the start: where the log begins. */
  readonly from: number
  /** Seconds of the source's time applied in one second while catching up. */
  readonly speed: number
  readonly slowdowns?: readonly Slowdown[]
  /** From here OMS takes no more samples: checkpoint and sample time freeze together. */
  readonly sampledUntil?: number
}

/** A source that pauses again and again. */
export interface Quiet {
  readonly every: number
  readonly seconds: number
}

/** Whether nothing is written at the source, `since` seconds after the replication began. */
export function isQuiet({ every, seconds }: Quiet, since: number): boolean {
  return since >= 0 && since % every >= every - seconds
}

/** What OMS knows of the checkpoint; whole seconds since the life began. */
export interface CheckpointSample {
  readonly checkpoint: number
  readonly sampled: number
}

export interface Replication {
  /** When the target first caught up, or null if it does not within two days. */
  readonly caughtUp: number | null
  /** The newest sample at `at`, not before the start. */
  at(at: number): CheckpointSample
}

const MOST_PERIODS = 17_280

/** Plays the replication; samples are worked out as far as someone asks. */
export function playReplication(spec: ReplicationSpec): Replication {
  const checkpoints = [spec.from]
  const reach = (period: number): number => {
    for (let i = checkpoints.length; i <= period; i++) checkpoints.push(next(spec, i, checkpoints[i - 1] ?? spec.from))
    return checkpoints[period] ?? spec.from
  }
  return {
    caughtUp: firstCatchUp(spec, reach),
    at(at) {
      const until = Math.min(at, spec.sampledUntil ?? at)
      const period = Math.min(MOST_PERIODS, Math.max(0, Math.floor((until - spec.start) / SAMPLING_SECONDS)))
      return {
        checkpoint: Math.floor(reach(period)) + (spec.sourceAhead ?? 0),
        sampled: spec.start + period * SAMPLING_SECONDS,
      }
    },
  }
}

function next(spec: ReplicationSpec, period: number, before: number): number {
  const now = spec.start + period * SAMPLING_SECONDS
  if (spec.quiet && isQuiet(spec.quiet, now - spec.start)) return before
  // Where nothing was written, there is nothing to catch up with.
  if (spec.quiet && isQuiet(spec.quiet, now - SAMPLING_SECONDS - spec.start)) return now - shortestDelay(spec, now)
  const slow = spec.slowdowns?.find((s) => now > s.from && now <= s.to)
  const wobble = 1 + 0.15 * noise(hash(spec.seed, 11), now, 120)
  const applied = before + SAMPLING_SECONDS * (slow?.speed ?? spec.speed) * wobble
  return Math.max(before, Math.min(now - shortestDelay(spec, now), applied))
}

/** A healthy link is still some seconds behind. */
function shortestDelay(spec: ReplicationSpec, now: number): number {
  return (spec.floor ?? 3) + 2 * noise(hash(spec.seed, 12), now, 30)
}

function firstCatchUp(spec: ReplicationSpec, reach: (period: number) => number): number | null {
  for (let period = 1; period <= MOST_PERIODS; period++) {
    const now = spec.start + period * SAMPLING_SECONDS
    if (now - reach(period) <= shortestDelay(spec, now) + 1e-6) return now
  }
  return null
}
