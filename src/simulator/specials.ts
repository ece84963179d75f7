/** What few tasks of the demo have: a file names it where it is what there is to see. Durations in seconds. */
import type { Link } from './engine/replication'
import type { Start } from './place'
import type { PlacedFault } from './placed-faults'
import type { JsonObject, WireError, WireMapping, WireTask } from './wire'

/** All of these may be left out. */
export interface Specials {
  /** What goes wrong between OMS and the page. */
  readonly faults?: readonly PlacedFault[]
  /** Objects that are no plain list of tables; `objects` then only says what they are. */
  readonly mapping?: WireMapping
  /** Steps have the names of the older family. */
  readonly older?: boolean
  /** Both ends are written to: changes go back beside those that go forward. */
  readonly activeActive?: boolean
  /** Minutes that the gmt fields are ahead of UTC. Default 0, or 480 where the server speaks Chinese. */
  readonly gmtOffset?: number
  /** The full migration fails so long after its start, and is resumed so long after that. */
  readonly recovers?: { readonly after: number; readonly retryAfter: number; readonly error: Partial<WireError> }
  /** How long the verification waits at RUNNING and 100. Default 120. */
  readonly holds?: number
  /** How the checkpoint moves, where not as usual. */
  readonly link?: Link
  /** The checkpoint is a place in a log file, and no time. */
  readonly textCheckpoint?: boolean
  /** Hours that the incremental synchronization goes on. Default 40. */
  readonly lasts?: number
  /** From here on it alarms, where it does so without failing. */
  readonly alarms?: Start
}

/** The task with a checkpoint such as `4711,30`: file and offset. */
export function withTextCheckpoint(task: WireTask): WireTask {
  const steps = task.steps.map((step) => ({ ...step, stepInfo: step.stepInfo && withPlace(step.stepInfo) }))
  return { ...task, steps }
}

function withPlace(info: JsonObject): JsonObject {
  const { incrTimestampCheckpoint: at } = info
  return typeof at === 'number'
    ? { ...info, incrTimestampCheckpoint: `${Math.floor(at / 600) % 10_000},${at % 600}` }
    : info
}
