/**
 * A demo task in a few lines: who moves what from where to where, how much of it, what happens on the way, and where
 * in its life the demo starts. What a row does not say is as in most tasks. A task that needs more than that has a
 * file of its own and is made by `living`.
 */
import type { BulkEvent } from './engine/bulk'
import { MIGRATION, MIGRATION_ZH, type StepKind, SYNC, SYNC_ZH } from './engine/names'
import { hash, hashText } from './engine/noise'
import type { BulkPlanSpec, Plan, PlanSpec } from './engine/plan'
import type { Slowdown } from './engine/replication'
import type { Fault, FaultKindSpec } from './faults'
import { type EndpointType, endpointOf } from './parts/endpoint-of'
import { wireError } from './parts/errors'
import { database, shards, specific, table } from './parts/objects'
import {
  commonConfig,
  fullConfig,
  incrConfig,
  type LabelName,
  labels,
  structConfig,
  USUAL_SWITCHES,
} from './parts/settings'
import { living, type Scenario } from './scenario'
import type { TaskFacts, WireError, WireTask } from './wire'

/** One task. Durations in seconds unless a name says otherwise. */
export interface TaskRow {
  /** Code of the main thing to see; unique. */
  readonly kind: string
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
  /** Alarms by this rule once it fails or breaks. */
  readonly alarm?: 'oms_migration_failed' | 'oms_sync_failed' | 'oms_sync_status_inconsistent'
  readonly flags?: { readonly isMerging?: boolean; readonly isModifying?: boolean }
  /** What the server says in place of a usual status, e.g. RELEASING for FINISHED. */
  readonly spells?: Readonly<Record<string, string>>
  /** The server's language is Chinese, and its gmt fields are at UTC+08:00. */
  readonly chinese?: boolean
  /** What goes wrong between OMS and the page. */
  readonly faults?: readonly RowFault[]
  /** Where the demo starts. */
  readonly starts: Start
}

/** A fault that begins at a place of the life and lasts so many seconds. Without a place it is always there. */
export type RowFault = FaultKindSpec & { readonly from?: Start; readonly seconds?: number }

/** A place in a life: a step or a moment, then a share of the step (for the long ones) and a time on top of it. */
export interface Start {
  readonly at: StepKind | 'created' | 'caught-up' | 'ended' | 'failed'
  /** 0 to 100: of `full`, `verify` or, with `incremental`, of the way to the first catch-up. */
  readonly percent?: number
  readonly minutes?: number
}

/** What most tasks do; a synchronization to a message queue has no tables to create. */
const USUAL_STEPS: Readonly<Record<'MIGRATION' | 'SYNC', readonly StepKind[]>> = {
  MIGRATION: ['structure', 'full', 'incremental', 'verify'],
  SYNC: ['prepare', 'full', 'incremental'],
}

const HOUR = 3600

/** The scenario of a row. */
export function taskOfRow(row: TaskRow): Scenario {
  const type = row.type ?? 'MIGRATION'
  const does = row.does ?? USUAL_STEPS[type]
  const names = type === 'SYNC' ? (row.chinese ? SYNC_ZH : SYNC) : row.chinese ? MIGRATION_ZH : MIGRATION
  const ends = does.includes('switchover') || !does.includes('incremental') || row.starts.at === 'ended'
  return living({
    kind: row.kind,
    gmtOffset: row.chinese ? 480 : 0,
    facts: factsOf(row, type, does),
    plan: { names, ...planOf(row, does) },
    lead: (plan) => momentOf(row.starts, plan),
    // Long enough for the longest look, and nobody ends what is meant to run.
    after: ends || row.fails ? 24 * HOUR : 0,
    endless: !ends,
    createdLater: type === 'SYNC',
    faults: (plan) => (row.faults ?? []).map((fault) => faultOf(fault, plan)),
    habits: (task) => spelled(row, task),
    alarm: (at, plan) => alarmOf(row, at, plan),
  })
}

function factsOf(row: TaskRow, type: 'MIGRATION' | 'SYNC', does: readonly StepKind[]): TaskFacts {
  const subject = row.name.split('_')[0] ?? row.name
  return {
    ...USUAL_SWITCHES,
    id: row.id,
    type,
    name: row.name,
    labels: row.labels ? labels(...row.labels) : null,
    owner: row.owner,
    importance: row.importance ?? 'MEDIUM',
    sourceEndpointType: row.from,
    sinkEndpointType: row.to,
    enableStructTransfer: does.includes('structure'),
    enableFullTransfer: does.includes('full'),
    enableFullVerify: does.includes('verify'),
    enableIncrTransfer: does.includes('incremental'),
    enableReverseIncrTransfer: does.includes('reverse'),
    transferMapping: specific(databaseOf(row.objects)),
    commonTransferConfig: commonConfig(QUEUE[row.to]),
    structTransferConfig: does.includes('structure') ? structConfig(does.includes('index')) : null,
    fullTransferConfig: does.includes('full') ? fullConfig() : null,
    incrTransferConfig: does.includes('incremental') ? incrConfig() : null,
    sourceConnectInfo: endpointOf(row.from, 'source', subject, row.id),
    sinkConnectInfo: endpointOf(row.to, 'sink', subject, row.id),
  }
}

/** How changes are written where the target is no database. */
const QUEUE: Partial<Record<EndpointType, Parameters<typeof commonConfig>[0]>> = {
  KAFKA: { mqSerializerType: 'DEFAULT', mqPartitionMode: 'HASH' },
  DATAHUB: { mqSerializerType: 'DATAWORKS_V2', mqPartitionMode: 'HASH', datahubTopicType: 'TUPLE' },
  ROCKETMQ: { mqSerializerType: 'DEFAULT', mqPartitionMode: 'HASH', rocketMqProducerGroup: 'oms_producer' },
}

function databaseOf(objects: string) {
  const [name = '', rest = ''] = objects.split(': ')
  const tables = rest.split(' ').flatMap((word) => {
    const [prefix = word, count] = word.split('*')
    return count === undefined ? table(prefix) : shards(prefix, Number(count))
  })
  return database(name, tables)
}

/** A step that takes long has more to do, lest it seems to stand still between two items. */
function itemsIn(seconds: number, least: number): number {
  return Math.max(least, Math.ceil(seconds / 20))
}

function planOf(row: TaskRow, does: readonly StepKind[]): PlanSpec {
  const tables = databaseOf(row.objects).tables?.length ?? 1
  const has = (kind: StepKind) => does.includes(kind)
  return {
    ...(row.waits !== undefined && { wait: row.waits }),
    rows: row.rows,
    estimate: row.estimate ?? 1.02,
    precheck: { seconds: row.takes?.precheck ?? 8, items: itemsIn(row.takes?.precheck ?? 8, 14) },
    ...(has('prepare') && { prepare: { seconds: 6 } }),
    ...(has('structure') && { structure: { seconds: row.takes?.structure ?? 6 + 2 * tables, items: tables } }),
    ...(has('full') && {
      full: { ...bulkOf(row, 1), ...(row.events && { events: row.events }), ...(row.pause && { pause: row.pause }) },
    }),
    ...(has('index') && {
      index: { seconds: row.takes?.index ?? 30 + tables, items: itemsIn(row.takes?.index ?? 0, tables) },
    }),
    ...(has('incremental') && {
      incremental: {
        speed: 7,
        seconds: 40 * HOUR,
        statistics: true,
        ...(row.lag && { slowdowns: row.lag }),
        ...(row.breaks && {
          trouble: { after: row.breaks.after, samplingStops: true, details: [wireError(row.breaks.error)] },
        }),
      },
    }),
    ...(has('verify') && { verify: { ...bulkOf(row, 1.3), hold: 120 } }),
    ...(has('switchover') && { switchover: { wait: 6 * HOUR, seconds: 140 } }),
    ...(has('reverse') && { reverse: { seconds: 30 * HOUR } }),
    ...(row.fails && {
      fails: { step: row.fails.step, after: row.fails.after, trouble: { details: [wireError(row.fails.error)] } },
    }),
  }
}

/** A transfer at the row's pace times `factor`; the target sets it, the source could go a quarter faster. */
function bulkOf(row: TaskRow, factor: number): BulkPlanSpec {
  const writers = row.workers ?? 16
  const readers = Math.max(1, Math.round(writers / 2))
  const pace = (row.pace ?? 9000) * factor
  const bytesPerRow = row.bytes ?? 120 + (hash(hashText(row.id)) % 500)
  const baseline = Math.round(pace / 1000) * 1000 || 500
  return {
    source: { workers: readers, msPerRow: (readers * 800) / pace, bytesPerRow },
    target: { workers: writers, msPerRow: (writers * 1000) / pace, bytesPerRow },
    references: {
      srcRpsRef: baseline,
      srcRtRef: 1,
      srcIopsRef: 4_194_304,
      dstRpsRef: baseline,
      dstRtRef: Math.max(1, Math.ceil((writers * 1000) / pace)),
    },
  }
}

function faultOf({ from, seconds = Number.POSITIVE_INFINITY, ...what }: RowFault, plan: Plan): Fault {
  return { ...what, from: from ? Math.max(0, Math.round(momentOf(from, plan))) : 0, seconds }
}

function momentOf({ at, percent = 0, minutes = 0 }: Start, plan: Plan): number {
  const { from, to } = spanOf(at, plan)
  return from + (percent / 100) * (to - from) + 60 * minutes
}

function spanOf(at: Start['at'], plan: Plan): { readonly from: number; readonly to: number } {
  const { full, verify, catchUp, operator } = plan.marks
  const moment = (from: number | null | undefined) => ({ from: from ?? 0, to: from ?? 0 })
  switch (at) {
    case 'created':
      return moment(0)
    case 'caught-up':
      return moment(catchUp?.to)
    case 'ended':
      return moment(plan.end)
    case 'failed':
      return moment(plan.failed)
    case 'full':
      return full ?? moment(0)
    case 'verify':
      return verify ?? moment(0)
    case 'incremental':
      return catchUp ?? moment(0)
    case 'switchover':
      return operator ?? moment(0)
    default:
      return moment(plan.steps.find(({ kind }) => kind === at)?.plan.start)
  }
}

function spelled(row: TaskRow, task: WireTask): WireTask {
  return { ...task, ...(task.status === 'RUNNING' && row.flags), status: row.spells?.[task.status] ?? task.status }
}

function alarmOf(row: TaskRow, at: number, { failed, marks }: Plan) {
  const from = failed ?? (row.breaks && marks.catchUp ? marks.catchUp.to + row.breaks.after : null)
  if (row.alarm === undefined || from === null || at < from + 60) return {}
  const times = 1 + Math.min(11, Math.floor((at - from - 60) / 300))
  return {
    alarming: true,
    recentlyTriggerCount: times,
    ruleToRecentlyTriggerCount: { [row.alarm]: times },
    alarmContent: `OMS task ${row.name} needs a look: ${row.alarm}.`,
  }
}
