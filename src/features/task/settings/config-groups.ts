import type { IncrTransferConfig, Others, Step } from '@/domain/task'
import { applicable, type SettingsTask } from './applicable'
import { code, type Entry, flag, list, makeGroup, number, text, time } from './make-group'
import type { GroupId, SettingGroup } from './setting'

/** What was configured: common, structure, full, incremental and reverse settings. */
export function configGroups(task: SettingsTask): readonly SettingGroup[] {
  const applies = applicable(task)
  const group = (id: GroupId, path: string, config: { others: Others } | null, entries: readonly Entry[]) =>
    makeGroup(id, path, config, entries, (key) => applies.has(`${id}.${key}`))
  const { commonTransferConfig, structTransferConfig, fullTransferConfig, incrTransferConfig } = task
  const reverse = task.reverseIncrTransferConfig
  return [
    group('common', 'commonTransferConfig.', commonTransferConfig, commonEntries(task)),
    group('struct', 'structTransferConfig.', structTransferConfig, [
      ['byteCharConvertStrategy', code('byteCharConvertStrategy', structTransferConfig?.byteCharConvertStrategy)],
      ['deferIndexCreation', flag(structTransferConfig?.deferIndexCreation)],
    ]),
    group('full', 'fullTransferConfig.', fullTransferConfig, fullEntries(task)),
    group('incr', 'incrTransferConfig.', incrTransferConfig, incrEntries(incrTransferConfig, task.steps)),
    group('reverse', 'reverseIncrTransferConfig.', reverse, incrEntries(reverse, [])),
  ]
}

function commonEntries({ commonTransferConfig: common }: SettingsTask): readonly Entry[] {
  return [
    ['tableCategory', code('tableCategory', common?.tableCategory)],
    ['activeActive', flag(common?.activeActive)],
    ['mqSerializerType', code('mqSerializerType', common?.mqSerializerType)],
    ['mqPartitionMode', code('mqPartitionMode', common?.mqPartitionMode)],
    ['mqPartition', number(common?.mqPartition)],
    ['datahubTopicType', code('datahubTopicType', common?.datahubTopicType)],
    ['rocketMqProducerGroup', text(common?.rocketMqProducerGroup)],
    ['rocketMqMsgTags', text(common?.rocketMqMsgTags)],
    ['rocketMqEnableMsgTrace', flag(common?.rocketMqEnableMsgTrace)],
    ['rocketMqSendMsgTimeout', number(common?.rocketMqSendMsgTimeout)],
    ['dataWorksBusinessName', text(common?.dataWorksBusinessName)],
  ]
}

function fullEntries({ fullTransferConfig: full }: SettingsTask): readonly Entry[] {
  return [
    ['fullTransferSpeedMode', code('speedMode', full?.fullTransferSpeedMode)],
    ['fullVerifySpeedMode', code('speedMode', full?.fullVerifySpeedMode)],
    ['allowDestTableNotEmpty', flag(full?.allowDestTableNotEmpty)],
    ['nonePkUkTruncateDstTable', flag(full?.nonePkUkTruncateDstTable)],
    ['throttleRps', number(full?.throttleRps, 'rowsPerSecond')],
    ['throttleIOPS', number(full?.throttleIOPS, 'bytesPerSecond')],
    ['readWorkerNum', number(full?.readWorkerNum)],
    ['writeWorkerNum', number(full?.writeWorkerNum)],
  ]
}

function incrEntries(incr: IncrTransferConfig | null, steps: readonly Step[]): readonly Entry[] {
  const configured = incr?.enableIncrSyncStatistics ?? null
  const reported = reportedStatistics(steps)
  const statistics: Entry =
    reported === null || reported === configured
      ? ['enableIncrSyncStatistics', flag(configured)]
      : ['enableIncrSyncStatistics', flag(reported), configured === null ? 'fromStep' : 'stepDisagrees']
  return [
    ['startTimestamp', time(incr?.startTimestamp)],
    ['recordTypeWhiteList', list(incr?.recordTypeWhiteList)],
    ['supportDDLTypes', list(incr?.supportDDLTypes)],
    ['storeLogKeptHour', number(incr?.storeLogKeptHour, 'hours')],
    ['incrSyncConcurrency', number(incr?.incrSyncConcurrency)],
    ['enableSequencingWithinTxn', flag(incr?.enableSequencingWithinTxn)],
    statistics,
    ['throttleRps', number(incr?.throttleRps, 'rowsPerSecond')],
    ['throttleIOPS', number(incr?.throttleIOPS, 'bytesPerSecond')],
  ]
}

/** What the forward incremental step says about its statistics: trusted before the setting. */
export function reportedStatistics(steps: readonly Step[]): boolean | null {
  for (const step of steps) {
    const value = step.name.startsWith('REVERSE') ? null : (step.stepInfo?.enableIncrStatistics ?? null)
    if (value !== null) return value
  }
  return null
}
