import type {
  AlarmStats,
  Column,
  CommonTransferConfig,
  ConnExtraAttributes,
  Database,
  Endpoint,
  ErrorDetail,
  FullTransferConfig,
  IncrTransferConfig,
  Label,
  Step,
  StepExtraInfo,
  StepInfo,
  StructTransferConfig,
  Task,
  TaskExtraInfo,
  TransferMapping,
  TransferObject,
} from '@/domain/task'

/** Throws, naming the path, unless the value is what the type declares. */
type Check = (value: unknown, path: string) => void

/** A check for each declared field, `others` included: a field that a type gains makes this file fail to compile. */
type Shape<T> = { readonly [K in keyof T]-?: Check }

function fail(path: string, expected: string, value: unknown): never {
  throw new TypeError(`${path}: expected ${expected}, got ${typeof value} ${JSON.stringify(value)?.slice(0, 80)}`)
}

const isText: Check = (value, path) => {
  if (typeof value !== 'string') fail(path, 'string', value)
}

const isFlag: Check = (value, path) => {
  if (typeof value !== 'boolean') fail(path, 'boolean', value)
}

const finite: Check = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) fail(path, 'finite number', value)
}

const orNull =
  (check: Check): Check =>
  (value, path) => {
    if (value !== null) check(value, path)
  }

const text = orNull(isText)
const flag = orNull(isFlag)
const number = orNull(finite)

const listOf =
  (check: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return fail(path, 'array', value)
    value.forEach((entry, index) => {
      check(entry, `${path}[${index}]`)
    })
  }

const texts = listOf(isText)

function entriesOf(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail(path, 'object', value)
  return Object.entries(value)
}

const mapOf =
  (check: Check): Check =>
  (value, path) => {
    for (const [key, entry] of entriesOf(value, path)) check(entry, `${path}.${key}`)
  }

const json: Check = (value, path) => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') finite(value, path)
  else if (Array.isArray(value)) listOf(json)(value, path)
  else mapOf(json)(value, path)
}

const others = mapOf(json)

function object<T>(shape: Shape<T>): Check {
  const checks = Object.entries(shape) as [string, Check][]
  return (value, path) => {
    const fields = new Map(entriesOf(value, path))
    for (const [name, check] of checks) check(fields.get(name), `${path}.${name}`)
    for (const name of fields.keys()) if (!Object.hasOwn(shape, name)) fail(`${path}.${name}`, 'no such field', name)
  }
}

const column = object<Column>({
  columnName: text,
  mappedName: text,
  position: number,
  columnType: text,
  recordFieldType: text,
  rawColumnType: text,
  columnKey: text,
  nullable: flag,
  defaultValue: text,
  dataLength: number,
  dataPrecision: number,
  dataScale: number,
  encoding: text,
  columnComment: text,
  isGenerateField: flag,
  others,
})

const transferObject = object<TransferObject>({
  id: text,
  name: text,
  mappedName: text,
  whereClause: text,
  filterColumns: texts,
  shardColumns: texts,
  columns: listOf(column),
  others,
})

const database = object<Database>({
  id: text,
  name: text,
  mappedName: text,
  tables: listOf(transferObject),
  views: listOf(transferObject),
  specificTables: listOf(transferObject),
  specificViews: listOf(transferObject),
  others,
})

const mapping = object<TransferMapping>({
  mode: text,
  databases: listOf(database),
  databasesBlack: listOf(database),
  tableAndViewWhiteList: texts,
  tableAndViewBlackList: texts,
  others,
})

const commonConfig = object<CommonTransferConfig>({
  tableCategory: text,
  activeActive: flag,
  mqSerializerType: text,
  mqPartitionMode: text,
  mqPartition: number,
  datahubTopicType: text,
  rocketMqProducerGroup: text,
  rocketMqMsgTags: text,
  rocketMqEnableMsgTrace: flag,
  rocketMqSendMsgTimeout: number,
  dataWorksBusinessName: text,
  others,
})

const structConfig = object<StructTransferConfig>({ byteCharConvertStrategy: text, deferIndexCreation: flag, others })

const fullConfig = object<FullTransferConfig>({
  nonePkUkTruncateDstTable: flag,
  allowDestTableNotEmpty: flag,
  fullTransferSpeedMode: text,
  fullVerifySpeedMode: text,
  throttleRps: number,
  throttleIOPS: number,
  readWorkerNum: number,
  writeWorkerNum: number,
  others,
})

const incrConfig = object<IncrTransferConfig>({
  startTimestamp: number,
  recordTypeWhiteList: orNull(texts),
  storeLogKeptHour: number,
  enableSequencingWithinTxn: flag,
  incrSyncConcurrency: number,
  enableIncrSyncStatistics: flag,
  supportDDLTypes: orNull(texts),
  throttleRps: number,
  throttleIOPS: number,
  others,
})

const scalar: Check = (value, path) => {
  if (typeof value === 'object' && value !== null) fail(path, 'scalar', value)
  json(value, path)
}

const kind: Check = (value, path) => {
  if (!['kafka', 'datahub', 'rocketmq', 'oceanbase', 'tidb', 'other'].includes(String(value))) fail(path, 'kind', value)
}

const attributes = object<ConnExtraAttributes>({ kind, fields: mapOf(scalar), others })

const endpoint = object<Endpoint>({
  id: text,
  endpointName: text,
  endpointId: text,
  endpointSide: text,
  dbEngine: text,
  connectionInfo: text,
  username: text,
  version: text,
  timezone: text,
  charset: text,
  nlsLengthSemantics: text,
  operatingSystem: text,
  region: text,
  ocpName: text,
  connExtraAttributes: orNull(attributes),
  owner: text,
  resourceOwner: text,
  tenantName: text,
  host: text,
  port: number,
  others,
})

const errorDetail = object<ErrorDetail>({
  code: text,
  level: text,
  message: text,
  extraContext: orNull(others),
  messageMcmsKey: text,
  messageMcmsContext: orNull(others),
  reason: text,
  reasonMcmsKey: text,
  reasonMcmsContext: orNull(others),
  proposal: text,
  proposalMcmsKey: text,
  proposalMcmsContext: orNull(others),
  upstreamErrorDetail: json,
  requestId: text,
  others,
})

const stepExtraInfo = object<StepExtraInfo>({
  errorDetails: listOf(errorDetail),
  errorCode: text,
  errorMsg: text,
  errorParam: orNull(others),
  failedTime: text,
  others,
})

const checkpoint: Check = (value, path) => {
  if (typeof value !== 'string') number(value, path)
}

const stepInfo = object<StepInfo>({
  processedRecords: number,
  capacity: number,
  srcRps: number,
  srcRt: number,
  srcIops: number,
  dstRps: number,
  dstRt: number,
  dstIops: number,
  srcRpsRef: number,
  srcRtRef: number,
  srcIopsRef: number,
  dstRpsRef: number,
  dstRtRef: number,
  incrTimestampCheckpoint: checkpoint,
  checkpointSampleTimestamp: number,
  enableIncrStatistics: flag,
  others,
})

const step = object<Step>({
  order: number,
  name: isText,
  rawName: text,
  description: text,
  status: text,
  extraInfo: orNull(stepExtraInfo),
  startTime: text,
  finishTime: text,
  progress: number,
  stepInfo: orNull(stepInfo),
  others,
})

const taskExtraInfo = object<TaskExtraInfo>({
  runningStep: text,
  runningProgress: number,
  monitoringIncr: flag,
  subtopics: texts,
  reverseSubtopics: texts,
  logServiceStartCheckpoint: number,
  sourceStoreKeptHour: number,
  syncDelay: number,
  syncDelaySampleTimestamp: number,
  accessObSource: flag,
  overwriteConfig: flag,
  ignoreUnsupportDdl: flag,
  subDbs: orNull(others),
  subConds: orNull(others),
  subIds: orNull(others),
  maxConnectorCount: number,
  storeIncr: flag,
  incrSyncTimestamp: number,
  others,
})

const alarmStats = object<AlarmStats>({
  target: text,
  alarming: flag,
  recentlyTriggerCount: number,
  ruleToRecentlyTriggerCount: orNull(mapOf(finite)),
  alarmContent: text,
  openMonitor: flag,
  others,
})

const task = object<Task>({
  id: text,
  type: text,
  name: text,
  labels: listOf(object<Label>({ id: text, name: text, others })),
  owner: text,
  importance: text,
  status: text,
  gmtCreate: text,
  gmtModified: text,
  gmtStart: text,
  gmtFinish: text,
  destConnId: text,
  isMerging: flag,
  isModifying: flag,
  isSubProject: flag,
  sourceEndpointType: text,
  sinkEndpointType: text,
  transferMapping: orNull(mapping),
  commonTransferConfig: orNull(commonConfig),
  enableStructTransfer: flag,
  structTransferConfig: orNull(structConfig),
  enableFullTransfer: flag,
  enableFullVerify: flag,
  fullTransferConfig: orNull(fullConfig),
  enableIncrTransfer: flag,
  enableIncrVerify: flag,
  enableReverseIncrTransfer: flag,
  incrTransferConfig: orNull(incrConfig),
  reverseIncrTransferConfig: orNull(incrConfig),
  sourceConnectInfo: orNull(endpoint),
  sinkConnectInfo: orNull(endpoint),
  steps: listOf(step),
  extraInfo: orNull(taskExtraInfo),
  alarmStats: orNull(alarmStats),
  workerGradeId: text,
  workerGradeInfo: json,
  others,
})

/**
 * Throws unless the value is a task as its types declare it at run time too: every field there and of its type, no
 * further field, every number finite, no undefined anywhere.
 */
export function assertTaskShape(value: unknown): asserts value is Task {
  task(value, 'task')
}
