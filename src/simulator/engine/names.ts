/** The names steps have on the wire: three families, and descriptions in two languages (facts 1.3). */

/** The steps a plan can have. */
export type StepKind =
  | 'precheck'
  | 'prepare'
  | 'structure'
  | 'logPull'
  | 'full'
  | 'index'
  | 'incremental'
  | 'verify'
  | 'incrementalVerify'
  | 'switchover'
  | 'reverse'

/** What a step is called on the wire. */
export interface StepName {
  readonly name: string
  readonly description: string
}

/** One family of names. */
export type StepNames = Readonly<Record<StepKind, StepName>>

/** What current servers send for a migration. */
export const MIGRATION: StepNames = {
  precheck: { name: 'TRANSFER_PRECHECK', description: 'Precheck' },
  prepare: { name: 'TRANSFER_PREPARE', description: 'Preparation' },
  structure: { name: 'STRUCT_TRANSFER', description: 'Schema migration' },
  logPull: { name: 'TRANSFER_INCR_LOG_PULL', description: 'Incremental log pull' },
  full: { name: 'FULL_TRANSFER', description: 'Full migration' },
  index: { name: 'INDEX_TRANSFER', description: 'Index migration' },
  incremental: { name: 'INCR_TRANSFER', description: 'Incremental synchronization' },
  verify: { name: 'FULL_VERIFIER', description: 'Full verification' },
  incrementalVerify: { name: 'INCR_VERIFIER', description: 'Incremental verification' },
  switchover: { name: 'TRANSFER_APP_SWITCH', description: 'Forward switchover' },
  reverse: { name: 'REVERSE_INCR_TRANSFER', description: 'Reverse increment' },
}

/** The same from a server whose language is Chinese. */
export const MIGRATION_ZH: StepNames = {
  precheck: { name: 'TRANSFER_PRECHECK', description: '预检查' },
  prepare: { name: 'TRANSFER_PREPARE', description: '准备' },
  structure: { name: 'STRUCT_TRANSFER', description: '结构迁移' },
  logPull: { name: 'TRANSFER_INCR_LOG_PULL', description: '增量日志拉取' },
  full: { name: 'FULL_TRANSFER', description: '全量迁移' },
  index: { name: 'INDEX_TRANSFER', description: '索引迁移' },
  incremental: { name: 'INCR_TRANSFER', description: '增量同步' },
  verify: { name: 'FULL_VERIFIER', description: '全量校验' },
  incrementalVerify: { name: 'INCR_VERIFIER', description: '增量校验' },
  switchover: { name: 'TRANSFER_APP_SWITCH', description: '正向切换' },
  reverse: { name: 'REVERSE_INCR_TRANSFER', description: '反向增量' },
}

/** The older family, without TRANSFER in it. */
export const OLDER: StepNames = {
  ...MIGRATION,
  precheck: { name: 'PRE_CHECK', description: 'Precheck' },
  prepare: { name: 'PREPARE', description: 'Preparation' },
  structure: { name: 'STRUCT_MIGRATION', description: 'Schema migration' },
  logPull: { name: 'INCR_LOG_PULL', description: 'Incremental log pull' },
  full: { name: 'FULL_MIGRATION', description: 'Full migration' },
  index: { name: 'INDEX_MIGRATION', description: 'Index migration' },
  incremental: { name: 'INCR_SYNC', description: 'Incremental synchronization' },
  verify: { name: 'FULL_VALIDATION', description: 'Full verification' },
  switchover: { name: 'APP_SWITCH', description: 'Forward switchover' },
  reverse: { name: 'REVERSE_INCR_SYNC', description: 'Reverse increment' },
}

/** What a synchronization task sends. */
export const SYNC: StepNames = {
  ...MIGRATION,
  precheck: { name: 'PRE_CHECK', description: 'Precheck' },
  prepare: { name: 'SYNC_PREPARE', description: 'Preparation' },
  structure: { name: 'STRUCT_SYNC', description: 'Schema synchronization' },
  logPull: { name: 'SYNC_INCR_LOG_PULL', description: 'Incremental log pull' },
  full: { name: 'CONNECTOR_FULL_SYNC', description: 'Full synchronization' },
  incremental: { name: 'CONNECTOR_INCR_SYNC', description: 'Incremental synchronization' },
}

/** The same from a server whose language is Chinese. */
export const SYNC_ZH: StepNames = {
  ...SYNC,
  precheck: { name: 'PRE-CHECK', description: '预检查' },
  prepare: { name: 'SYNC_PREPARE', description: '准备' },
  structure: { name: 'STRUCT_SYNC', description: '结构同步' },
  logPull: { name: 'SYNC_INCR_LOG_PULL', description: '同步增量日志拉取' },
  full: { name: 'CONNECTOR_FULL_SYNC', description: '全量同步' },
  incremental: { name: 'CONNECTOR_INCR_SYNC', description: '增量同步' },
}
