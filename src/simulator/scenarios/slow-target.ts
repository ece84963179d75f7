import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { database, shards, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, structConfig, USUAL_SWITCHES } from '../parts/settings'

/** Full migration whose target became slow a quarter of an hour ago; the estimate of rows is far too low. */
export const scenario = living({
  kind: 'slow-target',
  title: { en: 'The target becomes slow', zh: '目标端变慢' },
  look: {
    en: 'Time per row at the target is far above its baseline: the page says which end limits the migration, and since when.',
    zh: '目标端每行耗时远高于基线：页面会说明瓶颈在哪一端，从何时开始。',
  },
  shows: ['target-limits', 'estimate-low', 'charset-differs', 'timezone-differs', 'labels-null', 'Q-38', 'Q-44'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_6sl5w9',
    name: 'trades_mysql_to_ob',
    owner: 'trading_dba',
    importance: 'HIGH',
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: specific(
      database('trades', [...shards('trade', 32), table('instrument'), table('counterparty')], {
        mappedName: 'trades_ob',
      }),
    ),
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(true),
    fullTransferConfig: fullConfig({ fullTransferSpeedMode: 'FAST', fullVerifySpeedMode: 'STEADY' }),
    incrTransferConfig: incrConfig({ incrSyncConcurrency: 128 }),
    sourceConnectInfo: mysql({
      id: 'c_6sl5a1',
      endpointName: 'mysql-trades',
      host: '10.0.8.61',
      charset: 'gbk',
      timezone: '+08:00',
    }),
    sinkConnectInfo: oceanBase({
      id: 'c_6sl5b2',
      endpointName: 'ob-trades',
      host: '10.0.9.64',
      cluster: 'ob_trd',
      tenant: 'trades',
      charset: 'utf8mb4',
      timezone: '+00:00',
    }),
  },
  plan: {
    rows: 96_000_000,
    estimate: 0.72,
    precheck: { seconds: 7, items: 14 },
    structure: { seconds: 18, items: 34 },
    full: {
      source: { workers: 20, msPerRow: 0.9, bytesPerRow: 412 },
      target: { workers: 32, msPerRow: 1.7, bytesPerRow: 436 },
      references: { srcRpsRef: 18_000, srcRtRef: 1, srcIopsRef: 8_388_608, dstRpsRef: 18_000, dstRtRef: 2 },
      events: [{ from: 2400, to: 8400, target: 6, ramp: 300 }],
    },
    index: { seconds: 420, items: 34 },
    incremental: { speed: 8, seconds: 7200, statistics: true },
    verify: {
      source: { workers: 16, msPerRow: 1, bytesPerRow: 412 },
      target: { workers: 16, msPerRow: 1.1, bytesPerRow: 436 },
      references: { srcRpsRef: 16_000, srcRtRef: 1, srcIopsRef: 8_388_608, dstRpsRef: 16_000, dstRtRef: 1 },
      hold: 120,
    },
  },
  lead: ({ marks }) => (marks.full ? marks.full.from + 2400 + 900 : 0),
})
