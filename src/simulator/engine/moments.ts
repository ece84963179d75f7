/** What happens in a life, for whoever wants to jump from one event to the next. */
import type { Fault } from '../faults'
import type { LifeMoment } from './moment-codes'
import type { Plan, PlannedStep } from './plan'

/** Who looks at a plan. */
export interface MomentsOptions {
  /** Kinds of steps that the server does not show. */
  readonly hidden?: readonly PlannedStep['kind'][]
  /** When the life is over, seconds. */
  readonly until: number
  /** The status of the task after its last step; null where it has no last one. */
  readonly ending: string | null
  readonly faults?: readonly Fault[]
}

/** Everything that happens in a plan, in the order of time. */
export function momentsOf(plan: Plan, { hidden = [], until, ending, faults = [] }: MomentsOptions): LifeMoment[] {
  const { pause } = plan.marks
  const ofTask: LifeMoment[] = [{ at: plan.start, code: 'started', step: null }]
  if (pause) ofTask.push({ at: pause.from, code: 'paused', step: null }, { at: pause.to, code: 'resumed', step: null })
  if (plan.end !== null) {
    ofTask.push({ at: plan.end, code: ending?.startsWith('RELEAS') ? 'released' : 'finished', step: null })
  }
  const ofSteps = plan.steps
    .filter(({ kind, plan: { start } }) => Number.isFinite(start) && !hidden.includes(kind))
    .flatMap(({ name, plan: { start, moments } }): LifeMoment[] => [
      { at: start, code: 'step-started', step: name },
      ...moments.map((moment) => ({ ...moment, step: name })),
    ])
  return [...ofSteps, ...ofTask, ...faults.flatMap(momentsOfFault)]
    .map((moment) => ({ ...moment, at: Math.ceil(moment.at) }))
    .filter(({ at }) => at < until)
    .sort((a, b) => a.at - b.at)
}

function momentsOfFault({ kind, from, seconds }: Fault): LifeMoment[] {
  return [
    { at: from, code: 'fault', step: null, fault: kind },
    { at: from + seconds, code: 'fault-over', step: null, fault: kind },
  ]
}
