/** What a life is: everything about a task at any moment of it, and what there is to know of it beforehand. */
import type { VerdictKind } from '@/domain/verdict-kinds'
import type { LifeMoment } from './engine/moment-codes'
import type { Fault } from './faults'
import type { JsonObject } from './wire'

/** The steps that OMS measures (facts 2.3). */
export type MeasuredKind = 'full' | 'incremental' | 'verify' | 'reverse'

/** One run of a scenario, from its beginning to its end. All times are whole seconds since it began. */
export interface Life {
  /** The moment that the demo starts with. */
  readonly lead: number
  /** When it is over, the time it lingers included; null: it never changes. */
  readonly seconds: number | null
  /** What there is to play: as `seconds`, or an hour of a life that never changes. */
  readonly span: number
  /** Which verdict is right when; in the order of time, the first one from 0 on. See `expectedAt`. */
  readonly course: readonly ExpectedStretch[]
  /** What happens, in the order of time. */
  readonly moments: readonly LifeMoment[]
  /** What goes wrong between OMS and the page. */
  readonly faults: readonly Fault[]
  /** The task at `at` (whole seconds since the life began), where the beginning was `epoch` (Unix seconds). */
  task(at: number, epoch: number): JsonObject
  /** The same without its steps, at little cost: what a list is filtered and sorted by. */
  brief(at: number, epoch: number): JsonObject
  /** The `stepInfo` that OMS measured at `at`, as in `task`; null while the step did not run. */
  measured(kind: MeasuredKind, at: number): JsonObject | null
}

/** From here on, until the next one, one of these verdicts is right. */
export interface ExpectedStretch {
  /** Seconds since the life began. */
  readonly from: number
  /** More than one only where the change from one to the other has no exact moment. */
  readonly verdicts: readonly VerdictKind[]
  /** Seconds after `from` in which the verdict before may still stand: rules take their time, so as not to flap. */
  readonly within: number
}

/** How long a life that never changes is played, seconds. */
const STILL_SECONDS = 3600

/** What there is to play of a life of `seconds`. */
export function spanOf(seconds: number | null): number {
  return seconds ?? STILL_SECONDS
}
