import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { database, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'
import type { WireMapping } from '../wire'

const MAPPING: WireMapping = {
  mode: 'WILDCARD',
  databases: [
    database('archive_2022', [table('msg_*'), table('attachment_*')], {
      specificTables: [
        table('msg_inbox', { mappedName: 'message_inbox', whereClause: 'deleted = 0', filterColumns: ['deleted'] }),
        table('msg_outbox', { mappedName: 'message_outbox', shardColumns: ['sender_id'] }),
      ],
      specificViews: [table('v_msg_all', { mappedName: 'v_message_all' })],
    }),
    database('archive_2023', [table('msg_*')], {
      mappedName: 'archive_current',
      specificTables: [table('msg_inbox', { whereClause: "sent_at < '2024-01-01'", filterColumns: ['sent_at'] })],
    }),
  ],
  databasesBlack: [database('archive_2022', [table('msg_tmp_*'), table('msg_bak_*')]), database('archive_test', [])],
  tableAndViewWhiteList: ['archive_2022.msg_*', 'archive_2022.attachment_*', 'archive_2023.msg_*'],
  tableAndViewBlackList: ['*.msg_tmp_*', '*.msg_bak_*', 'archive_test.*'],
}

/** Someone paused it in the middle of full migration, and will resume it later. Objects by rule, with both lists. */
export const scenario = living({
  kind: 'paused',
  title: { en: 'Paused by a person', zh: '被人工暂停' },
  look: {
    en: 'Nothing moves until it is resumed three hours later; objects are chosen by rules with both lists.',
    zh: '三小时后恢复之前没有任何进展；迁移对象由规则和黑白名单选出。',
  },
  shows: ['wildcard', 'estimate-high', 'Q-43'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'paused', verdict: 'paused' },
    { from: 'resumed', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  gmtOffset: 480,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_6pz1v3',
    name: 'archive_mysql_to_ob',
    labels: labels('staging', 'wave3'),
    importance: 'IGNORE',
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: MAPPING,
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig({
      allowDestTableNotEmpty: true,
      fullTransferSpeedMode: 'STEADY',
      throttleRps: 8000,
    }),
    incrTransferConfig: incrConfig(),
    sourceConnectInfo: mysql({ id: 'c_6pz1a3', endpointName: 'mysql-archive', host: '10.0.8.71' }),
    sinkConnectInfo: oceanBase({
      id: 'c_6pz1b4',
      endpointName: 'ob-archive',
      host: '10.0.9.74',
      cluster: 'ob_arch',
      tenant: 'archive',
      ocpName: '',
    }),
  },
  metrics: { refuses: 'TIME_SERIES_QUERY_SERVICE_ERROR' },
  plan: {
    rows: 31_250_000,
    estimate: 1.2,
    precheck: { seconds: 8, items: 14 },
    structure: { seconds: 25, items: 61 },
    full: {
      source: { workers: 6, msPerRow: 0.9, bytesPerRow: 1480 },
      target: { workers: 16, msPerRow: 2.1, bytesPerRow: 1422 },
      references: { srcRpsRef: 8000, srcRtRef: 1, srcIopsRef: 12_582_912, dstRpsRef: 8000, dstRtRef: 2 },
      pause: { from: 1850, seconds: 10_800 },
    },
    incremental: { speed: 9, seconds: 7200 },
    verify: {
      source: { workers: 10, msPerRow: 1, bytesPerRow: 1480 },
      target: { workers: 10, msPerRow: 1, bytesPerRow: 1422 },
      references: { srcRpsRef: 10_000, srcRtRef: 1, srcIopsRef: 12_582_912, dstRpsRef: 10_000, dstRtRef: 1 },
      hold: 90,
    },
  },
  lead: ({ marks }) => (marks.full ? marks.full.from + 1850 + 1500 : 0),
})
