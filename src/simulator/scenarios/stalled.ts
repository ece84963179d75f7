import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { database, shards, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, structConfig, USUAL_SWITCHES } from '../parts/settings'

/** A full migration that has stood still for some minutes, though OMS shows it as running: a lock at the target. */
export const scenario = living({
  kind: 'stalled',
  title: { en: 'Full migration stands still', zh: '全量迁移停滞' },
  look: {
    en: 'OMS shows it as running, but no row has moved for minutes: a lock at the target.',
    zh: 'OMS 显示运行中，但几分钟内没有任何行被迁移：目标端有锁。',
  },
  shows: ['rows-stand-still', 'moves-again-later'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: { at: 'full', minutes: 30 }, verdict: 'stalled' },
    { from: { at: 'full', minutes: 75 }, verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_9st4l1',
    name: 'invoices_mysql_to_ob',
    owner: 'billing_dba',
    importance: 'HIGH',
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: specific(database('invoices', [...shards('invoice', 12), table('customer')])),
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig(),
    incrTransferConfig: incrConfig(),
    sourceConnectInfo: mysql({ id: 'c_9st4a1', endpointName: 'mysql-invoices', host: '10.0.8.101' }),
    sinkConnectInfo: oceanBase({
      id: 'c_9st4b2',
      endpointName: 'ob-invoices',
      host: '10.0.9.104',
      cluster: 'ob_prod_2',
      tenant: 'invoices',
    }),
  },
  plan: {
    rows: 40_210_000,
    estimate: 1.03,
    precheck: { seconds: 6, items: 14 },
    structure: { seconds: 14, items: 13 },
    full: {
      source: { workers: 8, msPerRow: 0.8, bytesPerRow: 310 },
      target: { workers: 16, msPerRow: 1.7, bytesPerRow: 300 },
      references: { srcRpsRef: 9000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 9000, dstRtRef: 2 },
      events: [{ from: 1800, to: 4500, halt: true }],
    },
    incremental: { speed: 9, seconds: 7200, statistics: true },
    verify: {
      source: { workers: 12, msPerRow: 0.9, bytesPerRow: 310 },
      target: { workers: 12, msPerRow: 0.9, bytesPerRow: 300 },
      references: { srcRpsRef: 12_000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 12_000, dstRtRef: 1 },
      hold: 60,
    },
  },
  lead: ({ marks }) => (marks.full ? marks.full.from + 1800 + 240 : 0),
})
