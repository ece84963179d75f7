import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, structConfig, USUAL_SWITCHES } from '../parts/settings'

/** Monitoring with a delay of two seconds, and no error: but OMS took that sample minutes ago. */
export const scenario = living({
  kind: 'sampling-stopped',
  title: { en: 'The delay is frozen', zh: '延迟不再更新' },
  look: {
    en: 'A delay of a few seconds and no error, but OMS took that sample minutes ago.',
    zh: '延迟几秒且没有错误，但这是 OMS 几分钟前的采样。',
  },
  shows: ['delay-frozen', 'no-errors', 'Q-47'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'broken', verdict: 'delay-unknown' },
  ],
  endless: true,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_2sm8p7',
    name: 'loyalty_mysql_to_ob',
    owner: 'crm_dba',
    importance: 'MEDIUM',
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    enableFullVerify: false,
    transferMapping: specific(
      database(
        'loyalty',
        ['account', 'booking', 'tier'].map((name) => table(name)),
      ),
    ),
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig(),
    incrTransferConfig: incrConfig(),
    sourceConnectInfo: mysql({ id: 'c_2sm8a1', endpointName: 'mysql-loyalty', host: '10.0.8.111' }),
    sinkConnectInfo: oceanBase({
      id: 'c_2sm8b2',
      endpointName: 'ob-loyalty',
      host: '10.0.9.114',
      cluster: 'ob_prod_2',
      tenant: 'loyalty',
    }),
  },
  plan: {
    rows: 3_402_117,
    estimate: 1,
    precheck: { seconds: 5, items: 14 },
    structure: { seconds: 8, items: 3 },
    full: {
      source: { workers: 8, msPerRow: 0.8, bytesPerRow: 180 },
      target: { workers: 16, msPerRow: 1.7, bytesPerRow: 176 },
      references: { srcRpsRef: 9000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 9000, dstRtRef: 2 },
    },
    incremental: {
      speed: 12,
      seconds: 28_800,
      statistics: false,
      trouble: { after: 2400, samplingStops: true, details: [] },
    },
  },
  lead: ({ marks }) => (marks.catchUp ? marks.catchUp.to + 2400 + 420 : 0),
})
