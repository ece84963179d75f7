import { living } from '../living'
import { oceanBase } from '../parts/endpoints'
import { database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'

/** All is copied, verified and in sync: the switchover waits for a person. */
export const scenario = living({
  kind: 'waiting-for-operator',
  title: { en: 'Ready to switch over', zh: '可以切换' },
  look: {
    en: 'The switchover waits for a person, and the checklist for the cut-over is all green.',
    zh: '正向切换等待人工操作，切换检查清单全部通过。',
  },
  shows: ['switchover', 'order-gaps', 'log-pull-hidden', 'active-active', 'Q-34', 'Q-35'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
    { from: 'switchover', verdict: 'waiting-for-operator' },
    { from: { at: 'switchover', percent: 100 }, verdict: 'moving' },
    { from: 'reverse', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  hidden: ['logPull'],
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_7sw9j3',
    name: 'accounts_ob_to_ob',
    labels: labels('prod', 'finance'),
    importance: 'HIGH',
    enableReverseIncrTransfer: true,
    sourceEndpointType: 'OB_MYSQL',
    sinkEndpointType: 'OB_MYSQL_CE',
    transferMapping: specific(
      database('accounts', [
        table('account'),
        table('balance'),
        table('balance_log', { mappedName: 'balance_history' }),
      ]),
    ),
    commonTransferConfig: commonConfig({ activeActive: true }),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig(),
    incrTransferConfig: incrConfig(),
    sourceConnectInfo: oceanBase({
      id: 'c_7sw9a4',
      endpointName: 'ob-accounts-sh',
      host: '10.0.9.124',
      cluster: 'ob_fin',
      tenant: 'accounts',
    }),
    sinkConnectInfo: oceanBase({
      id: 'c_7sw9b5',
      endpointName: 'ob-accounts-hz',
      host: '10.4.9.124',
      cluster: 'ob_fin_hz',
      tenant: 'accounts',
      dbEngine: 'OB_MYSQL_CE_PUBLIC',
      region: 'cn-hangzhou',
      ocpName: 'ocp_hz_2',
    }),
  },
  plan: {
    rows: 22_871_003,
    estimate: 1.002,
    precheck: { seconds: 7, items: 16 },
    structure: { seconds: 12, items: 3 },
    full: {
      source: { workers: 10, msPerRow: 0.7, bytesPerRow: 160 },
      target: { workers: 20, msPerRow: 1.5, bytesPerRow: 160 },
      references: { srcRpsRef: 12_000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 12_000, dstRtRef: 2 },
    },
    incremental: { speed: 9, seconds: 3600, statistics: true },
    verify: {
      source: { workers: 14, msPerRow: 0.9, bytesPerRow: 160 },
      target: { workers: 14, msPerRow: 0.9, bytesPerRow: 160 },
      references: { srcRpsRef: 14_000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 14_000, dstRtRef: 1 },
      hold: 120,
    },
    switchover: { wait: 10_800, seconds: 110 },
    reverse: { seconds: 7200 },
  },
  lead: ({ marks }) => (marks.operator?.from ?? 0) + 420,
})
