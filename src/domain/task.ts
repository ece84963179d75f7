/**
 * One task as the dashboard knows it: what DescribeProject sends, with its types made certain.
 *
 * Field names are OMS's. `null` always means "OMS did not say" and is never replaced by a zero or an empty
 * text. Lists that OMS sends as null are empty here. Values of enumerations stay the texts OMS sent, so
 * that a value no one has seen yet survives to the page. What a type does not name is kept in `others`.
 */

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Fields of an object that the reference does not name, as they came. */
export type Others = Readonly<Record<string, Json>>

export interface Label {
  readonly id: string | null
  readonly name: string | null
  readonly others: Others
}

export interface Column {
  readonly columnName: string | null
  readonly mappedName: string | null
  readonly position: number | null
  readonly columnType: string | null
  readonly recordFieldType: string | null
  readonly rawColumnType: string | null
  readonly columnKey: string | null
  readonly nullable: boolean | null
  readonly defaultValue: string | null
  readonly dataLength: number | null
  readonly dataPrecision: number | null
  readonly dataScale: number | null
  readonly encoding: string | null
  readonly columnComment: string | null
  readonly isGenerateField: boolean | null
  readonly others: Others
}

/** A table or a view of the mapping. */
export interface TransferObject {
  readonly id: string | null
  readonly name: string | null
  readonly mappedName: string | null
  readonly whereClause: string | null
  readonly filterColumns: readonly string[]
  readonly shardColumns: readonly string[]
  readonly columns: readonly Column[]
  readonly others: Others
}

export interface Database {
  readonly id: string | null
  readonly name: string | null
  readonly mappedName: string | null
  readonly tables: readonly TransferObject[]
  readonly views: readonly TransferObject[]
  readonly specificTables: readonly TransferObject[]
  readonly specificViews: readonly TransferObject[]
  readonly others: Others
}

export interface TransferMapping {
  /** SPECIFIC or WILDCARD. */
  readonly mode: string | null
  readonly databases: readonly Database[]
  readonly databasesBlack: readonly Database[]
  readonly tableAndViewWhiteList: readonly string[]
  readonly tableAndViewBlackList: readonly string[]
  readonly others: Others
}

export interface CommonTransferConfig {
  readonly tableCategory: string | null
  readonly activeActive: boolean | null
  readonly mqSerializerType: string | null
  readonly mqPartitionMode: string | null
  readonly mqPartition: number | null
  readonly datahubTopicType: string | null
  readonly rocketMqProducerGroup: string | null
  readonly rocketMqMsgTags: string | null
  readonly rocketMqEnableMsgTrace: boolean | null
  /** Milliseconds are likely but undocumented: shown without a unit. */
  readonly rocketMqSendMsgTimeout: number | null
  readonly dataWorksBusinessName: string | null
  readonly others: Others
}

export interface StructTransferConfig {
  readonly byteCharConvertStrategy: string | null
  readonly deferIndexCreation: boolean | null
  readonly others: Others
}

export interface FullTransferConfig {
  readonly nonePkUkTruncateDstTable: boolean | null
  /** Documented as text, sent as boolean. */
  readonly allowDestTableNotEmpty: boolean | null
  readonly fullTransferSpeedMode: string | null
  readonly fullVerifySpeedMode: string | null
  /** Undocumented: rows per second, null = unlimited. */
  readonly throttleRps: number | null
  /** Undocumented: bytes per second, null = unlimited. */
  readonly throttleIOPS: number | null
  readonly readWorkerNum: number | null
  readonly writeWorkerNum: number | null
  readonly others: Others
}

/** The settings of forward and, where sent, of reverse incremental synchronization. */
export interface IncrTransferConfig {
  /** Unix seconds. */
  readonly startTimestamp: number | null
  readonly recordTypeWhiteList: readonly string[] | null
  /** Hours. */
  readonly storeLogKeptHour: number | null
  readonly enableSequencingWithinTxn: boolean | null
  readonly incrSyncConcurrency: number | null
  readonly enableIncrSyncStatistics: boolean | null
  readonly supportDDLTypes: readonly string[] | null
  readonly throttleRps: number | null
  readonly throttleIOPS: number | null
  readonly others: Others
}

export type EndpointKind = 'kafka' | 'datahub' | 'rocketmq' | 'oceanbase' | 'tidb' | 'other'

/** A single value of the extra attributes; a structure is kept as it came, in `others`. */
export type Scalar = string | number | boolean | null

/** Appendix of the reference. `fields` holds each field the appendix names for the kind, null when not sent. */
export interface ConnExtraAttributes {
  readonly kind: EndpointKind
  readonly fields: Readonly<Record<string, Scalar>>
  readonly others: Others
}

export interface Endpoint {
  readonly id: string | null
  readonly endpointName: string | null
  readonly endpointId: string | null
  readonly endpointSide: string | null
  readonly dbEngine: string | null
  readonly connectionInfo: string | null
  readonly username: string | null
  readonly version: string | null
  /** The database's zone; it says nothing about the task's own times. */
  readonly timezone: string | null
  readonly charset: string | null
  readonly nlsLengthSemantics: string | null
  readonly operatingSystem: string | null
  readonly region: string | null
  readonly ocpName: string | null
  readonly connExtraAttributes: ConnExtraAttributes | null
  readonly owner: string | null
  readonly resourceOwner: string | null
  readonly tenantName: string | null
  readonly host: string | null
  readonly port: number | null
  readonly others: Others
}

/** One error of a step, or of an envelope: both share this shape (facts 1.6). */
export interface ErrorDetail {
  readonly code: string | null
  /** FATAL, CRITICAL, ERROR or WARNING. */
  readonly level: string | null
  readonly message: string | null
  readonly extraContext: Others | null
  readonly messageMcmsKey: string | null
  readonly messageMcmsContext: Others | null
  readonly reason: string | null
  readonly reasonMcmsKey: string | null
  readonly reasonMcmsContext: Others | null
  readonly proposal: string | null
  readonly proposalMcmsKey: string | null
  readonly proposalMcmsContext: Others | null
  readonly upstreamErrorDetail: Json
  readonly requestId: string | null
  readonly others: Others
}

export interface StepExtraInfo {
  readonly errorDetails: readonly ErrorDetail[]
  readonly errorCode: string | null
  readonly errorMsg: string | null
  readonly errorParam: Others | null
  /** Zone-less text, UTC, with or without milliseconds. */
  readonly failedTime: string | null
  readonly others: Others
}

/**
 * The details of a step. One shape for all steps: which part is meant shows by which fields are there,
 * not by the step's name.
 */
export interface StepInfo {
  /** Rows done so far. */
  readonly processedRecords: number | null
  /** Estimated rows; may be wrong both ways. */
  readonly capacity: number | null
  /** Rows per second read at the source. */
  readonly srcRps: number | null
  /** Milliseconds per row. */
  readonly srcRt: number | null
  /** Bytes per second, despite the name. */
  readonly srcIops: number | null
  /** Rows per second written at the target; read there by a verification. */
  readonly dstRps: number | null
  /** Milliseconds per row. */
  readonly dstRt: number | null
  /** Bytes per second. */
  readonly dstIops: number | null
  readonly srcRpsRef: number | null
  readonly srcRtRef: number | null
  readonly srcIopsRef: number | null
  readonly dstRpsRef: number | null
  readonly dstRtRef: number | null
  /** Unix seconds; some sources have a text that is no time, which is kept as it is. */
  readonly incrTimestampCheckpoint: number | string | null
  /** Unix seconds. */
  readonly checkpointSampleTimestamp: number | null
  readonly enableIncrStatistics: boolean | null
  readonly others: Others
}

export interface Step {
  /** Place among the steps; gaps are no error. */
  readonly order: number | null
  /** The current name of the step, e.g. FULL_TRANSFER, whichever alias came. */
  readonly name: string
  /** The name as OMS sent it. */
  readonly rawName: string | null
  readonly description: string | null
  readonly status: string | null
  readonly extraInfo: StepExtraInfo | null
  /** Zone-less text, UTC. */
  readonly startTime: string | null
  /** Zone-less text, UTC. Not the end of a MONITORING step. */
  readonly finishTime: string | null
  /** Percent, 0 to 100 as OMS gives it. */
  readonly progress: number | null
  readonly stepInfo: StepInfo | null
  readonly others: Others
}

/** Additional information of the task (not of a step, Q-28). Null in every sample known. */
export interface TaskExtraInfo {
  readonly runningStep: string | null
  readonly runningProgress: number | null
  readonly monitoringIncr: boolean | null
  readonly subtopics: readonly string[]
  readonly reverseSubtopics: readonly string[]
  readonly logServiceStartCheckpoint: number | null
  readonly sourceStoreKeptHour: number | null
  readonly syncDelay: number | null
  readonly syncDelaySampleTimestamp: number | null
  readonly accessObSource: boolean | null
  readonly overwriteConfig: boolean | null
  readonly ignoreUnsupportDdl: boolean | null
  readonly subDbs: Others | null
  readonly subConds: Others | null
  readonly subIds: Others | null
  /** -1 = unlimited. */
  readonly maxConnectorCount: number | null
  readonly storeIncr: boolean | null
  /** Unix seconds. */
  readonly incrSyncTimestamp: number | null
  readonly others: Others
}

export interface AlarmStats {
  readonly target: string | null
  readonly alarming: boolean | null
  readonly recentlyTriggerCount: number | null
  readonly ruleToRecentlyTriggerCount: Readonly<Record<string, number>> | null
  readonly alarmContent: string | null
  readonly openMonitor: boolean | null
  readonly others: Others
}

export interface Task {
  readonly id: string | null
  /** MIGRATION or SYNC. */
  readonly type: string | null
  readonly name: string | null
  readonly labels: readonly Label[]
  readonly owner: string | null
  /** Alert level: HIGH, MEDIUM, LOW or IGNORE; also known as alarmLevel. */
  readonly importance: string | null
  readonly status: string | null
  /** Zone-less text. Documented as UTC, on some servers local time. So are the other gmt fields. */
  readonly gmtCreate: string | null
  readonly gmtModified: string | null
  readonly gmtStart: string | null
  readonly gmtFinish: string | null
  readonly destConnId: string | null
  /** Changed objects are being merged back; not a major compaction. */
  readonly isMerging: boolean | null
  readonly isModifying: boolean | null
  readonly isSubProject: boolean | null
  readonly sourceEndpointType: string | null
  readonly sinkEndpointType: string | null
  readonly transferMapping: TransferMapping | null
  readonly commonTransferConfig: CommonTransferConfig | null
  readonly enableStructTransfer: boolean | null
  readonly structTransferConfig: StructTransferConfig | null
  readonly enableFullTransfer: boolean | null
  readonly enableFullVerify: boolean | null
  readonly fullTransferConfig: FullTransferConfig | null
  readonly enableIncrTransfer: boolean | null
  readonly enableIncrVerify: boolean | null
  readonly enableReverseIncrTransfer: boolean | null
  readonly incrTransferConfig: IncrTransferConfig | null
  /** Undocumented. */
  readonly reverseIncrTransferConfig: IncrTransferConfig | null
  readonly sourceConnectInfo: Endpoint | null
  readonly sinkConnectInfo: Endpoint | null
  /** Sorted by `order`, steps without one last. */
  readonly steps: readonly Step[]
  readonly extraInfo: TaskExtraInfo | null
  readonly alarmStats: AlarmStats | null
  readonly workerGradeId: string | null
  readonly workerGradeInfo: Json
  readonly others: Others
}
