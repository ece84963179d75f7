import { living } from '../living'
import { oceanBase } from '../parts/endpoints'
import { database, shards, specific } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, structConfig, USUAL_SWITCHES } from '../parts/settings'

/** Configured but not started; someone starts it two hours later. No step exists before that. */
export const scenario = living({
  kind: 'not-started',
  title: { en: 'Configured, not started', zh: '已配置，未启动' },
  look: {
    en: 'A task without any step; someone starts it two hours later.',
    zh: '还没有任何步骤的任务；两小时后有人启动它。',
  },
  shows: ['no-steps', 'labels-null', 'Q-36'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  createdLater: true,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_7in6d1',
    name: 'logistics_ob_to_ob',
    owner: 'logistics_dba',
    sourceEndpointType: 'OB_MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: specific(database('tracking', shards('scan_event', 24), { mappedName: 'tracking_v4' })),
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig(),
    incrTransferConfig: incrConfig(),
    sourceConnectInfo: oceanBase({
      id: 'c_7in6a2',
      endpointName: 'ob-tracking-v3',
      host: '10.0.9.104',
      cluster: 'ob_old',
      tenant: 'tracking',
      version: '3.1.2',
    }),
    sinkConnectInfo: oceanBase({
      id: 'c_7in6b3',
      endpointName: 'ob-tracking-v4',
      host: '10.0.9.114',
      cluster: 'ob_prod_3',
      tenant: 'tracking',
    }),
  },
  plan: {
    wait: 7800,
    rows: 12_000_000,
    estimate: 1,
    precheck: { seconds: 9, items: 16 },
    structure: { seconds: 14, items: 24 },
    full: {
      source: { workers: 8, msPerRow: 0.8, bytesPerRow: 330 },
      target: { workers: 16, msPerRow: 1.7, bytesPerRow: 330 },
      references: { srcRpsRef: 8000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 8000, dstRtRef: 2 },
    },
    incremental: { speed: 8, seconds: 7200 },
    verify: {
      source: { workers: 10, msPerRow: 0.9, bytesPerRow: 330 },
      target: { workers: 10, msPerRow: 0.9, bytesPerRow: 330 },
      references: { srcRpsRef: 10_000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 10_000, dstRtRef: 1 },
      hold: 60,
    },
  },
  lead: () => 600,
})
