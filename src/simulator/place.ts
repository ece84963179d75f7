/** Places of a life by name, so that a scenario file needs no seconds: a step, or something that happens. */
import type { StepKind } from './engine/names'
import type { Plan } from './engine/plan'

/**
 * A step (when it starts), or a moment: `caught-up` and `verified` for the first time, `paused` and `resumed`,
 * `failing` and `recovered` in the full migration, `broken` while monitoring, `failed` for good, `ended` with the last step.
 */
export type Place =
  | StepKind
  | 'created'
  | 'caught-up'
  | 'verified'
  | 'paused'
  | 'resumed'
  | 'failing'
  | 'recovered'
  | 'broken'
  | 'ended'
  | 'failed'

/** A place in a life: a step or a moment, then a share of the step (for the long ones) and a time on top of it. */
export interface Start {
  readonly at: Place
  /**
   * 0 to 100: of `full` or `verify`, with `incremental` of the way to the first catch-up, with `switchover` of the time
   * that it waits for a person.
   */
  readonly percent?: number
  readonly minutes?: number
}

/** Seconds from the beginning of a life to this place of it; null where the life has no such place. */
export function placeOf({ at, percent = 0, minutes = 0 }: Start, plan: Plan): number | null {
  const span = spanAt(at, plan)
  return span && span.from + (percent / 100) * (span.to - span.from) + 60 * minutes
}

function spanAt(at: Place, plan: Plan): { readonly from: number; readonly to: number } | null {
  const { full, verify, catchUp, operator, pause, failure, broken } = plan.marks
  switch (at) {
    case 'created':
      return moment(0)
    case 'caught-up':
      return moment(catchUp?.to)
    case 'verified':
      return moment(verify?.to)
    case 'paused':
      return moment(pause?.from)
    case 'resumed':
      return moment(pause?.to)
    case 'failing':
      return moment(failure?.from)
    case 'recovered':
      return moment(failure?.to)
    case 'broken':
      return moment(broken)
    case 'ended':
      return moment(plan.end)
    case 'failed':
      return moment(plan.failed)
    case 'full':
      return full
    case 'verify':
      return verify
    case 'incremental':
      return catchUp
    case 'switchover':
      return operator
    default:
      return moment(plan.steps.find(({ kind }) => kind === at)?.plan.start)
  }
}

function moment(at: number | null | undefined) {
  return at === null || at === undefined || !Number.isFinite(at) ? null : { from: at, to: at }
}
