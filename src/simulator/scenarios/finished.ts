import { OLDER } from '../engine/names'
import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { wireError } from '../parts/errors'
import { database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'

const TROUBLE = {
  details: [wireError({ code: 'CM-RESOAT1111', level: 'ERROR', message: 'The target refused the connection.' })],
}

/** All is done since twenty minutes; its schema migration had to be tried twice. Older step names. */
export const scenario = living({
  kind: 'finished',
  title: { en: 'Finished twenty minutes ago', zh: '二十分钟前已完成' },
  look: {
    en: 'All steps of the older family of names are done; schema migration recovered from a failure.',
    zh: '旧系列名称的步骤全部完成；结构迁移曾失败后恢复。',
  },
  shows: ['older-names', 'recovered-failure', 'Q-37', 'Q-43'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: { at: 'structure', minutes: 0.33 }, verdict: 'failed' },
    { from: { at: 'structure', minutes: 1.1 }, verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
    { from: 'switchover', verdict: 'waiting-for-operator' },
    { from: { at: 'switchover', percent: 100 }, verdict: 'moving' },
    { from: 'reverse', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  gmtOffset: 480,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_6fn8c5',
    name: 'members_mysql_to_ob',
    labels: labels('prod'),
    importance: 'LOW',
    enableReverseIncrTransfer: true,
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: specific(
      database(
        'members',
        ['member', 'member_address', 'member_level', 'coupon', 'point_flow'].map((name) => table(name)),
      ),
    ),
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(true),
    fullTransferConfig: fullConfig(),
    incrTransferConfig: incrConfig({ enableIncrSyncStatistics: false }),
    sourceConnectInfo: mysql({ id: 'c_6fn8a9', endpointName: 'mysql-members', host: '10.0.8.81', port: '3306' }),
    sinkConnectInfo: oceanBase({
      id: 'c_6fn8b1',
      endpointName: 'ob-members',
      host: '10.0.9.84',
      port: '2883',
      cluster: 'ob_prod_1',
      tenant: 'members',
    }),
  },
  plan: {
    names: OLDER,
    rows: 18_204_551,
    estimate: 1,
    precheck: { seconds: 6, items: 14 },
    structure: { seconds: 33, items: 5, failure: { after: 20, trouble: TROUBLE, retryAfter: 46 } },
    full: {
      source: { workers: 8, msPerRow: 0.7, bytesPerRow: 240 },
      target: { workers: 16, msPerRow: 1.6, bytesPerRow: 232 },
      references: { srcRpsRef: 10_000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 10_000, dstRtRef: 2 },
    },
    index: { seconds: 75, items: 5 },
    incremental: { speed: 10, seconds: 3600, statistics: false },
    verify: {
      source: { workers: 12, msPerRow: 0.9, bytesPerRow: 240 },
      target: { workers: 12, msPerRow: 0.8, bytesPerRow: 232 },
      references: { srcRpsRef: 12_000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 12_000, dstRtRef: 1 },
      hold: 60,
    },
    switchover: { wait: 900, seconds: 80 },
    reverse: { seconds: 3600 },
  },
  lead: ({ end }) => (end ?? 0) + 1200,
  after: 36_000,
})
