/**
 * A demo task in a few lines: who moves what from where to where, how much of it, what happens on the way, and where
 * in its life the demo starts. What a file does not say is as in most tasks. A task that needs more than that is made by
 * `living`.
 */
import type { BulkEvent } from './engine/bulk'
import { MIGRATION, MIGRATION_ZH, OLDER, type StepKind, SYNC, SYNC_ZH } from './engine/names'
import { hash, hashText } from './engine/noise'
import type { BulkPlanSpec, Plan, PlanSpec } from './engine/plan'
import type { Slowdown } from './engine/replication'
import type { Expectation } from './expected'
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
import { placeOf, type Start } from './place'
import { faultsOf } from './placed-faults'
import { type About, living, type Scenario } from './scenario'
import { type Specials, withTextCheckpoint } from './specials'
import type { TaskFacts, WireError, WireTask } from './wire'

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

/** What most tasks do; a synchronization to a message queue has no tables to create. */
const USUAL_STEPS: Readonly<Record<'MIGRATION' | 'SYNC', readonly StepKind[]>> = {
  MIGRATION: ['structure', 'full', 'incremental', 'verify'],
  SYNC: ['prepare', 'full', 'incremental'],
}

const NAMES = { MIGRATION: { en: MIGRATION, zh: MIGRATION_ZH }, SYNC: { en: SYNC, zh: SYNC_ZH } } as const

const HOUR = 3600

/** The scenario of a usual task. */
export function usualTask(row: UsualTask): Scenario {
  const type = row.type ?? 'MIGRATION'
  const does = row.does ?? USUAL_STEPS[type]
  const names = row.older ? OLDER : NAMES[type][row.chinese ? 'zh' : 'en']
  const ends = does.includes('switchover') || !does.includes('incremental') || row.starts.at === 'ended'
  return living({
    kind: row.kind,
    title: row.title,
    look: row.look,
    shows: row.shows,
    ...(row.listed === false && { listed: row.listed }),
    expects: row.expects,
    gmtOffset: row.gmtOffset ?? (row.chinese ? 480 : 0),
    facts: factsOf(row, type, does),
    plan: { names, ...planOf(row, does) },
    lead: (plan) => placeOf(row.starts, plan) ?? 0,
    // Long enough for the longest look, and nobody ends what is meant to run.
    after: ends || row.fails ? 24 * HOUR : 0,
    endless: !ends,
    createdLater: type === 'SYNC',
    faults: (plan, seconds) => faultsOf(row.faults ?? [], plan, seconds),
    habits: (task) => spelled(row, row.textCheckpoint ? withTextCheckpoint(task) : task),
    alarm: (at, plan) => alarmOf(row, at, plan),
  })
}

function factsOf(row: UsualTask, type: 'MIGRATION' | 'SYNC', does: readonly StepKind[]): TaskFacts {
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
    enableIncrVerify: does.includes('incrementalVerify'),
    enableReverseIncrTransfer: does.includes('reverse'),
    transferMapping: row.mapping ?? specific(databaseOf(row.objects)),
    commonTransferConfig: commonConfig({ ...QUEUE[row.to], activeActive: row.activeActive ?? false }),
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

function tablesIn({ mapping, objects }: UsualTask): number {
  const databases = mapping?.databases ?? [databaseOf(objects)]
  return databases.reduce((sum, { tables }) => sum + (tables?.length ?? 0), 0) || 1
}

/** A step that takes long has more to do, lest it seems to stand still between two items. */
function itemsIn(seconds: number, least: number): number {
  return Math.max(least, Math.ceil(seconds / 20))
}

function planOf(row: UsualTask, does: readonly StepKind[]): PlanSpec {
  const tables = tablesIn(row)
  const has = (kind: StepKind) => does.includes(kind)
  return {
    ...(row.waits !== undefined && { wait: row.waits }),
    rows: row.rows,
    estimate: row.estimate ?? 1.02,
    precheck: { seconds: row.takes?.precheck ?? 8, items: itemsIn(row.takes?.precheck ?? 8, 14) },
    ...(has('prepare') && { prepare: { seconds: 6 } }),
    ...(has('structure') && { structure: { seconds: row.takes?.structure ?? 6 + 2 * tables, items: tables } }),
    ...(has('full') && {
      full: {
        ...bulkOf(row, 1),
        ...(row.events && { events: row.events }),
        ...(row.pause && { pause: row.pause }),
        ...(row.recovers && { failure: { ...row.recovers, trouble: { details: [wireError(row.recovers.error)] } } }),
      },
    }),
    ...(has('index') && {
      index: { seconds: row.takes?.index ?? 30 + tables, items: itemsIn(row.takes?.index ?? 0, tables) },
    }),
    ...(has('incremental') && {
      incremental: {
        speed: 7,
        seconds: (row.lasts ?? 40) * HOUR,
        statistics: true,
        ...row.link,
        ...(row.lag && { slowdowns: row.lag }),
        ...(row.breaks && {
          trouble: { after: row.breaks.after, samplingStops: true, details: [wireError(row.breaks.error)] },
        }),
      },
    }),
    ...(has('verify') && { verify: { ...bulkOf(row, 1.3), hold: row.holds ?? 120 } }),
    ...(has('switchover') && { switchover: { wait: 6 * HOUR, seconds: 140 } }),
    ...(has('incrementalVerify') && { incrementalVerify: true }),
    ...(has('reverse') && { reverse: { seconds: 30 * HOUR, beside: row.activeActive ?? false } }),
    ...(row.fails && {
      fails: { step: row.fails.step, after: row.fails.after, trouble: { details: [wireError(row.fails.error)] } },
    }),
  }
}

/** A transfer at the row's pace times `factor`; the target sets it, the source could go a quarter faster. */
function bulkOf(row: UsualTask, factor: number): BulkPlanSpec {
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

function spelled(row: UsualTask, task: WireTask): WireTask {
  return { ...task, ...(task.status === 'RUNNING' && row.flags), status: row.spells?.[task.status] ?? task.status }
}

function alarmOf(row: UsualTask, at: number, plan: Plan) {
  const from = row.alarms ? placeOf(row.alarms, plan) : (plan.failed ?? plan.marks.broken)
  if (row.alarm === undefined || from === null || at < from + 60) return {}
  const times = 1 + Math.min(11, Math.floor((at - from - 60) / 300))
  return {
    alarming: true,
    recentlyTriggerCount: times,
    ruleToRecentlyTriggerCount: { [row.alarm]: times },
    alarmContent: `OMS task ${row.name} needs a look: ${row.alarm}.`,
  }
}
