/** Makes a scenario that follows a plan. */
import { momentsOf } from './engine/moments'
import { layOut, type Plan } from './engine/plan'
import { sampledAt } from './engine/steps'
import { stepsAt } from './engine/wire-step'
import { courseFrom, verdictsOf } from './expected'
import { type MeasuredKind, spanOf } from './life'
import type { LivingSpec } from './living/spec'
import { taskAt } from './living/task-at'
import type { Scenario } from './scenario'
import type { JsonObject, WireStep } from './wire'

/** Seconds a task stays as it ended, before it starts again. */
const LINGER_SECONDS = 3600

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

/** Nothing is measured of a step that has ended or is stopped. */
function measured(plan: Plan, kind: MeasuredKind, at: number): JsonObject | null {
  const step = plan.steps.find((it) => it.kind === kind)
  if (!step || at < step.plan.start || plan.isPaused(at)) return null
  const { status, info } = step.plan.state(at)
  return status === 'RUNNING' || status === 'MONITORING' ? (info?.(0) ?? null) : null
}

function pick(spec: LivingSpec) {
  return {
    ...(spec.createdLater !== undefined && { createdLater: spec.createdLater }),
    ...(spec.hidden && { hidden: spec.hidden }),
  }
}
