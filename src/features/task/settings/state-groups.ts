import type { Others } from '@/domain/task'
import type { SettingsTask } from './applicable'
import { flag, list, makeGroup, map, number, text, time } from './make-group'
import type { SettingGroup } from './setting'

const always = () => true

/** Which phases the task has. */
export function planGroup(task: SettingsTask): SettingGroup {
  return makeGroup(
    'plan',
    '',
    { others: {} },
    [
      ['enableStructTransfer', flag(task.enableStructTransfer)],
      ['enableFullTransfer', flag(task.enableFullTransfer)],
      ['enableFullVerify', flag(task.enableFullVerify)],
      ['enableIncrTransfer', flag(task.enableIncrTransfer)],
      ['enableIncrVerify', flag(task.enableIncrVerify)],
      ['enableReverseIncrTransfer', flag(task.enableReverseIncrTransfer)],
    ],
    always,
  )
}

/** The task's own fields that stand nowhere else on the page, and what nobody knows of it. */
export function taskGroup(task: SettingsTask): SettingGroup {
  const grade: Others = task.workerGradeInfo === null ? {} : { workerGradeInfo: task.workerGradeInfo }
  return makeGroup(
    'task',
    '',
    { others: { ...grade, ...task.others } },
    [
      ['sourceEndpointType', { kind: 'engine', value: task.sourceEndpointType }],
      ['sinkEndpointType', { kind: 'engine', value: task.sinkEndpointType }],
      ['isMerging', flag(task.isMerging)],
      ['isModifying', flag(task.isModifying)],
      ['isSubProject', flag(task.isSubProject)],
      ['destConnId', text(task.destConnId)],
      ['workerGradeId', text(task.workerGradeId)],
    ],
    always,
  )
}

/** The task's additional information, null in every answer known: shown only where it was sent. */
export function extraGroup({ extraInfo: extra }: SettingsTask): SettingGroup {
  return makeGroup(
    'extra',
    'extraInfo.',
    extra,
    [
      ['runningStep', { kind: 'step', value: extra?.runningStep ?? null }],
      ['runningProgress', number(extra?.runningProgress, 'percent')],
      ['monitoringIncr', flag(extra?.monitoringIncr)],
      // The units of the delay and of the start are documented nowhere.
      ['syncDelay', number(extra?.syncDelay)],
      ['syncDelaySampleTimestamp', time(extra?.syncDelaySampleTimestamp)],
      ['incrSyncTimestamp', time(extra?.incrSyncTimestamp)],
      ['logServiceStartCheckpoint', number(extra?.logServiceStartCheckpoint)],
      ['sourceStoreKeptHour', number(extra?.sourceStoreKeptHour, 'hours')],
      ['storeIncr', flag(extra?.storeIncr)],
      ['subtopics', list(extra?.subtopics)],
      ['reverseSubtopics', list(extra?.reverseSubtopics)],
      ['maxConnectorCount', number(extra?.maxConnectorCount, 'connectors')],
      ['accessObSource', flag(extra?.accessObSource)],
      ['overwriteConfig', flag(extra?.overwriteConfig)],
      ['ignoreUnsupportDdl', flag(extra?.ignoreUnsupportDdl)],
      ['subDbs', map(extra?.subDbs)],
      ['subConds', map(extra?.subConds)],
      ['subIds', map(extra?.subIds)],
    ],
    () => extra !== null,
  )
}

/** The task's alarms. */
export function alarmGroup({ alarmStats: alarm }: SettingsTask): SettingGroup {
  return makeGroup(
    'alarm',
    'alarmStats.',
    alarm,
    [
      ['alarming', flag(alarm?.alarming)],
      ['recentlyTriggerCount', number(alarm?.recentlyTriggerCount)],
      ['ruleToRecentlyTriggerCount', { kind: 'counts', counts: alarm?.ruleToRecentlyTriggerCount ?? null }],
      ['alarmContent', text(alarm?.alarmContent)],
      ['openMonitor', flag(alarm?.openMonitor)],
      ['target', text(alarm?.target)],
    ],
    always,
  )
}
