/** What a demo task is: a life that can be asked for any moment of it. */
import { layOut, type Plan, type PlannedStep, type PlanSpec } from './engine/plan'
import { sampledAt } from './engine/steps'
import { stepsAt } from './engine/wire-step'
import type { Fault } from './faults'
import { type JsonObject, type TaskFacts, type WireAlarm, type WireStep, type WireTask, zoneless } from './wire'

/** The steps that OMS measures (facts 2.3). */
export type MeasuredKind = 'full' | 'incremental' | 'verify' | 'reverse'

/** What a server says when it is asked for metrics that it does not have: no InfluxDB, or no such action (facts 1.6). */
export type MetricRefusal =
  | 'METRIC_SERVICE_ERROR'
  | 'TIME_SERIES_QUERY_SERVICE_ERROR'
  | 'NOT_IMPLEMENTED_ERROR'
  | 'CE_NOT_SUPPORT_ERROR'

/** How far back a task's server knows the metrics of steps, if at all. */
export type MetricsSpec = { readonly keepsHours: number } | { readonly refuses: MetricRefusal }

/** One run of a scenario, from its beginning to its end. */
export interface Life {
  /** Seconds from the beginning to the moment that the demo starts with. */
  readonly lead: number
  /** Seconds from the beginning until it is over, the time it lingers included; null: it never changes. */
  readonly seconds: number | null
  /** What goes wrong between OMS and the page, in seconds since the life began. */
  readonly faults: readonly Fault[]
  /** The task at `at` (whole seconds since the life began), where the beginning was `epoch` (Unix seconds). */
  task(at: number, epoch: number): JsonObject
  /** The same without its steps, at little cost: what a list is filtered and sorted by. */
  brief(at: number, epoch: number): JsonObject
  /** The `stepInfo` that OMS measured at `at`, as in `task`; null while the step did not run. */
  measured(kind: MeasuredKind, at: number): JsonObject | null
}

/** One entry of the demo's catalogue. */
export interface Scenario {
  readonly id: string
  /** Other ids the same task answers to. */
  readonly aliases?: readonly string[]
  /** The task's name. */
  readonly name: string
  /** Code of the main thing to see. */
  readonly kind: string
  /** Codes of what else is special, e.g. quirks of the wire. */
  readonly shows: readonly string[]
  /** Minutes that the gmt fields are ahead of UTC. */
  readonly gmtOffset: number
  readonly metrics: MetricsSpec
  /** Lays out a life. `seed` decides all that is left to chance. */
  begin(seed: number): Life
}

/** Seconds a task stays as it ended, before it starts again. */
const LINGER_SECONDS = 3600

/** What makes one living scenario different from the others. */
export interface LivingSpec {
  readonly facts: TaskFacts
  readonly kind: string
  readonly shows?: readonly string[]
  readonly gmtOffset?: number
  /** Default: seven days. */
  readonly metrics?: MetricsSpec
  readonly plan: PlanSpec
  /** Where in the plan the demo starts; seconds since the life began. */
  readonly lead: (plan: Plan) => number
  /** Seconds it goes on after the last step ended, or, for a task that fails, after the first one started or `fails` came. */
  readonly after?: number
  /** Nobody ends this task: the life is over when its plan is, so it is never seen FINISHED. */
  readonly endless?: boolean
  readonly createdLater?: boolean
  readonly hidden?: readonly PlannedStep['kind'][]
  /** What goes wrong between OMS and the page; seconds since the life began. */
  readonly faults?: (plan: Plan) => readonly Fault[]
  readonly alarm?: (at: number, plan: Plan) => Partial<WireAlarm>
  readonly extraInfo?: (at: number, epoch: number, plan: Plan) => JsonObject
  /** A last change to the answer, for servers with habits of their own. */
  readonly habits?: (task: WireTask, at: number) => JsonObject
}

/** A scenario that follows a plan. */
export function living(spec: LivingSpec): Scenario {
  const gmtOffset = spec.gmtOffset ?? 0
  return {
    id: spec.facts.id,
    name: spec.facts.name,
    kind: spec.kind,
    shows: spec.shows ?? [],
    gmtOffset,
    metrics: spec.metrics ?? { keepsHours: 168 },
    begin(seed) {
      const plan = layOut(spec.plan, seed)
      const over = (plan.end ?? plan.failed ?? plan.start) + (spec.after ?? 0)
      const task = (at: number, epoch: number, steps: readonly WireStep[]) => {
        const it = taskAt(spec, plan, at, epoch, steps)
        return spec.habits ? spec.habits(it, at) : it
      }
      return {
        lead: sampledAt(spec.lead(plan)),
        faults: spec.faults?.(plan) ?? [],
        seconds: sampledAt(over) + (spec.endless ? 0 : LINGER_SECONDS),
        task: (at, epoch) => task(at, epoch, stepsAt(plan, at, { epoch, ...pick(spec) })),
        brief: (at, epoch) => task(at, epoch, []),
        measured: (kind, at) => measured(plan, kind, at),
      }
    },
  }
}

function taskAt(spec: LivingSpec, plan: Plan, at: number, epoch: number, steps: readonly WireStep[]): WireTask {
  const { facts } = spec
  const gmt = (seconds: number) => zoneless(epoch + seconds, spec.gmtOffset)
  const finished = plan.end !== null && at >= plan.end
  return {
    ...facts,
    incrTransferConfig: withStart(facts.incrTransferConfig, plan.logPullStart, at, epoch),
    status: statusOf(plan, at),
    gmtCreate: gmt(-1260),
    gmtModified: gmt(Math.max(at < plan.start ? -1260 : plan.start, sampledAt(at))),
    // Set anew when somebody resumes it.
    gmtStart: at < plan.start ? null : gmt(plan.resumed(at) ?? Math.min(at, plan.start + 1)),
    gmtFinish: finished ? gmt(plan.end) : null,
    isMerging: false,
    isModifying: false,
    steps,
    extraInfo: spec.extraInfo?.(at, epoch, plan) ?? null,
    alarmStats: { ...QUIET, target: facts.id, ...spec.alarm?.(at, plan) },
  }
}

/** Nothing is measured of a step that has ended or is stopped. */
function measured(plan: Plan, kind: MeasuredKind, at: number): JsonObject | null {
  const step = plan.steps.find((it) => it.kind === kind)
  if (!step || at < step.plan.start || plan.isPaused(at)) return null
  const { status, info } = step.plan.state(at)
  return status === 'RUNNING' || status === 'MONITORING' ? (info?.(0) ?? null) : null
}

const QUIET: WireAlarm = {
  target: null,
  alarming: false,
  recentlyTriggerCount: 0,
  ruleToRecentlyTriggerCount: null,
  alarmContent: null,
  openMonitor: true,
}

function pick(spec: LivingSpec) {
  return {
    ...(spec.createdLater !== undefined && { createdLater: spec.createdLater }),
    ...(spec.hidden && { hidden: spec.hidden }),
  }
}

/** The task's own status, from its steps: a failed step fails it, a pause suspends it. */
function statusOf(plan: Plan, at: number): string {
  if (at < plan.start) return 'INIT'
  if (plan.end !== null && at >= plan.end) return 'FINISHED'
  if (plan.isPaused(at)) return 'SUSPEND'
  const failed = plan.steps.some((step) => at >= step.plan.start && step.plan.state(at).status === 'FAILED')
  return failed ? 'FAILED' : 'RUNNING'
}

/** Real servers tell where the log began even with a full transfer. */
function withStart(config: JsonObject | null, start: number | null, at: number, epoch: number): JsonObject | null {
  if (config === null || start === null || at < start) return config
  return { ...config, startTimestamp: epoch + start }
}
