/** What a scenario says that follows a plan. */
import type { Plan, PlannedStep, PlanSpec } from '../engine/plan'
import type { Expectation } from '../expected'
import type { Fault } from '../faults'
import type { About, MetricsSpec } from '../scenario'
import type { JsonObject, TaskFacts, WireAlarm, WireTask } from '../wire'

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
