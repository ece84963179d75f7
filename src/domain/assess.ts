import { type CatchUp, catchUp } from './catch-up'
import { type Readiness, readiness } from './cutover'
import { type Delay, hasCheckpoint, incrementalDelay } from './delay'
import type { Estimate } from './estimate'
import { eventsOf, type TaskEvent } from './events'
import { findGmtOffset, type GmtEvidence, type GmtOffset, taskTimes } from './gmt-offset'
import { IN_SYNC_SECONDS, inSyncSince } from './in-sync'
import { lagTrend, type Trend } from './lag-trend'
import { type Limit, limitOf, NO_LIMIT } from './limit'
import { hasRows } from './rows'
import type { SampleRules } from './sample-rules'
import { goesOn, type SamplesByStep } from './samples'
import { sinceSeen } from './since'
import { type AssessedTask, pollSeconds, type Silence, type Snapshot, silences, upTo } from './snapshots'
import { type StepView, viewSteps } from './step-view'
import { presentRun, type Sighting, type Tracks, tracksOf } from './tracks'
import { judge, staleSeconds, stallSeconds, type Verdict } from './verdict'
import { followsChanges } from './verdict-lag'
import { byWeight } from './verdict-motion'
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
  /** What OMS's own metrics tell of the time before the first snapshot, by step key: for what limits a step. */
  readonly older?: SamplesByStep
  readonly options?: AssessOptions
}

/** How far the target is behind, and where that leads. */
export interface DelayAssessment extends Delay {
  /** The key of the step that this is about; null when none follows changes. */
  readonly step: string | null
  readonly trend: Trend
  /** Seconds from the last snapshot until it has caught up, or why that cannot be told. */
  readonly catchUp: CatchUp
}

/** How the gmt times of the task are to be read. */
export interface ClockAssessment {
  /** How far they are ahead of UTC. */
  readonly gmtOffsetMinutes: number
  /** `set`: by the user. */
  readonly source: GmtOffset['source'] | 'set'
  readonly agrees: boolean
  readonly evidence: readonly GmtEvidence[]
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
export function assess({ snapshots: given, now, older = {}, options = {} }: AssessInput): Assessment {
  const { thresholdSeconds = IN_SYNC_SECONDS, steadySeconds = 300 } = options
  const { cutoverSeconds = thresholdSeconds } = options
  const snapshots = upTo(given, now)
  const intervalSeconds = Math.max(options.intervalSeconds ?? 0, pollSeconds(snapshots))
  const task = snapshots.at(-1)?.task ?? NO_TASK
  const answeredMs = snapshots.at(-1)?.at ?? now
  const tracks = tracksOf(snapshots)
  const gaps = silences(snapshots, intervalSeconds)
  const steps = viewSteps(task, now)
  const runs = Object.fromEntries([...tracks].map(([key, track]) => [key, presentRun(track)]))
  const clock = clockOf(snapshots, options.gmtOffsetMinutes ?? null)

  const rules = rulesAt(now, runs, stallSeconds(intervalSeconds))
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

type Runs = Readonly<Record<string, readonly Sighting[]>> & SamplesByStep

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

function delayOf(
  steps: readonly StepView[],
  runs: Runs,
  { now, thresholdSeconds, intervalSeconds }: { now: number; thresholdSeconds: number; intervalSeconds: number },
  verdicts: readonly Verdict[],
): DelayAssessment {
  // The reverse increment comes after the forward one and replaces it.
  const follows = steps.filter((view) => followsChanges(view) && view.state !== 'finished')
  const view = follows.findLast(goesOnNow) ?? follows.findLast((one) => hasCheckpoint(one.step?.stepInfo))
  const delay = incrementalDelay(view?.step?.stepInfo ?? null, now)
  const samples = view && goesOnNow(view) ? sampledOf(spellOf(runs[view.key] ?? []), staleSeconds(intervalSeconds)) : []
  const growing = verdicts.some(({ kind, step }) => kind === 'falling-behind' && step === view?.key)
  return {
    ...delay,
    step: view?.key ?? null,
    trend: growing ? 'rising' : lagTrend(samples),
    catchUp: catchUp(samples, thresholdSeconds),
  }
}

/** Those with a sample of their time. While OMS does not sample, the lag grows by itself, and leads nowhere. */
function sampledOf(track: readonly Sighting[], stale: number): readonly Sighting[] {
  const isFresh = ({ at, sampledMs }: Sighting) => sampledMs === null || (at - sampledMs) / 1000 <= stale
  const last = track.at(-1)
  return last && isFresh(last) ? track.filter(isFresh) : []
}

function goesOnNow(view: StepView): boolean {
  return view.state === 'running' || view.state === 'monitoring'
}

/** The samples since the step last began to go on: a lag that grew in a pause leads nowhere. */
function spellOf(track: readonly Sighting[]): readonly Sighting[] {
  const stop = track.findLastIndex((sighting) => !goesOn(sighting))
  return stop < 0 ? track : track.slice(stop + 1)
}

/** The rules for one look. A finish is asked for by the verdict and beside it, and takes the most of the time: once. */
function rulesAt(now: number, runs: Runs, stallSeconds: number): SampleRules {
  const known = new Map<string, Estimate>()
  return {
    ...WATCHED,
    finish(input) {
      const { key } = input.view
      const estimate = known.get(key) ?? WATCHED.finish({ ...input, now, samples: runs[key] ?? [], stallSeconds })
      known.set(key, estimate)
      return estimate
    },
  }
}

function estimatesOf(steps: readonly StepView[], now: number, rules: SampleRules): Estimate[] {
  return steps
    .filter((view) => view.state === 'running' && hasRows(view.step?.stepInfo))
    .map((view) => rules.finish({ view, now }))
}

function limitIn(task: AssessedTask, steps: readonly StepView[], runs: Runs, older: SamplesByStep): Limit {
  const [view] = steps
    .filter((one) => one.state === 'running' && hasRows(one.step?.stepInfo))
    .reverse()
    .sort(byWeight)
  if (!view) return NO_LIMIT
  const run = runs[view.key] ?? []
  const spell = spellOf(run)
  // What was before a stop that was seen is of another spell.
  const [first] = spell.length === run.length ? run : []
  const before = first ? (older[view.key] ?? []).filter(({ at }) => at < first.at) : []
  return limitOf({
    step: view.key,
    name: view.name,
    info: view.step?.stepInfo ?? null,
    samples: [...before, ...spell],
    throttleRps: view.name === 'FULL_TRANSFER' ? (task.fullTransferConfig?.throttleRps ?? null) : null,
  })
}

/** What was seen before the last silence says nothing about what held without a break. */
function cutoverOf(
  task: AssessedTask,
  now: number,
  track: readonly Sighting[],
  gaps: readonly Silence[],
  thresholdSeconds: number,
  steadySeconds: number,
): Readiness {
  const from = gaps.at(-1)?.to ?? Number.NEGATIVE_INFINITY
  const watched = spellOf(track).filter(({ at }) => at >= from)
  return readiness({
    task,
    now,
    inSyncSinceMs: inSyncSince(watched, thresholdSeconds),
    samplesSinceMs: watched.find(({ lagSeconds }) => lagSeconds !== null)?.at ?? null,
    thresholdSeconds,
    steadySeconds,
  })
}

/** The last answer tells it best; one from before may tell it where that does not. */
function clockOf(snapshots: readonly Snapshot[], set: number | null): ClockAssessment {
  const tried = [snapshots.at(-1), snapshots[0]].map((snapshot) => findGmtOffset(snapshot?.task ?? NO_TASK))
  const found = tried.find(({ source }) => source !== 'assumed-utc') ?? findGmtOffset(NO_TASK)
  const { minutes, source, agrees, evidence } = found
  if (set === null) return { gmtOffsetMinutes: minutes, source, agrees, evidence }
  return { gmtOffsetMinutes: set, source: 'set', agrees: set === minutes, evidence }
}

const NO_TASK: AssessedTask = {
  status: null,
  steps: [],
  gmtCreate: null,
  gmtModified: null,
  gmtStart: null,
  gmtFinish: null,
  isMerging: null,
  isModifying: null,
  alarmStats: null,
  enableStructTransfer: null,
  structTransferConfig: null,
  enableFullTransfer: null,
  fullTransferConfig: null,
  enableFullVerify: null,
  enableIncrTransfer: null,
  enableIncrVerify: null,
  enableReverseIncrTransfer: null,
}
