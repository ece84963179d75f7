/** The groups of settings, with the neutral values that servers send where a group does not apply. */
import type { JsonObject, WireLabel } from '../wire'

/** commonTransferConfig. */
export function commonConfig(given: JsonObject = {}): JsonObject {
  return {
    tableCategory: 'ALL',
    activeActive: false,
    mqSerializerType: null,
    mqPartitionMode: null,
    mqPartition: 0,
    datahubTopicType: null,
    rocketMqProducerGroup: null,
    rocketMqMsgTags: null,
    rocketMqEnableMsgTrace: null,
    rocketMqSendMsgTimeout: null,
    dataWorksBusinessName: null,
    ...given,
  }
}

/** structTransferConfig. */
export function structConfig(deferIndexCreation: boolean): JsonObject {
  return { byteCharConvertStrategy: 'DO_NOTHING_IF_BYTE_USED', deferIndexCreation }
}

/** fullTransferConfig. */
export function fullConfig(given: JsonObject = {}): JsonObject {
  return {
    nonePkUkTruncateDstTable: false,
    allowDestTableNotEmpty: false,
    fullTransferSpeedMode: 'NORMAL',
    fullVerifySpeedMode: 'NORMAL',
    ...given,
  }
}

/** incrTransferConfig; its start is filled in when the log pull begins. */
export function incrConfig(given: JsonObject = {}): JsonObject {
  return {
    startTimestamp: null,
    recordTypeWhiteList: ['INSERT', 'DELETE', 'UPDATE', 'DDL'],
    storeLogKeptHour: 168,
    enableSequencingWithinTxn: true,
    incrSyncConcurrency: 64,
    enableIncrSyncStatistics: true,
    ...given,
  }
}

const LABELS = {
  prod: { id: 'label_01', name: 'prod' },
  wave3: { id: 'label_02', name: 'wave-3' },
  staging: { id: 'label_03', name: 'staging' },
  stream: { id: 'label_04', name: 'streaming' },
  finance: { id: 'label_05', name: '核心账务' },
  wave4: { id: 'label_06', name: 'wave-4' },
  pii: { id: 'label_07', name: 'personal-data' },
  offOracle: { id: 'label_08', name: 'off-oracle' },
  branch: { id: 'label_09', name: '分行' },
} as const satisfies Record<string, WireLabel>

/** What a label of the demo is called here; its id stays, whatever name OMS shows. */
export type LabelName = keyof typeof LABELS

/** Every label of the demo. */
export const LABEL_NAMES = Object.keys(LABELS) as readonly LabelName[]

/** Labels that several tasks share, so that a list can be filtered by them. */
export function labels(...names: readonly LabelName[]): WireLabel[] {
  return names.map((name) => LABELS[name])
}

/** What a task is when nothing special is said: a migration with everything but a reverse increment. */
export const USUAL_SWITCHES = {
  type: 'MIGRATION',
  labels: null,
  owner: 'dba_team',
  importance: 'MEDIUM',
  destConnId: null,
  isSubProject: false,
  enableStructTransfer: true,
  enableFullTransfer: true,
  enableFullVerify: true,
  enableIncrTransfer: true,
  enableIncrVerify: false,
  enableReverseIncrTransfer: false,
} as const
