import { engineCode } from '@/domain/engine'
import type { Task } from '@/domain/task'

/** The part of a task that its settings panel shows. */
export type SettingsTask = Pick<
  Task,
  | 'sourceEndpointType'
  | 'sinkEndpointType'
  | 'sourceConnectInfo'
  | 'sinkConnectInfo'
  | 'commonTransferConfig'
  | 'enableStructTransfer'
  | 'structTransferConfig'
  | 'enableFullTransfer'
  | 'enableFullVerify'
  | 'fullTransferConfig'
  | 'enableIncrTransfer'
  | 'enableIncrVerify'
  | 'enableReverseIncrTransfer'
  | 'incrTransferConfig'
  | 'reverseIncrTransferConfig'
  | 'isMerging'
  | 'isModifying'
  | 'isSubProject'
  | 'destConnId'
  | 'workerGradeId'
  | 'workerGradeInfo'
  | 'extraInfo'
  | 'alarmStats'
  | 'steps'
  | 'others'
>

export type MessageQueue = 'kafka' | 'rocketmq' | 'datahub'

/** The kind of message queue that an engine is, null for a database (and for an engine nobody knows). */
export function messageQueue(code: string | null): MessageQueue | null {
  const upper = (code ?? '').toUpperCase()
  if (upper.includes('KAFKA')) return 'kafka'
  if (upper.includes('ROCKETMQ')) return 'rocketmq'
  return upper.includes('DATAHUB') ? 'datahub' : null
}

/**
 * Which of the settings that depend on the endpoints or on the phases apply to this task, as `group.setting` (Q-68:
 * OMS sends the others too, with neutral values). A setting about the endpoints that holds more than a neutral value
 * always applies: what somebody set is not hidden because of what we believe. A phase whose flag is unknown counts
 * as planned.
 */
export function applicable(task: SettingsTask): ReadonlySet<string> {
  const source = engineCode(task.sourceConnectInfo, task.sourceEndpointType)?.toUpperCase() ?? ''
  const sink = engineCode(task.sinkConnectInfo, task.sinkEndpointType)?.toUpperCase() ?? ''
  const queue = messageQueue(sink)
  const common = task.commonTransferConfig
  const struct = task.structTransferConfig
  const full = task.fullTransferConfig
  const isStruct = task.enableStructTransfer !== false
  const isFull = task.enableFullTransfer !== false
  const isVerify = task.enableFullVerify !== false
  const isIncr = task.enableIncrTransfer !== false
  const hasReverse = task.enableReverseIncrTransfer !== false && task.reverseIncrTransferConfig !== null
  const dataWorks = common?.mqSerializerType?.startsWith('DATAWORKS') ?? false

  const rules: Record<string, boolean> = {
    'common.tableCategory': true,
    'common.activeActive': (isOceanBase(source) && isOceanBase(sink)) || isSet(common?.activeActive),
    'common.mqSerializerType': queue !== null || isSet(common?.mqSerializerType),
    'common.mqPartitionMode': queue !== null || isSet(common?.mqPartitionMode),
    'common.mqPartition': (queue !== null && common?.mqPartitionMode === 'ONE') || isSet(common?.mqPartition),
    'common.datahubTopicType': queue === 'datahub' || isSet(common?.datahubTopicType),
    'common.rocketMqProducerGroup': queue === 'rocketmq' || isSet(common?.rocketMqProducerGroup),
    'common.rocketMqMsgTags': queue === 'rocketmq' || isSet(common?.rocketMqMsgTags),
    'common.rocketMqEnableMsgTrace': queue === 'rocketmq' || isSet(common?.rocketMqEnableMsgTrace),
    'common.rocketMqSendMsgTimeout': queue === 'rocketmq' || isSet(common?.rocketMqSendMsgTimeout),
    'common.dataWorksBusinessName': dataWorks || isSet(common?.dataWorksBusinessName),
    'struct.byteCharConvertStrategy':
      isStruct && (hasByteSemantics(source) || isChosen(struct?.byteCharConvertStrategy)),
    'struct.deferIndexCreation': isStruct && (queue === null || isSet(struct?.deferIndexCreation)),
    'full.nonePkUkTruncateDstTable': isFull && (queue === null || isSet(full?.nonePkUkTruncateDstTable)),
    'full.allowDestTableNotEmpty': isFull && (queue === null || isSet(full?.allowDestTableNotEmpty)),
    'full.fullTransferSpeedMode': isFull,
    'full.fullVerifySpeedMode': isVerify,
    // Undocumented: of interest only where this server sends them.
    'full.throttleRps': isFull && isSent(full?.throttleRps),
    'full.throttleIOPS': isFull && isSent(full?.throttleIOPS),
    'full.readWorkerNum': isFull && isSent(full?.readWorkerNum),
    'full.writeWorkerNum': isFull && isSent(full?.writeWorkerNum),
  }
  for (const [group, on, config] of [
    ['incr', isIncr, task.incrTransferConfig],
    ['reverse', hasReverse, task.reverseIncrTransferConfig],
  ] as const) {
    for (const id of INCR_SETTINGS) rules[`${group}.${id}`] = on
    for (const id of ['throttleRps', 'throttleIOPS', 'supportDDLTypes'] as const) {
      rules[`${group}.${id}`] = on && isSent(config?.[id])
    }
  }
  return new Set(Object.keys(rules).filter((key) => rules[key]))
}

const INCR_SETTINGS = [
  'startTimestamp',
  'recordTypeWhiteList',
  'storeLogKeptHour',
  'enableSequencingWithinTxn',
  'incrSyncConcurrency',
  'enableIncrSyncStatistics',
] as const

function isOceanBase(code: string): boolean {
  return code.startsWith('OB_') || code.startsWith('OCEANBASE')
}

/** Engines whose character columns are measured in bytes or in characters. */
function hasByteSemantics(code: string): boolean {
  return code.includes('ORACLE') || code.startsWith('DB2')
}

function isSent(value: unknown): boolean {
  return value !== null && value !== undefined
}

/** Holds more than what OMS sends for "does not apply". */
function isSet(value: boolean | number | string | null | undefined): boolean {
  return isSent(value) && value !== false && value !== 0 && value !== ''
}

/** As `isSet`, for a strategy whose default is to do nothing. */
function isChosen(value: string | null | undefined): boolean {
  return isSet(value) && value !== 'DO_NOTHING_IF_BYTE_USED'
}
