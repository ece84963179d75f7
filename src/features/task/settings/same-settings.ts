import type { SettingsTask } from './applicable'
import { reportedStatistics } from './config-groups'

/** Named one by one, so that a field more in the panel is a field more here. */
const FIELDS: Record<Exclude<keyof SettingsTask, 'steps'>, true> = {
  sourceEndpointType: true,
  sinkEndpointType: true,
  sourceConnectInfo: true,
  sinkConnectInfo: true,
  commonTransferConfig: true,
  enableStructTransfer: true,
  structTransferConfig: true,
  enableFullTransfer: true,
  enableFullVerify: true,
  fullTransferConfig: true,
  enableIncrTransfer: true,
  enableIncrVerify: true,
  enableReverseIncrTransfer: true,
  incrTransferConfig: true,
  reverseIncrTransferConfig: true,
  isMerging: true,
  isModifying: true,
  isSubProject: true,
  destConnId: true,
  workerGradeId: true,
  workerGradeInfo: true,
  extraInfo: true,
  alarmStats: true,
  others: true,
}
const NAMES = Object.keys(FIELDS) as (keyof typeof FIELDS)[]

/**
 * Whether two answers show the same settings, told by the identity of their parts. Of the steps, which change with
 * each answer, the settings take only one flag.
 */
export function sameSettings(a: SettingsTask, b: SettingsTask): boolean {
  return NAMES.every((name) => a[name] === b[name]) && reportedStatistics(a.steps) === reportedStatistics(b.steps)
}
