import { STEP_NAMES } from '@/domain/step-names'
import type { AlarmStats, Label, Task, TaskExtraInfo } from '@/domain/task'
import {
  COMMON_CONFIG,
  decodeCommonConfig,
  decodeFullConfig,
  decodeIncrConfig,
  decodeStructConfig,
  FULL_CONFIG,
  INCR_CONFIG,
  STRUCT_CONFIG,
} from './decode-config'
import { decodeEndpoint, ENDPOINT } from './decode-endpoint'
import { decodeMapping, MAPPING } from './decode-mapping'
import { readSteps } from './decode-steps'
import { engineType } from './endpoint-kind'
import { type FieldName, fields } from './fields'
import type { Reader } from './reader'
import { ENDPOINT_TYPES, IMPORTANCES, knownStep, TASK_STATUSES, TASK_TYPES } from './vocabulary'

/** The fields of a task, the undocumented ones of Q-54 included. */
export const TASK = fields<Task>(
  [
    'id',
    'type',
    'name',
    'labels',
    'owner',
    'importance',
    'status',
    'gmtCreate',
    'gmtModified',
    'gmtStart',
    'gmtFinish',
    'destConnId',
    'isMerging',
    'isModifying',
    'isSubProject',
    'sourceEndpointType',
    'sinkEndpointType',
    'transferMapping',
    'commonTransferConfig',
    'enableStructTransfer',
    'structTransferConfig',
    'enableFullTransfer',
    'enableFullVerify',
    'fullTransferConfig',
    'enableIncrTransfer',
    'enableIncrVerify',
    'enableReverseIncrTransfer',
    'incrTransferConfig',
    'reverseIncrTransferConfig',
    'sourceConnectInfo',
    'sinkConnectInfo',
    'steps',
    'extraInfo',
    'alarmStats',
    'workerGradeId',
    'workerGradeInfo',
  ],
  { aliases: { alarmLevel: 'importance', gmtModify: 'gmtModified' } },
)

/** Lists give labels three fields more than the reference knows. */
const LABEL = fields<Label>(['id', 'name'], { quiet: ['count', 'creator', 'type'] })

const TASK_EXTRA_INFO = fields<TaskExtraInfo>([
  'runningStep',
  'runningProgress',
  'monitoringIncr',
  'subtopics',
  'reverseSubtopics',
  'logServiceStartCheckpoint',
  'sourceStoreKeptHour',
  'syncDelay',
  'syncDelaySampleTimestamp',
  'accessObSource',
  'overwriteConfig',
  'ignoreUnsupportDdl',
  'subDbs',
  'subConds',
  'subIds',
  'maxConnectorCount',
  'storeIncr',
  'incrSyncTimestamp',
])

const ALARM_STATS = fields<AlarmStats>([
  'target',
  'alarming',
  'recentlyTriggerCount',
  'ruleToRecentlyTriggerCount',
  'alarmContent',
  'openMonitor',
])

/** Reads a task, from DescribeProject or from a list. Whatever cannot be read costs that field and leaves a note. */
export function decodeTask(r: Reader<FieldName<Task>>): Task {
  for (const key of ['id', 'name', 'type', 'status'] as const) r.require(key, 'string', true)
  r.require('steps', 'array', false)
  const sourceEndpointType = r.oneOf('sourceEndpointType', ENDPOINT_TYPES, engineType)
  const sinkEndpointType = r.oneOf('sinkEndpointType', ENDPOINT_TYPES, engineType)
  return {
    id: r.text('id'),
    type: r.oneOf('type', TASK_TYPES),
    name: spoken(r.text('name')),
    labels: r.list('labels', LABEL, decodeLabel),
    owner: r.text('owner'),
    importance: r.oneOf('importance', IMPORTANCES),
    status: r.oneOf('status', TASK_STATUSES),
    gmtCreate: r.text('gmtCreate'),
    gmtModified: r.text('gmtModified'),
    gmtStart: r.text('gmtStart'),
    gmtFinish: r.text('gmtFinish'),
    destConnId: r.text('destConnId'),
    isMerging: r.flag('isMerging'),
    isModifying: r.flag('isModifying'),
    isSubProject: r.flag('isSubProject'),
    sourceEndpointType,
    sinkEndpointType,
    transferMapping: r.object('transferMapping', MAPPING, decodeMapping),
    commonTransferConfig: r.object('commonTransferConfig', COMMON_CONFIG, decodeCommonConfig),
    enableStructTransfer: r.flag('enableStructTransfer'),
    structTransferConfig: r.object('structTransferConfig', STRUCT_CONFIG, decodeStructConfig),
    enableFullTransfer: r.flag('enableFullTransfer'),
    enableFullVerify: r.flag('enableFullVerify'),
    fullTransferConfig: r.object('fullTransferConfig', FULL_CONFIG, decodeFullConfig),
    enableIncrTransfer: r.flag('enableIncrTransfer'),
    enableIncrVerify: r.flag('enableIncrVerify'),
    enableReverseIncrTransfer: r.flag('enableReverseIncrTransfer'),
    incrTransferConfig: r.object('incrTransferConfig', INCR_CONFIG, decodeIncrConfig),
    reverseIncrTransferConfig: r.object('reverseIncrTransferConfig', INCR_CONFIG, decodeIncrConfig),
    sourceConnectInfo: r.object('sourceConnectInfo', ENDPOINT, (end) => decodeEndpoint(end, sourceEndpointType)),
    sinkConnectInfo: r.object('sinkConnectInfo', ENDPOINT, (end) => decodeEndpoint(end, sinkEndpointType)),
    steps: readSteps(r, 'steps'),
    extraInfo: r.object('extraInfo', TASK_EXTRA_INFO, decodeTaskExtraInfo),
    alarmStats: r.object('alarmStats', ALARM_STATS, decodeAlarmStats),
    workerGradeId: r.text('workerGradeId'),
    workerGradeInfo: r.json('workerGradeInfo'),
    others: r.others,
  }
}

function decodeLabel(r: Reader<FieldName<Label>>): Label {
  return { id: r.text('id'), name: r.text('name'), others: r.others }
}

function decodeTaskExtraInfo(r: Reader<FieldName<TaskExtraInfo>>): TaskExtraInfo {
  return {
    runningStep: r.oneOf('runningStep', STEP_NAMES, (text) => knownStep(text) ?? text),
    runningProgress: r.number('runningProgress'),
    monitoringIncr: r.flag('monitoringIncr'),
    subtopics: r.textsInText('subtopics'),
    reverseSubtopics: r.textsInText('reverseSubtopics'),
    logServiceStartCheckpoint: r.number('logServiceStartCheckpoint'),
    sourceStoreKeptHour: r.number('sourceStoreKeptHour'),
    syncDelay: r.number('syncDelay'),
    syncDelaySampleTimestamp: r.number('syncDelaySampleTimestamp', 'epoch seconds'),
    accessObSource: r.flag('accessObSource'),
    overwriteConfig: r.flag('overwriteConfig'),
    ignoreUnsupportDdl: r.flag('ignoreUnsupportDdl'),
    subDbs: r.record('subDbs'),
    subConds: r.record('subConds'),
    subIds: r.record('subIds'),
    maxConnectorCount: r.number('maxConnectorCount'),
    storeIncr: r.flag('storeIncr'),
    incrSyncTimestamp: r.number('incrSyncTimestamp', 'epoch seconds'),
    others: r.others,
  }
}

function decodeAlarmStats(r: Reader<FieldName<AlarmStats>>): AlarmStats {
  return {
    target: r.text('target'),
    alarming: r.flag('alarming'),
    recentlyTriggerCount: r.number('recentlyTriggerCount'),
    ruleToRecentlyTriggerCount: r.counts('ruleToRecentlyTriggerCount'),
    alarmContent: r.text('alarmContent'),
    openMonitor: r.flag('openMonitor'),
    others: r.others,
  }
}

/** A name of nothing but spaces names nothing. */
function spoken(name: string | null): string | null {
  return name?.trim() ? name : null
}
