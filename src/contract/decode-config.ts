import type { CommonTransferConfig, FullTransferConfig, IncrTransferConfig, StructTransferConfig } from '@/domain/task'
import { type FieldName, fields } from './fields'
import type { Reader } from './reader'
import {
  BYTE_CHAR_CONVERT_STRATEGIES,
  DATAHUB_TOPIC_TYPES,
  MQ_PARTITION_MODES,
  MQ_SERIALIZER_TYPES,
  RECORD_TYPES,
  SPEED_MODES,
  TABLE_CATEGORIES,
} from './vocabulary'

export const COMMON_CONFIG = fields<CommonTransferConfig>([
  'tableCategory',
  'activeActive',
  'mqSerializerType',
  'mqPartitionMode',
  'mqPartition',
  'datahubTopicType',
  'rocketMqProducerGroup',
  'rocketMqMsgTags',
  'rocketMqEnableMsgTrace',
  'rocketMqSendMsgTimeout',
  'dataWorksBusinessName',
])

export const STRUCT_CONFIG = fields<StructTransferConfig>(['byteCharConvertStrategy', 'deferIndexCreation'])

export const FULL_CONFIG = fields<FullTransferConfig>([
  'nonePkUkTruncateDstTable',
  'allowDestTableNotEmpty',
  'fullTransferSpeedMode',
  'fullVerifySpeedMode',
  'throttleRps',
  'throttleIOPS',
  'readWorkerNum',
  'writeWorkerNum',
])

export const INCR_CONFIG = fields<IncrTransferConfig>([
  'startTimestamp',
  'recordTypeWhiteList',
  'storeLogKeptHour',
  'enableSequencingWithinTxn',
  'incrSyncConcurrency',
  'enableIncrSyncStatistics',
  'supportDDLTypes',
  'throttleRps',
  'throttleIOPS',
])

/** Reads the settings that all kinds of transfer share. */
export function decodeCommonConfig(r: Reader<FieldName<CommonTransferConfig>>): CommonTransferConfig {
  return {
    tableCategory: r.oneOf('tableCategory', TABLE_CATEGORIES),
    activeActive: r.flag('activeActive'),
    mqSerializerType: r.oneOf('mqSerializerType', MQ_SERIALIZER_TYPES),
    mqPartitionMode: r.oneOf('mqPartitionMode', MQ_PARTITION_MODES),
    mqPartition: r.number('mqPartition'),
    datahubTopicType: r.oneOf('datahubTopicType', DATAHUB_TOPIC_TYPES),
    rocketMqProducerGroup: r.text('rocketMqProducerGroup'),
    rocketMqMsgTags: r.text('rocketMqMsgTags'),
    rocketMqEnableMsgTrace: r.flag('rocketMqEnableMsgTrace'),
    rocketMqSendMsgTimeout: r.number('rocketMqSendMsgTimeout'),
    dataWorksBusinessName: r.text('dataWorksBusinessName'),
    others: r.others,
  }
}

/** Reads the settings of schema migration. */
export function decodeStructConfig(r: Reader<FieldName<StructTransferConfig>>): StructTransferConfig {
  return {
    byteCharConvertStrategy: r.oneOf('byteCharConvertStrategy', BYTE_CHAR_CONVERT_STRATEGIES),
    deferIndexCreation: r.flag('deferIndexCreation'),
    others: r.others,
  }
}

/** Reads the settings of full migration and full verification. */
export function decodeFullConfig(r: Reader<FieldName<FullTransferConfig>>): FullTransferConfig {
  return {
    nonePkUkTruncateDstTable: r.flag('nonePkUkTruncateDstTable'),
    allowDestTableNotEmpty: r.flagInText('allowDestTableNotEmpty'),
    fullTransferSpeedMode: r.oneOf('fullTransferSpeedMode', SPEED_MODES),
    fullVerifySpeedMode: r.oneOf('fullVerifySpeedMode', SPEED_MODES),
    throttleRps: r.number('throttleRps'),
    throttleIOPS: r.number('throttleIOPS'),
    readWorkerNum: r.number('readWorkerNum'),
    writeWorkerNum: r.number('writeWorkerNum'),
    others: r.others,
  }
}

/** Reads the settings of incremental synchronization, in either direction. */
export function decodeIncrConfig(r: Reader<FieldName<IncrTransferConfig>>): IncrTransferConfig {
  return {
    startTimestamp: r.numberInText('startTimestamp', 'epoch seconds'),
    recordTypeWhiteList: r.textsOrNull('recordTypeWhiteList', RECORD_TYPES),
    storeLogKeptHour: r.number('storeLogKeptHour'),
    enableSequencingWithinTxn: r.flag('enableSequencingWithinTxn'),
    incrSyncConcurrency: r.number('incrSyncConcurrency'),
    enableIncrSyncStatistics: r.flag('enableIncrSyncStatistics'),
    supportDDLTypes: r.textsOrNull('supportDDLTypes'),
    throttleRps: r.number('throttleRps'),
    throttleIOPS: r.number('throttleIOPS'),
    others: r.others,
  }
}
