import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { wireError } from '../parts/errors'
import { database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'

const TROUBLE = {
  after: 1800,
  samplingStops: true,
  details: [
    wireError({
      code: 'CONNECTOR-ALAL02000500',
      level: 'ERROR',
      message: 'An exception occurred in the connector: no unique index of table coupons.coupon_log in the target.',
      extraContext: { component: 'Incr-Sync', host: '10.0.7.3', table: 'coupons.coupon_log' },
      reason: 'The changes of a table without a unique index cannot be applied again without duplicates.',
      proposal: 'Add a primary key or a unique index to the table in source and target, then resume the task.',
      upstreamErrorDetail: 'com.oceanbase.connector.exception.NoUniqueIndexException: coupons.coupon_log',
    }),
  ],
}

/** Looks healthy: running, monitoring, a small delay. But its connector died and nothing moves any more. */
export const scenario = living({
  kind: 'broken-but-running',
  title: { en: 'Looks healthy, but the connector died', zh: '看似健康，但连接器已停止' },
  look: {
    en: 'Running, monitoring, a small delay, and an error: the page does not believe the delay.',
    zh: '运行中、监控中、延迟很小，却有错误：页面不会相信这个延迟。',
  },
  shows: ['errors-while-monitoring', 'checkpoint-frozen', 'Q-30', 'Q-47'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'broken', verdict: 'broken' },
  ],
  endless: true,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_7bk4r2',
    name: 'coupons_mysql_to_ob',
    labels: labels('prod'),
    owner: 'marketing_dba',
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    enableFullVerify: false,
    transferMapping: specific(
      database(
        'coupons',
        ['coupon', 'coupon_rule', 'coupon_log'].map((name) => table(name)),
      ),
    ),
    commonTransferConfig: commonConfig({ tableCategory: 'ALL' }),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig(),
    incrTransferConfig: incrConfig(),
    sourceConnectInfo: mysql({ id: 'c_7bk4a3', endpointName: 'mysql-coupons', host: '10.0.8.91' }),
    sinkConnectInfo: oceanBase({
      id: 'c_7bk4b4',
      endpointName: 'ob-coupons',
      host: '10.0.9.94',
      cluster: 'ob_prod_1',
      tenant: 'coupons',
    }),
  },
  plan: {
    rows: 6_120_448,
    estimate: 0.99,
    precheck: { seconds: 6, items: 14 },
    structure: { seconds: 9, items: 3 },
    full: {
      source: { workers: 8, msPerRow: 0.8, bytesPerRow: 200 },
      target: { workers: 16, msPerRow: 1.8, bytesPerRow: 196 },
      references: { srcRpsRef: 8000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 8000, dstRtRef: 2 },
    },
    incremental: { speed: 12, seconds: 28_800, statistics: true, trouble: TROUBLE },
  },
  lead: ({ marks }) => (marks.catchUp ? marks.catchUp.to + 1800 + 1500 : 0),
})
