/** The task of a plan at a moment of its life. */
import type { Plan } from '../engine/plan'
import { sampledAt } from '../engine/steps'
import { type JsonObject, type WireAlarm, type WireStep, type WireTask, zoneless } from '../wire'
import type { LivingSpec } from './spec'

/** The task after `at` seconds of a life that began at `epoch` (Unix seconds), with these steps. */
export function taskAt(spec: LivingSpec, plan: Plan, at: number, epoch: number, steps: readonly WireStep[]): WireTask {
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

const QUIET: WireAlarm = {
  target: null,
  alarming: false,
  recentlyTriggerCount: 0,
  ruleToRecentlyTriggerCount: null,
  alarmContent: null,
  openMonitor: true,
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
