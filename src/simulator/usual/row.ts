/** What a file of a usual task can say. What it does not say is as in most tasks. */
import type { BulkEvent } from '../engine/bulk'
import type { StepKind } from '../engine/names'
import type { Slowdown } from '../engine/replication'
import type { Expectation } from '../expected'
import type { EndpointType } from '../parts/endpoint-of'
import type { LabelName } from '../parts/settings'
import type { Start } from '../place'
import type { About } from '../scenario'
import type { Specials } from '../specials'
import type { WireError } from '../wire'

/** One task. Durations in seconds unless a name says otherwise. */
export interface UsualTask extends About, Specials {
  /** Which verdict is right from where on. Before the first entry the task is not started. */
  readonly expects: readonly Expectation[]
  readonly id: string
  readonly name: string
  /** Default: MIGRATION. */
  readonly type?: 'MIGRATION' | 'SYNC'
  readonly from: EndpointType
  readonly to: EndpointType
  readonly owner: string
  readonly labels?: readonly LabelName[]
  /** Default: MEDIUM. */
  readonly importance?: 'HIGH' | 'MEDIUM' | 'LOW' | 'IGNORE'
  /** A database and its tables, e.g. `billing: invoice*64 customer`; `*64` are 64 tables of a sharding layer. */
  readonly objects: string
  readonly rows: number
  /** Rows OMS believes in, as a factor on `rows`. Default 1.02. */
  readonly estimate?: number
  /** Workers that write; half as many read. Default 16. */
  readonly workers?: number
  /** Rows moved in a second when nothing disturbs. Default 9000. */
  readonly pace?: number
  /** Bytes of a row. Default: by the id. */
  readonly bytes?: number
  /** Steps besides the precheck and the log pull. Default: see USUAL_STEPS. */
  readonly does?: readonly StepKind[]
  /** Nobody starts it for so long after it was created. */
  readonly waits?: number
  /** How long short steps take, where it is not as usual. */
  readonly takes?: { readonly precheck?: number; readonly structure?: number; readonly index?: number }
  /** What disturbs the full migration, from its start on. */
  readonly events?: readonly BulkEvent[]
  /** Someone stops the full migration so long after its start, for so long. */
  readonly pause?: { readonly from: number; readonly seconds: number }
  /** When changes are applied at another speed, from the first catch-up on. */
  readonly lag?: readonly Slowdown[]
  /** The connector dies so long after the first catch-up, and the step goes on monitoring. */
  readonly breaks?: { readonly after: number; readonly error: Partial<WireError> }
  /** A step fails for good so long after its start. */
  readonly fails?: { readonly step: StepKind; readonly after: number; readonly error: Partial<WireError> }
  /** Alarms by this rule once it fails or breaks, or from `alarms` on. */
  readonly alarm?: 'oms_migration_failed' | 'oms_sync_failed' | 'oms_sync_status_inconsistent' | 'oms_migration_delay'
  readonly flags?: { readonly isMerging?: boolean; readonly isModifying?: boolean }
  /** What the server says in place of a usual status, e.g. RELEASING for FINISHED. */
  readonly spells?: Readonly<Record<string, string>>
  /** The server's language is Chinese, and its gmt fields are at UTC+08:00. */
  readonly chinese?: boolean
  /** Where the demo starts. */
  readonly starts: Start
}
