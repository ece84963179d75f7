import { STEP_NAMES, type StepName } from '@/domain/step-names'

/** The values of OMS's enumerations that are known. The reference names few of them; the union of all sources is here. */

export const TASK_STATUSES = [
  'INIT',
  'RUNNING',
  'SUSPEND',
  'FAILED',
  'FINISHED',
  'RELEASING',
  'RELEASED',
  'DELETED',
  'RUNNING_MODIFYING',
  'RUNNING_MERGING',
  'RUNNING_ALARMING',
  'UNCONFIGURED',
] as const

export const STEP_STATUSES = ['INIT', 'RUNNING', 'FAILED', 'FINISHED', 'SUSPEND', 'MONITORING'] as const

/** Names of the older family and of synchronization tasks, each with the current name. */
export const STEP_ALIASES = {
  PRE_CHECK: 'TRANSFER_PRECHECK',
  PRECHECK: 'TRANSFER_PRECHECK',
  TRANSFER_PRE_CHECK: 'TRANSFER_PRECHECK',
  PREPARE: 'TRANSFER_PREPARE',
  SYNC_PREPARE: 'TRANSFER_PREPARE',
  STRUCT_MIGRATION: 'STRUCT_TRANSFER',
  STRUCT_SYNC: 'STRUCT_TRANSFER',
  INCR_LOG_PULL: 'TRANSFER_INCR_LOG_PULL',
  SYNC_INCR_LOG_PULL: 'TRANSFER_INCR_LOG_PULL',
  FULL_MIGRATION: 'FULL_TRANSFER',
  CONNECTOR_FULL_SYNC: 'FULL_TRANSFER',
  INDEX_MIGRATION: 'INDEX_TRANSFER',
  INCR_SYNC: 'INCR_TRANSFER',
  CONNECTOR_INCR_SYNC: 'INCR_TRANSFER',
  FULL_VALIDATION: 'FULL_VERIFIER',
  APP_SWITCH: 'TRANSFER_APP_SWITCH',
  REVERSE_INCR_SYNC: 'REVERSE_INCR_TRANSFER',
} as const satisfies Readonly<Record<string, StepName>>

const STEPS: ReadonlyMap<string, StepName> = new Map<string, StepName>([
  ...STEP_NAMES.map((name) => [name, name] as const),
  ...Object.entries(STEP_ALIASES),
])

/** The current name of a step for any known name of it, hyphens and lower case included; null for an unknown. */
export function knownStep(rawName: string): StepName | null {
  return STEPS.get(rawName.trim().toUpperCase().replaceAll(/[- ]/g, '_')) ?? null
}

export const TASK_TYPES = ['MIGRATION', 'SYNC', 'VERIFY'] as const
export const IMPORTANCES = ['HIGH', 'MEDIUM', 'LOW', 'IGNORE'] as const
export const MAPPING_MODES = ['SPECIFIC', 'WILDCARD'] as const
export const TABLE_CATEGORIES = ['ALL', 'WITH_UNIQUE_ROW_ID', 'WITHOUT_UNIQUE_ROW_ID'] as const

export const MQ_SERIALIZER_TYPES = [
  'DEFAULT',
  'CANAL',
  'DATAWORKS_V2',
  'SHAREPLEX',
  'DEFAULT_WITH_SCHEMA',
  'DEBEZIUM',
  'DEBEZIUMFLATTEN',
  'DEBEZIUMSMT',
] as const

export const MQ_PARTITION_MODES = ['ONE', 'HASH', 'TABLE', 'MD5', 'ORIGINAL_VAL'] as const
export const DATAHUB_TOPIC_TYPES = ['TUPLE', 'BLOB'] as const
export const SPEED_MODES = ['STEADY', 'NORMAL', 'FAST'] as const

export const BYTE_CHAR_CONVERT_STRATEGIES = [
  'IGNORE_BYTE_IF_BYTE_USED',
  'FORCE_CHAR_IF_BYTE_USED',
  'EXPAND_LEN_IF_BYTE_USED',
  'DO_NOTHING_IF_BYTE_USED',
] as const

export const RECORD_TYPES = [
  'INSERT',
  'UPDATE',
  'DELETE',
  'DDL',
  'HEARTBEAT',
  'BEGIN',
  'COMMIT',
  'ROLLBACK',
  'ROW',
] as const

export const ENDPOINT_SIDES = ['source', 'dest', 'sink'] as const
export const SASL_MECHANISMS = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'KERBEROS'] as const
export const ERROR_LEVELS = ['FATAL', 'CRITICAL', 'ERROR', 'WARNING', 'WARN'] as const

/** Endpoint types; a `dbEngine` is one of them with `_PUBLIC` appended. */
export const ENDPOINT_TYPES = [
  'MYSQL',
  'POSTGRESQL',
  'TIDB',
  'ORACLE',
  'DB2_LUW',
  'OB_MYSQL',
  'OB_MYSQL_CE',
  'OB_ORACLE',
  'OB_MYSQL_TENANT',
  'OB_ORACLE_TENANT',
  'OB_MYSQL_VPC',
  'OB_ORACLE_VPC',
  'KAFKA',
  'DATAHUB',
  'ROCKETMQ',
  'ADB',
  'IDB',
  'DBP_OP_ROUTE',
] as const
