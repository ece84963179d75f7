import { type ClockAssessment, clockOf } from './clock'
import type { Readiness } from './cutover-kinds'
import { cutoverOf } from './cutover-watched'
import { type DelayAssessment, delayOf } from './delay-assessment'
import type { Estimate } from './estimate'
import { eventsOf, type TaskEvent } from './events'
import { taskTimes } from './gmt-offset'
import { IN_SYNC_SECONDS } from './in-sync'
import type { Limit } from './limit'
import { limitIn } from './limit-in'
import { hasRows } from './rows'
import type { SampleRules } from './sample-rules'
import type { StepSample } from './samples'
import { sinceSeen } from './since'
import { type AssessedTask, pollSeconds, type Snapshot, silences, upTo } from './snapshots'
import type { Runs } from './spell'
import { standstillBefore } from './stall-before'
import { type StepView, viewSteps } from './step-view'
import { presentRun, type Tracks, tracksOf } from './tracks'
import { UNKNOWN_TASK } from './unknown-task'
import { judge, stallSeconds, type Verdict } from './verdict'
import { WATCHED } from './watched-rules'

export type { Snapshot } from './snapshots'

/** What a person can set. Each has a default. */
export interface AssessOptions {
  /** The polling interval; the pace of the snapshots where that is slower, or this is left out. */
  readonly intervalSeconds?: number
  /** True lag up to which a target is in sync, seconds; 30. */
  readonly thresholdSeconds?: number
  /** True lag up to which a cut-over is acceptable, seconds; what counts as in sync. */
  readonly cutoverSeconds?: number
  /** How long it has to be so before a cut-over, seconds; 300. */
  readonly steadySeconds?: number
  /** How far OMS's gmt times are ahead of UTC, if the user knows better. */
  readonly gmtOffsetMinutes?: number | null
}

export interface AssessInput {
  /** In the order of time. */
  readonly snapshots: readonly Snapshot[]
  /** Epoch milliseconds by the server's clock. Snapshots later than that are not looked at. */
  readonly now: number
  /** What OMS's own metrics tell of a step before the first snapshot, by its key: for what limits it and whether it stands. */
  readonly older?: (step: string) => readonly StepSample[]
  readonly options?: AssessOptions
}

/** Everything there is to say about a task, as plain data. */
export interface Assessment {
  readonly verdict: Verdict
  /** What else holds, the most urgent first. */
  readonly others: readonly Verdict[]
  /** Listed and planned steps, in the order of the console. */
  readonly steps: readonly StepView[]
  readonly delay: DelayAssessment
  /** One for each running step that moves rows. */
  readonly estimates: readonly Estimate[]
  readonly limit: Limit
  readonly cutover: Readiness
  readonly clock: ClockAssessment
  readonly events: readonly TaskEvent[]
}

/**
 * Puts the rules together: what a task is doing at `now`, from what was seen of it until then. Total: whatever comes,
 * it answers. Without a snapshot everything is unknown.
 */
export function assess({ snapshots: given, now, older: olderOf = () => [], options = {} }: AssessInput): Assessment {
  const { thresholdSeconds = IN_SYNC_SECONDS, steadySeconds = 300 } = options
  const { cutoverSeconds = thresholdSeconds } = options
  const snapshots = upTo(given, now)
  const intervalSeconds = Math.max(options.intervalSeconds ?? 0, pollSeconds(snapshots))
  const task = snapshots.at(-1)?.task ?? UNKNOWN_TASK
  const answeredMs = snapshots.at(-1)?.at ?? now
  const tracks = tracksOf(snapshots)
  const gaps = silences(snapshots, intervalSeconds)
  const steps = viewSteps(task, now)
  const runs = Object.fromEntries([...tracks].map(([key, track]) => [key, presentRun(track)]))
  const clock = clockOf(snapshots, options.gmtOffsetMinutes ?? null)

  const older = once(olderOf)
  const rules = rulesAt(now, runs, stallSeconds(intervalSeconds), older)
  const judged = judge({ task, now, samples: runs, rules, intervalSeconds, answeredMs, thresholdSeconds })
  const dated = (verdict: Verdict) => withSince(verdict, { snapshots, tracks, clock, task })
  const verdict = dated(judged.headline)
  const others = judged.others.map(dated)
  return {
    verdict,
    others,
    steps,
    delay: delayOf(steps, runs, { now, thresholdSeconds, intervalSeconds }, [verdict, ...others]),
    estimates: estimatesOf(steps, now, rules),
    limit: limitIn(task, steps, runs, older),
    cutover: cutoverOf(task, now, runs.INCR_TRANSFER ?? [], gaps, cutoverSeconds, steadySeconds),
    clock,
    events: eventsOf({ snapshots, tracks, silences: gaps, intervalSeconds, thresholdSeconds }),
  }
}

/** OMS's own time where it gives one, else when it was first seen. */
function withSince(
  verdict: Verdict,
  seen: {
    readonly snapshots: readonly Snapshot[]
    readonly tracks: Tracks
    readonly clock: ClockAssessment
    readonly task: AssessedTask
  },
): Verdict {
  if (verdict.since !== null) return verdict
  if (verdict.kind === 'finished') {
    const since = taskTimes(seen.task, seen.clock.gmtOffsetMinutes).finishedMs
    if (since !== null) return { ...verdict, since }
  }
  const found = sinceSeen(verdict, seen.snapshots, seen.tracks)
  if (!found) return verdict
  return { ...verdict, since: found.since, evidence: { ...verdict.evidence, sinceOrEarlier: found.orEarlier } }
}

/** The rules for one look. A finish is asked for by the verdict and beside it, and takes the most of the time: once. */
function rulesAt(now: number, runs: Runs, stallSeconds: number, older: OlderOf): SampleRules {
  const finish = once((_: string, input: FinishInput): Estimate => {
    const { key: step } = input.view
    const samples = runs[step] ?? []
    const estimate = WATCHED.finish({ ...input, now, samples, stallSeconds })
    const stood = estimate.state === 'not-applicable' ? null : standstillBefore(samples, older(step))
    return (stood?.seconds ?? 0) >= stallSeconds ? { step, state: 'stalled', why: 'nothing-moves' } : estimate
  })
  return {
    ...WATCHED,
    finish: (input) => finish(input.view.key, input),
    still(samples, silenceSeconds, rowsOf) {
      const stood = rowsOf === null ? null : standstillBefore(samples, older(rowsOf), silenceSeconds)
      return stood ?? WATCHED.still(samples, silenceSeconds, rowsOf)
    },
  }
}

type OlderOf = NonNullable<AssessInput['older']>
type FinishInput = Parameters<SampleRules['finish']>[0]

/** What is asked for by several rules is worked out once for each key. */
function once<A extends unknown[], R>(of: (key: string, ...more: A) => R): (key: string, ...more: A) => R {
  const known = new Map<string, R>()
  return (key, ...more) => {
    const found = known.has(key) ? (known.get(key) as R) : of(key, ...more)
    known.set(key, found)
    return found
  }
}

function estimatesOf(steps: readonly StepView[], now: number, rules: SampleRules): Estimate[] {
  return steps
    .filter((view) => view.state === 'running' && hasRows(view.step?.stepInfo))
    .map((view) => rules.finish({ view, now }))
}
