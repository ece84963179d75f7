/** Writes the steps of a plan as OMS sends them at one moment. */
import { type WireStep, type WireStepExtraInfo, zoneless, zonelessMs } from '../wire'
import type { Plan, PlannedStep } from './plan'
import type { StepState, Trouble } from './steps'

/** How a server sends steps. */
export interface StepsOptions {
  /** Unix seconds at which the life began. */
  readonly epoch: number
  /** Steps that have not started are left out until they do, instead of being sent as INIT. */
  readonly createdLater?: boolean
  /** Kinds the server does not show; the order then has gaps. */
  readonly hidden?: readonly PlannedStep['kind'][]
}

/** The steps at `at` seconds since the life began. */
export function stepsAt(plan: Plan, at: number, options: StepsOptions): WireStep[] {
  const paused = plan.isPaused(at)
  return plan.steps
    .filter((step) => !options.hidden?.includes(step.kind))
    .filter((step) => !options.createdLater || at >= step.plan.start)
    .map((step) => stepAt(step, at, paused, options.epoch))
}

function stepAt(step: PlannedStep, at: number, paused: boolean, epoch: number): WireStep {
  const { order, name, description, plan } = step
  if (at < plan.start) {
    const nothing = { startTime: null, finishTime: null, progress: 0, stepInfo: null }
    return { order, name, description, status: 'INIT', extraInfo: extraInfo(undefined, undefined, epoch), ...nothing }
  }
  const state = plan.state(at)
  return {
    order,
    name,
    description,
    status: paused && (state.status === 'RUNNING' || state.status === 'MONITORING') ? 'SUSPEND' : state.status,
    extraInfo: extraInfo(state.trouble, state.failed, epoch),
    startTime: zoneless(epoch + plan.start),
    finishTime: finishTime(state, epoch),
    progress: state.progress,
    stepInfo: state.info?.(epoch) ?? null,
  }
}

function finishTime(state: StepState, epoch: number): string | null {
  return state.finish === null ? null : zoneless(epoch + state.finish)
}

function extraInfo(trouble: Trouble | undefined, failed: number | undefined, epoch: number): WireStepExtraInfo {
  return {
    errorDetails: trouble?.details ?? null,
    errorCode: trouble?.errorCode ?? null,
    errorMsg: trouble?.errorMsg ?? null,
    errorParam: trouble?.errorParam ?? null,
    failedTime: failed === undefined ? null : zonelessMs(epoch + failed),
  }
}
