/** What can happen in a life. */
import type { FaultKind } from '../faults'

/** The codes. Of the task itself: started, paused, resumed, finished, released; of OMS: fault, fault-over. */
export const MOMENT_CODES = [
  'started',
  'step-started',
  'step-finished',
  'step-failed',
  'paused',
  'resumed',
  /** One end of a transfer, or what applies changes, becomes slower. */
  'slowdown',
  /** Nothing moves any more, though the step runs. */
  'standstill',
  /** A slowdown or standstill is over, or a step was tried again. */
  'recovered',
  'caught-up',
  /** All rows are compared; the step goes on waiting. */
  'verified',
  /** The connector died while the step goes on monitoring. */
  'broken',
  /** OMS takes no more samples of the checkpoint. */
  'sampling-stopped',
  /** A person begins the switchover that has waited. */
  'switchover',
  'finished',
  'released',
  /** The connection to OMS, or OMS itself, goes wrong. */
  'fault',
  'fault-over',
] as const

export type MomentCode = (typeof MOMENT_CODES)[number]

/** One thing that happens in a life. */
export interface LifeMoment {
  /** Whole seconds since the life began. */
  readonly at: number
  readonly code: MomentCode
  /** Name of the step on the wire; null when it is about the task or OMS as a whole. */
  readonly step: string | null
  /** Which fault begins or is over. */
  readonly fault?: FaultKind
}

/** A moment of one step; seconds since the life began. */
export type StepMoment = Pick<LifeMoment, 'at' | 'code'>
