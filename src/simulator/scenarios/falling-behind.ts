import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { database, shards, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'

const SLOWDOWN = { from: 3600, to: 9000, speed: 0.55 }

/** Was in sync; for a quarter of an hour the source has changed faster than the target can follow. */
export const scenario = living({
  kind: 'falling-behind',
  title: { en: 'The target falls behind', zh: '目标端落后' },
  look: {
    en: 'The delay has grown for a quarter of an hour and OMS alarms; later it catches up again.',
    zh: '延迟已增长一刻钟，OMS 发出告警；之后会重新追平。',
  },
  shows: ['delay-grows', 'alarming'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: { at: 'caught-up', minutes: 60 }, verdict: 'falling-behind' },
    { from: { at: 'caught-up', minutes: 150 }, verdict: 'catching-up' },
    { from: { at: 'caught-up', minutes: 168 }, verdict: 'in-sync' },
  ],
  endless: true,
  createdLater: true,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_7fb2n8',
    name: 'events_mysql_to_ob',
    labels: labels('prod', 'wave3'),
    owner: 'events_team',
    importance: 'HIGH',
    enableFullVerify: false,
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: specific(database('events', [...shards('event', 64), table('event_type')])),
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig({ fullTransferSpeedMode: 'FAST' }),
    incrTransferConfig: incrConfig({ incrSyncConcurrency: 32 }),
    sourceConnectInfo: mysql({ id: 'c_7fb2a5', endpointName: 'mysql-events', host: '10.0.8.131', version: '8.0.28' }),
    sinkConnectInfo: oceanBase({
      id: 'c_7fb2b6',
      endpointName: 'ob-events',
      host: '10.0.9.134',
      cluster: 'ob_prod_2',
      tenant: 'events',
    }),
  },
  metrics: { keepsHours: 2 },
  plan: {
    rows: 54_000_000,
    estimate: 0.98,
    precheck: { seconds: 6, items: 14 },
    structure: { seconds: 21, items: 65 },
    full: {
      source: { workers: 16, msPerRow: 0.6, bytesPerRow: 140 },
      target: { workers: 32, msPerRow: 1.4, bytesPerRow: 138 },
      references: { srcRpsRef: 20_000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 20_000, dstRtRef: 2 },
    },
    incremental: { speed: 3, seconds: 28_800, slowdowns: [SLOWDOWN], statistics: true },
  },
  lead: ({ marks }) => (marks.catchUp ? marks.catchUp.to + SLOWDOWN.from + 900 : 0),
  alarm: (at, { marks }) => {
    const since = at - ((marks.catchUp?.to ?? 0) + SLOWDOWN.from + 300)
    if (since < 0 || since > SLOWDOWN.to - SLOWDOWN.from) return {}
    const times = 1 + Math.floor(since / 300)
    return {
      alarming: true,
      recentlyTriggerCount: times,
      ruleToRecentlyTriggerCount: { oms_migration_delay: times },
      alarmContent: 'Synchronization latency of events_mysql_to_ob exceeds the threshold of its alert level.',
    }
  },
})
