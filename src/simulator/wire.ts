/** The shapes the demo OMS sends. Types are as real servers send them, not as the reference documents them. */

/** Any value that JSON can hold. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject

export type JsonObject = { readonly [key: string]: JsonValue }

/** One error of a step, or of an envelope (facts 1.6). */
export type WireError = {
  readonly code: string | null
  readonly level: string | null
  readonly message: string | null
  readonly extraContext: JsonObject | null
  readonly messageMcmsKey: string | null
  readonly messageMcmsContext: JsonObject | null
  readonly reason: string | null
  readonly reasonMcmsKey: string | null
  readonly reasonMcmsContext: JsonObject | null
  readonly proposal: string | null
  readonly proposalMcmsKey: string | null
  readonly proposalMcmsContext: JsonObject | null
  readonly upstreamErrorDetail: JsonValue
  readonly requestId: string | null
}

export type WireStepExtraInfo = {
  readonly errorDetails: readonly WireError[] | null
  readonly errorCode: string | null
  readonly errorMsg: string | null
  readonly errorParam: JsonObject | null
  /** Zone-less, UTC, with milliseconds. */
  readonly failedTime: string | null
}

export type WireStep = {
  readonly order: number
  readonly name: string
  readonly description: string
  readonly status: string
  readonly extraInfo: WireStepExtraInfo
  readonly startTime: string | null
  readonly finishTime: string | null
  readonly progress: number
  readonly stepInfo: JsonObject | null
}

export type WireEndpoint = {
  readonly id: string
  readonly endpointName: string
  readonly endpointId: string
  readonly endpointSide: string | null
  readonly dbEngine: string
  readonly connectionInfo: string | null
  readonly username: string | null
  readonly version: string | null
  readonly timezone: string | null
  readonly charset: string | null
  readonly nlsLengthSemantics: string | null
  readonly operatingSystem: string | null
  readonly region: string | null
  readonly ocpName: string | null
  readonly connExtraAttributes: JsonObject | null
  readonly owner: string | null
  readonly resourceOwner: string | null
  readonly host: string | null
  /** Documented as a number, sent as text by some servers. */
  readonly port: number | string | null
}

export type WireTable = {
  readonly mappedName: string
  readonly name: string
  readonly id: string | null
  readonly whereClause: string | null
  readonly filterColumns: readonly string[] | null
  readonly shardColumns: readonly string[] | null
  readonly columns: readonly JsonObject[] | null
}

export type WireDatabase = {
  readonly mappedName: string
  readonly name: string
  readonly id: string | null
  readonly tables: readonly WireTable[] | null
  readonly views: readonly WireTable[] | null
  readonly specificTables: readonly WireTable[] | null
  readonly specificViews: readonly WireTable[] | null
}

export type WireMapping = {
  readonly mode: 'SPECIFIC' | 'WILDCARD'
  readonly databases: readonly WireDatabase[]
  readonly databasesBlack: readonly WireDatabase[] | null
  readonly tableAndViewWhiteList: readonly string[] | null
  readonly tableAndViewBlackList: readonly string[] | null
}

export type WireLabel = { readonly id: string; readonly name: string }

export type WireAlarm = {
  readonly target: string | null
  readonly alarming: boolean
  readonly recentlyTriggerCount: number | null
  readonly ruleToRecentlyTriggerCount: JsonObject | null
  readonly alarmContent: string | null
  readonly openMonitor: boolean
}

/** All of a task that does not change while it lives. */
export type TaskFacts = {
  readonly id: string
  readonly type: 'MIGRATION' | 'SYNC'
  readonly name: string
  /** null when there are none. */
  readonly labels: readonly WireLabel[] | null
  readonly owner: string
  readonly importance: string
  readonly destConnId: string | null
  readonly isSubProject: boolean
  readonly sourceEndpointType: string
  readonly sinkEndpointType: string
  readonly transferMapping: WireMapping
  readonly commonTransferConfig: JsonObject
  readonly enableStructTransfer: boolean
  readonly structTransferConfig: JsonObject | null
  readonly enableFullTransfer: boolean
  readonly enableFullVerify: boolean
  readonly fullTransferConfig: JsonObject | null
  readonly enableIncrTransfer: boolean
  readonly enableIncrVerify: boolean
  readonly enableReverseIncrTransfer: boolean
  readonly incrTransferConfig: JsonObject | null
  readonly sourceConnectInfo: WireEndpoint
  readonly sinkConnectInfo: WireEndpoint
}

/** A task as DescribeProject answers it. */
export type WireTask = TaskFacts & {
  readonly status: string
  readonly gmtCreate: string
  readonly gmtModified: string
  readonly gmtStart: string | null
  readonly gmtFinish: string | null
  readonly isMerging: boolean
  readonly isModifying: boolean
  readonly steps: readonly WireStep[]
  readonly extraInfo: JsonObject | null
  readonly alarmStats: WireAlarm
}

/**
 * Writes a moment as OMS does: no zone, whole seconds, in a zone `offsetMinutes` ahead of UTC.
 * `epoch` is Unix seconds.
 */
export function zoneless(epoch: number, offsetMinutes = 0): string {
  return new Date((epoch + offsetMinutes * 60) * 1000).toISOString().slice(0, 19)
}

/** As `zoneless`, in UTC and with milliseconds: the form of failedTime. */
export function zonelessMs(epoch: number): string {
  return new Date(Math.round(epoch * 1000)).toISOString().slice(0, 23)
}
