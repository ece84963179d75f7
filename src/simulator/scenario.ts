/** What a demo task is, and how one is made that follows a plan. */
import type { VerdictKind } from '@/domain/verdict-kinds'
import { momentsOf } from './engine/moments'
import { layOut, type Plan, type PlannedStep, type PlanSpec } from './engine/plan'
import { sampledAt } from './engine/steps'
import { stepsAt } from './engine/wire-step'
import { courseFrom, type Expectation, verdictsOf } from './expected'
import type { Fault } from './faults'
import { type Life, type MeasuredKind, spanOf } from './life'
import type { Shown } from './shows'
import { type JsonObject, type TaskFacts, type WireAlarm, type WireStep, type WireTask, zoneless } from './wire'

/** What a server says when it is asked for metrics that it does not have: no InfluxDB, or no such action (facts 1.6). */
export type MetricRefusal =
  | 'METRIC_SERVICE_ERROR'
  | 'TIME_SERIES_QUERY_SERVICE_ERROR'
  | 'NOT_IMPLEMENTED_ERROR'
  | 'CE_NOT_SUPPORT_ERROR'

/** How far back a task's server knows the metrics of steps, if at all. */
export type MetricsSpec = { readonly keepsHours: number } | { readonly refuses: MetricRefusal }

/** A text in both languages of the page. */
export interface Words {
  readonly en: string
  readonly zh: string
}

/** What a scenario tells of itself. */
export interface About {
  /** Code of the main thing to see; unique, and the name of its file. */
  readonly kind: string
  /** The situation in a few words. */
  readonly title: Words
  /** One sentence: what to look for on the page. */
  readonly look: Words
  /** Codes of what else is special: quirks of the wire (`Q-30`), features. */
  readonly shows: readonly Shown[]
  /** false: for the catalogue only. The demo's list leaves it out, and its task answers to its id. */
  readonly listed?: false
}

/** One entry of the demo's catalogue. */
export interface Scenario extends About {
  readonly id: string
  /** Other ids the same task answers to. */
  readonly aliases?: readonly string[]
  /** The task's name. */
  readonly name: string
  readonly type: 'MIGRATION' | 'SYNC'
  /** Types of the endpoints (facts 1.4). */
  readonly from: string
  readonly to: string
  /** The verdicts that are right at some time of its life, in the order of time. */
  readonly verdicts: readonly VerdictKind[]
  /** Minutes that the gmt fields are ahead of UTC. */
  readonly gmtOffset: number
  readonly metrics: MetricsSpec
  /** Sent whole for DescribeProject, in place of the task in an envelope of its own. */
  readonly response?: JsonObject
  /** Lays out a life. `seed` decides all that is left to chance. */
  begin(seed: number): Life
}

/** Seconds a task stays as it ended, before it starts again. */
const LINGER_SECONDS = 3600

/** What makes one living scenario different from the others. */
export interface LivingSpec extends About {
  readonly facts: TaskFacts
  /** Which verdict is right from where on. Before the first entry the task is not started. */
  readonly expects: readonly Expectation[]
  readonly gmtOffset?: number
  /** Default: seven days. */
  readonly metrics?: MetricsSpec
  readonly plan: PlanSpec
  /** Where in the plan the demo starts; seconds since the life began. */
  readonly lead: (plan: Plan) => number
  /** Seconds it goes on after the last step ended, or, for a task that fails, after that. */
  readonly after?: number
  /** Nobody ends this task: the life is over when its plan is, so it is never seen FINISHED. */
  readonly endless?: boolean
  readonly createdLater?: boolean
  readonly hidden?: readonly PlannedStep['kind'][]
  /** What goes wrong between OMS and the page, in a life of `seconds`. */
  readonly faults?: (plan: Plan, seconds: number) => readonly Fault[]
  readonly alarm?: (at: number, plan: Plan) => Partial<WireAlarm>
  readonly extraInfo?: (at: number, epoch: number, plan: Plan) => JsonObject
  /** A last change to the answer, for servers with habits of their own. */
  readonly habits?: (task: WireTask, at: number) => JsonObject
}

/** A scenario that follows a plan. */
export function living(spec: LivingSpec): Scenario {
  const { facts, kind, title, look, shows, listed, gmtOffset = 0 } = spec
  return {
    kind,
    title,
    look,
    shows,
    ...(listed === false && { listed }),
    id: facts.id,
    name: facts.name,
    type: facts.type,
    from: facts.sourceEndpointType,
    to: facts.sinkEndpointType,
    verdicts: verdictsOf(spec.expects),
    gmtOffset,
    metrics: spec.metrics ?? { keepsHours: 168 },
    begin(seed) {
      const plan = layOut(spec.plan, seed)
      const over = (plan.end ?? plan.failed ?? plan.start) + (spec.after ?? 0)
      const seconds = sampledAt(over) + (spec.endless ? 0 : LINGER_SECONDS)
      const task = (at: number, epoch: number, steps: readonly WireStep[]) => {
        const it = taskAt(spec, plan, at, epoch, steps)
        return spec.habits ? spec.habits(it, at) : it
      }
      const faults = spec.faults?.(plan, seconds) ?? []
      const endingOf = (end: number | null) => (end === null ? null : String(task(Math.ceil(end), 0, []).status))
      return {
        lead: sampledAt(spec.lead(plan)),
        faults,
        seconds,
        span: spanOf(seconds),
        course: courseFrom(spec.expects, plan),
        moments: momentsOf(plan, { until: seconds, ending: endingOf(plan.end), faults, ...pick(spec) }),
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
    // Nothing changes a task that has ended.
    gmtModified: gmt(Math.max(at < plan.start ? -1260 : plan.start, sampledAt(Math.min(at, plan.end ?? at)))),
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
