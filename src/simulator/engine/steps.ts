/** The kinds of steps a life is made of. Each says what it looks like at any second from its start on. */
import type { JsonObject, WireError } from '../wire'
import type { Bulk, BulkEvent } from './bulk'
import { SAMPLING_SECONDS } from './bulk'
import type { StepMoment } from './moment-codes'
import type { Replication, Slowdown } from './replication'

/** What goes wrong with a step, as OMS tells it. */
export interface Trouble {
  readonly details: readonly WireError[]
  /** The older way of saying the same. */
  readonly errorCode?: string
  readonly errorMsg?: string
  readonly errorParam?: JsonObject
}

/** A step at one moment. All times are seconds since the life began. */
export interface StepState {
  readonly status: 'RUNNING' | 'FINISHED' | 'FAILED' | 'MONITORING' | 'SUSPEND'
  /** 0 to 100. */
  readonly progress: number
  readonly finish: number | null
  /** Stays after a retry that went well. May have a fraction. */
  readonly failed?: number
  readonly trouble?: Trouble
  /** `epoch`: Unix seconds at which the life began. */
  readonly info?: (epoch: number) => JsonObject
}

/** One step of a life. `start` is seconds since the life began. */
export interface StepPlan {
  readonly start: number
  /** What happens to it after its start. */
  readonly moments: readonly StepMoment[]
  /** Asked only for `at >= start`. */
  state(at: number): StepState
}

/** Failing `after` seconds of work; tried again `retryAfter` seconds later, or never. */
export interface Failure {
  readonly after: number
  readonly trouble: Trouble
  readonly retryAfter?: number
}

/** A list to work off. `start`: seconds since the life began. */
export interface ShortSpec {
  readonly start: number
  /** Seconds of work. */
  readonly seconds: number
  /** Things to do one by one; progress counts those done. */
  readonly items: number
  readonly failure?: Failure
}

/** A step that may never end. */
export type ShortStep = StepPlan & {
  /** When it is done, or null if it never is. */
  readonly end: number | null
}

/** A step that works off a list: precheck, schema migration, index migration. */
export function shortStep(spec: ShortSpec): ShortStep {
  const { start, seconds, items, failure } = spec
  const progress = (work: number) => Math.floor((100 * Math.floor((Math.min(work, seconds) / seconds) * items)) / items)
  const stop = failure?.retryAfter ?? 0
  const end = failure && failure.retryAfter === undefined ? null : start + seconds + stop
  return {
    start,
    end,
    moments: shortMoments(spec, end),
    state(at) {
      const elapsed = at - start
      if (!failure || elapsed < failure.after) return running(elapsed)
      const failed = start + failure.after - 0.119
      if (failure.retryAfter === undefined || elapsed < failure.after + stop)
        return { status: 'FAILED', progress: progress(failure.after), finish: null, failed, trouble: failure.trouble }
      return { ...running(elapsed - stop), failed }
    },
  }
  function running(work: number): StepState {
    if (work >= seconds) return { status: 'FINISHED', progress: 100, finish: start + seconds + stop }
    return { status: 'RUNNING', progress: Math.min(99, progress(work)), finish: null }
  }
}

function shortMoments({ start, failure }: ShortSpec, end: number | null): StepMoment[] {
  const moments: StepMoment[] = []
  if (failure) moments.push({ at: start + failure.after, code: 'step-failed' })
  if (failure?.retryAfter !== undefined) {
    moments.push({ at: start + failure.after + failure.retryAfter, code: 'recovered' })
  }
  if (end !== null) moments.push({ at: end, code: 'step-finished' })
  return moments
}

/** A bulk transfer as a step. `start`: seconds since the life began, on the sampling grid. */
export interface BulkStepSpec {
  readonly start: number
  readonly bulk: Bulk
  /** Rows OMS believes there are. */
  readonly capacity: number
  /** Baselines; constant. */
  readonly references: JsonObject
  /** Seconds between being done and FINISHED; meanwhile RUNNING, 100 and with a finish time. */
  readonly hold?: number
  /** What disturbs it, seconds from the start of the step. */
  readonly events?: readonly BulkEvent[]
}

/** Full migration and full verification. Progress counts real rows, not those of `capacity`. */
export function bulkStep(spec: BulkStepSpec): StepPlan & { readonly end: number } {
  const { start, bulk } = spec
  const end = start + bulk.seconds
  return {
    start,
    end,
    moments: bulkMoments(spec, end),
    state(at) {
      const done = at >= end
      const sample = bulk.at(done ? bulk.seconds : sampledAt(at) - start)
      const { rows, ...rates } = sample
      const info = () => ({ processedRecords: rows, capacity: spec.capacity, ...rates, ...spec.references })
      if (!done) {
        const progress = Math.max(0, Math.min(99, Math.floor((100 * rows) / bulk.rows)))
        return { status: 'RUNNING', progress, finish: null, info }
      }
      const status = at >= end + (spec.hold ?? 0) ? 'FINISHED' : 'RUNNING'
      return { status, progress: 100, finish: end, info }
    },
  }
}

function bulkMoments({ start, hold, events = [] }: BulkStepSpec, end: number): StepMoment[] {
  const disturbed = events.flatMap(({ from, to, halt }): StepMoment[] => [
    { at: start + from, code: halt ? 'standstill' : 'slowdown' },
    { at: start + to, code: 'recovered' },
  ])
  const done: StepMoment[] = hold === undefined ? [] : [{ at: end, code: 'verified' }]
  return [...disturbed.filter(({ at }) => at < end), ...done, { at: end + (hold ?? 0), code: 'step-finished' }]
}

/** A replication as a step. Times: seconds since the life began. */
export interface IncrementalStepSpec {
  readonly start: number
  readonly replication: Replication
  /** When it is stopped for good. */
  readonly until: number
  readonly statistics: boolean | null
  /** Rows a second that are applied while anything is written; given where the server tells rates of changes. */
  readonly rate?: (at: number) => number
  /** Stretches in which it applies changes at another speed. */
  readonly slowdowns?: readonly Slowdown[]
  /** Errors that show although the step goes on monitoring. */
  readonly trouble?: Trouble & { readonly from: number }
}

/** Incremental synchronization and reverse increment. */
export function incrementalStep(spec: IncrementalStepSpec): StepPlan {
  const { start, replication, until } = spec
  const caughtUp = replication.caughtUp
  return {
    start,
    moments: incrementalMoments(spec),
    state(at) {
      const sample = replication.at(Math.min(at, until))
      const info = (epoch: number) => ({
        incrTimestampCheckpoint: epoch + sample.checkpoint,
        checkpointSampleTimestamp: epoch + sample.sampled,
        enableIncrStatistics: spec.statistics,
        ...(spec.rate && { srcRps: spec.rate(at), dstRps: spec.rate(at) }),
      })
      if (at >= until) return { status: 'FINISHED', progress: 100, finish: until, info }
      const inSync = caughtUp !== null && at >= caughtUp
      const trouble = spec.trouble && at >= spec.trouble.from ? spec.trouble : undefined
      return {
        status: at < start + SAMPLING_SECONDS ? 'RUNNING' : 'MONITORING',
        // 99 until it has caught up for the first time, which is also when finishTime is set.
        progress: inSync ? 100 : at < start + SAMPLING_SECONDS ? 0 : 99,
        finish: inSync ? caughtUp : null,
        info,
        ...(trouble && { trouble, failed: trouble.from + 0.347 }),
      }
    },
  }
}

function incrementalMoments({ replication, slowdowns = [], trouble, until }: IncrementalStepSpec): StepMoment[] {
  const { caughtUp } = replication
  const moments: StepMoment[] = slowdowns.flatMap(({ from, to }) => [
    { at: from, code: 'slowdown' as const },
    { at: to, code: 'recovered' as const },
  ])
  if (caughtUp !== null) moments.push({ at: caughtUp, code: 'caught-up' })
  if (trouble) moments.push({ at: trouble.from, code: trouble.details.length > 0 ? 'broken' : 'sampling-stopped' })
  return [...moments.filter(({ at }) => at < until), { at: until, code: 'step-finished' }]
}

/** The log pull and the incremental verification: monitor from the first second to `until`, without any details. */
export function monitoringStep(start: number, until: number): StepPlan {
  return {
    start,
    moments: [{ at: until, code: 'step-finished' }],
    state: (at) =>
      at >= until
        ? { status: 'FINISHED', progress: 100, finish: until }
        : { status: 'MONITORING', progress: 100, finish: null },
  }
}

/** Forward switchover: waits for a person at RUNNING 0, then goes through its eight sub-steps. */
export function switchoverStep(start: number, wait: number, seconds: number): StepPlan & { readonly end: number } {
  const end = start + wait + seconds
  return {
    start,
    end,
    moments: [
      { at: start + wait, code: 'switchover' },
      { at: end, code: 'step-finished' },
    ],
    state(at) {
      const info = (epoch: number) => ({
        checkpointSampleTimestamp: epoch + Math.max(start, sampledAt(Math.min(at, end))),
      })
      if (at >= end) return { status: 'FINISHED', progress: 100, finish: end, info }
      const part = Math.max(0, Math.floor((8 * (at - start - wait)) / seconds))
      return { status: 'RUNNING', progress: Math.floor((100 * part) / 8), finish: null, info }
    },
  }
}

/** A step that fails for good at `failed` seconds since the life began, and stays as it was then. */
export function failingStep(step: StepPlan, failed: number, trouble: Trouble): StepPlan {
  return {
    start: step.start,
    moments: [...step.moments.filter(({ at }) => at < failed), { at: failed, code: 'step-failed' }],
    state(at) {
      if (at < failed) return step.state(at)
      const { progress, info } = step.state(failed)
      const still = { status: 'FAILED', progress, finish: null, failed: failed - 0.119, trouble } as const
      return info ? { ...still, info: (epoch) => withoutRates(info(epoch)) } : still
    },
  }
}

/** A step that fails, stands still, and goes on `seconds` later, since somebody resumed it. */
export function resumedStep(step: StepPlan, failed: number, seconds: number, trouble: Trouble): StepPlan {
  const failing = failingStep(step, failed, trouble)
  const moments: StepMoment[] = [
    { at: failed, code: 'step-failed' },
    { at: failed + seconds, code: 'recovered' },
  ]
  return {
    start: step.start,
    moments: [...step.moments, ...moments],
    state(at) {
      if (at < failed) return step.state(at)
      return at < failed + seconds ? failing.state(at) : { ...step.state(at), failed: failed - 0.119 }
    },
  }
}

function withoutRates(info: JsonObject): JsonObject {
  if (!('srcRps' in info)) return info
  return { ...info, srcRps: 0, dstRps: 0, srcRt: 0, dstRt: 0, srcIops: 0, dstIops: 0 }
}

/** The last sampling before or at `at`. */
export function sampledAt(at: number): number {
  return Math.floor(at / SAMPLING_SECONDS) * SAMPLING_SECONDS
}
