import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { wireError } from '../parts/errors'
import { database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'

const STATEMENT = 'CREATE TABLE `crm`.`contact` (… KEY `idx_full_name` (`full_name`(1024)) …)'

const TROUBLE = {
  errorCode: 'EXECUTE_DDL_FAILURE',
  errorMsg: 'Failed to execute DDL on the target: Specified key was too long; max key length is 1536 bytes',
  errorParam: { database: 'crm', table: 'contact', connection: 'ob-crm' },
  details: [
    wireError({
      code: 'GHANA-SCHEAT000017',
      level: 'ERROR',
      message: 'Creating table {database}.{table} in the target failed: Specified key was too long.',
      extraContext: { database: 'crm', table: 'contact', sql: STATEMENT, vendorCode: 1071 },
      messageMcmsKey: 'oms.struct.create.table.failed',
      messageMcmsContext: { database: 'crm', table: 'contact' },
      reason: 'The index idx_full_name is longer than the 1536 bytes that the target tenant allows.',
      reasonMcmsKey: 'oms.struct.key.too.long.reason',
      reasonMcmsContext: { index: 'idx_full_name', limit: 1536 },
      proposal: 'Shorten the index prefix in the source, or skip this table and create it in the target, then resume.',
      proposalMcmsKey: 'oms.struct.key.too.long.proposal',
      upstreamErrorDetail: {
        code: 'DBCAT-42000',
        level: 'ERROR',
        message:
          'java.sql.SQLSyntaxErrorException: (conn=3221668463) Specified key was too long; max key length is 1536 bytes',
        vendorCode: 1071,
        sqlState: '42000',
      },
      requestId: '6f1c2c1be04b4f5a',
    }),
    wireError({
      code: 'GHANA-SCHEAT000021',
      level: 'WARNING',
      message: 'View crm.v_contact_full was skipped because table contact does not exist in the target.',
      proposal: 'It is created when the task is resumed.',
    }),
  ],
}

/** Schema migration failed four minutes ago: the target refuses an index. Stays like that for hours. */
export const scenario = living({
  kind: 'failed-schema',
  title: { en: 'An index that the target refuses', zh: '目标端拒绝创建索引' },
  look: {
    en: 'The error of the failed schema migration with its cause, its statement and what OMS proposes.',
    zh: '结构迁移失败的错误、原因、语句以及 OMS 的建议。',
  },
  shows: ['failed', 'alarming', 'errors-new-and-old', 'Q-42'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'failed', verdict: 'failed' },
  ],
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_6sf7k4',
    name: 'crm_mysql_to_ob',
    labels: labels('staging'),
    owner: 'crm_team',
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: specific(
      database(
        'crm',
        ['account', 'activity', 'campaign', 'contact', 'deal', 'lead', 'note', 'pipeline'].map((name) => table(name)),
        { views: [table('v_contact_full'), table('v_deal_open')] },
      ),
    ),
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig({ allowDestTableNotEmpty: 'false' }),
    incrTransferConfig: incrConfig(),
    sourceConnectInfo: mysql({ id: 'c_6sf7a5', endpointName: 'mysql-crm', host: '10.0.8.51', version: '8.0.32' }),
    sinkConnectInfo: oceanBase({
      id: 'c_6sf7b6',
      endpointName: 'ob-crm',
      host: '10.0.9.54',
      cluster: 'ob_stage',
      tenant: 'crm',
    }),
  },
  plan: {
    rows: 4_200_000,
    precheck: { seconds: 5, items: 14 },
    structure: { seconds: 52, items: 10, failure: { after: 31, trouble: TROUBLE } },
  },
  lead: ({ start }) => start + 290,
  after: 21_600,
  alarm: (at, { start }) =>
    at < start + 120
      ? {}
      : {
          alarming: true,
          recentlyTriggerCount: 1 + Math.min(11, Math.floor((at - start - 120) / 300)),
          ruleToRecentlyTriggerCount: { oms_migration_failed: 1 + Math.min(11, Math.floor((at - start - 120) / 300)) },
          alarmContent: 'OMS migration task crm_mysql_to_ob failed in step STRUCT_TRANSFER.',
        },
})
