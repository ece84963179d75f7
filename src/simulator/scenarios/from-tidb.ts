import { MIGRATION_ZH } from '../engine/names'
import { living } from '../living'
import { oceanBase, tidb } from '../parts/endpoints'
import { numbersAsText } from '../parts/habits'
import { database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'

/** TiDB to OceanBase in the middle of full verification, from a server that writes many numbers as text. */
export const scenario = living({
  kind: 'from-tidb',
  title: { en: 'TiDB, in full verification', zh: 'TiDB 源端，正在全量校验' },
  look: {
    en: 'Rows are compared on both sides while changes go on; the server writes many numbers as text.',
    zh: '两端逐行比对的同时增量仍在进行；服务器把许多数字写成文本。',
  },
  shows: ['verifying', 'numbers-as-text', 'chinese-server', 'Q-33', 'Q-35', 'Q-39'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  hidden: ['logPull'],
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_6td3p8',
    name: 'ledger_tidb_to_ob',
    labels: labels('finance', 'staging'),
    owner: '李娜',
    sourceEndpointType: 'TIDB',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: specific(
      database(
        'ledger',
        [
          table('account'),
          table('entry', { whereClause: 'booked_on >= 20200101', filterColumns: ['booked_on'] }),
          table('entry_detail'),
          table('currency'),
          table('fx_rate', { mappedName: 'exchange_rate' }),
        ],
        { id: 'db_ledger_1' },
      ),
      database('ledger_audit', [table('audit_log'), table('audit_user')]),
    ),
    commonTransferConfig: commonConfig({ tableCategory: 'WITH_UNIQUE_ROW_ID' }),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig({ fullVerifySpeedMode: 'FAST' }),
    incrTransferConfig: incrConfig(),
    sourceConnectInfo: tidb({
      id: 'c_6td3a1',
      endpointName: 'tidb-ledger',
      host: '10.0.20.11',
      kafkaId: 'e_6td3k9',
      kafkaName: 'kafka-ticdc',
      kafkaTopic: 'ticdc-ledger',
    }),
    sinkConnectInfo: oceanBase({
      id: 'c_6td3b2',
      endpointName: 'ob-ledger',
      host: '10.0.9.44',
      cluster: 'ob_fin',
      tenant: 'ledger',
    }),
  },
  metrics: { refuses: 'METRIC_SERVICE_ERROR' },
  plan: {
    names: MIGRATION_ZH,
    rows: 38_660_071,
    estimate: 1.12,
    precheck: { seconds: 11, items: 12 },
    structure: { seconds: 22, items: 7 },
    full: {
      source: { workers: 12, msPerRow: 1.4, bytesPerRow: 288 },
      target: { workers: 24, msPerRow: 2.2, bytesPerRow: 271 },
      references: { srcRpsRef: 8000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 8000, dstRtRef: 2 },
    },
    incremental: { speed: 6, seconds: 10_800, statistics: true },
    verify: {
      source: { workers: 16, msPerRow: 1.5, bytesPerRow: 288 },
      target: { workers: 16, msPerRow: 0.9, bytesPerRow: 271 },
      references: { srcRpsRef: 10_000, srcRtRef: 1, srcIopsRef: 2_097_152, dstRpsRef: 10_000, dstRtRef: 1 },
      hold: 180,
    },
  },
  lead: ({ marks }) => (marks.verify ? marks.verify.from + 0.45 * (marks.verify.to - marks.verify.from) : 0),
  habits: numbersAsText,
})
