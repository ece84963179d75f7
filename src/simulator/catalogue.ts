/** The demo's tasks. */
import type { Scenario } from './scenario'
import { BROKEN } from './scenarios/broken'
import { DATAHUB } from './scenarios/datahub'
import { FALLING_BEHIND } from './scenarios/falling-behind'
import { FINISHED } from './scenarios/finished'
import { KAFKA } from './scenarios/kafka'
import { NOT_STARTED } from './scenarios/not-started'
import { ORDERS } from './scenarios/orders'
import { PAUSED } from './scenarios/paused'
import { POSTGRES } from './scenarios/postgres'
import { REFERENCE } from './scenarios/reference'
import { RELEASED } from './scenarios/released'
import { ROCKETMQ } from './scenarios/rocketmq'
import { SAMPLING_STOPPED } from './scenarios/sampling-stopped'
import { SCHEMA_FAILURE } from './scenarios/schema-failure'
import { SLOW_TARGET } from './scenarios/slow-target'
import { STALLED } from './scenarios/stalled'
import { SWITCHOVER } from './scenarios/switchover'
import { TIDB } from './scenarios/tidb'
import { WILD } from './scenarios/wild'

/** Every scenario with the means to play it; for the demo OMS and its tests. */
export const SCENARIOS: readonly Scenario[] = [
  ORDERS,
  REFERENCE,
  KAFKA,
  ROCKETMQ,
  DATAHUB,
  TIDB,
  SCHEMA_FAILURE,
  SLOW_TARGET,
  PAUSED,
  FINISHED,
  BROKEN,
  NOT_STARTED,
  SWITCHOVER,
  FALLING_BEHIND,
  POSTGRES,
  WILD,
  STALLED,
  SAMPLING_STOPPED,
  RELEASED,
]

/** What a page needs to list a scenario. */
export interface CatalogueEntry {
  /** The task's id. */
  readonly id: string
  /** The task's name. */
  readonly name: string
  /** Code of the main thing to see, e.g. `slow-target`. */
  readonly kind: string
}

/** The list of scenarios, for pages and tests. */
export const CATALOGUE: readonly CatalogueEntry[] = SCENARIOS.map(({ id, name, kind }) => ({ id, name, kind }))
