/** The demo's tasks. */
import type { Scenario } from './scenario'
import { BROKEN } from './scenarios/broken'
import { DATAHUB } from './scenarios/datahub'
import { FALLING_BEHIND } from './scenarios/falling-behind'
import { FINISHED } from './scenarios/finished'
import { AT_REST } from './scenarios/fleet-at-rest'
import { IN_SYNC } from './scenarios/fleet-in-sync'
import { ON_THE_WAY } from './scenarios/fleet-on-the-way'
import { IN_TROUBLE } from './scenarios/fleet-trouble'
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

/** The scenarios that have a file each, since there is much to say of them. */
export const STORIES: readonly Scenario[] = [
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

/** Every scenario with the means to play it; for the demo OMS and its tests. Most are rows of a table. */
export const SCENARIOS: readonly Scenario[] = [...STORIES, ...ON_THE_WAY, ...IN_SYNC, ...IN_TROUBLE, ...AT_REST]

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
