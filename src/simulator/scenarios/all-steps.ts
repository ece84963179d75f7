import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { column, database, shards, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'

const ORDER_COLUMNS = [
  column('order_id', 1, 'bigint(20)', { columnKey: 'PRI', nullable: false, dataPrecision: 20, dataScale: 0 }),
  column('buyer_id', 2, 'bigint(20)', { columnKey: 'MUL', nullable: false, dataPrecision: 20, dataScale: 0 }),
  column('status', 3, 'tinyint(4)', { nullable: false, defaultValue: '0', columnComment: '0 new, 1 paid, 2 sent' }),
  column('amount', 4, 'decimal(18,2)', { dataPrecision: 18, dataScale: 2, defaultValue: '0.00' }),
  column('memo', 5, 'varchar(512)', { mappedName: 'buyer_memo', dataLength: 512, encoding: 'utf8mb4' }),
  column('gmt_paid', 6, 'datetime(3)', { columnComment: '付款时间' }),
]

const MAPPING = specific(
  database(
    'orders',
    [
      ...shards('order_main', 128),
      ...shards('order_item', 127),
      table('order_archive', {
        mappedName: 'order_history',
        whereClause: "gmt_create >= '2021-01-01 00:00:00'",
        filterColumns: ['gmt_create'],
        shardColumns: ['buyer_id'],
        columns: ORDER_COLUMNS,
      }),
    ],
    { views: [table('v_order_open'), table('v_order_daily', { mappedName: 'v_order_day' })] },
  ),
  database('payments', [...shards('pay_flow', 96), ...shards('refund_flow', 32)], { mappedName: 'pay' }),
  database('logistics', shards('parcel', 128, { shardColumns: ['parcel_id'] })),
)

/** The long way: every step from precheck to reverse increment. The demo starts at some 60 % of full migration. */
export const scenario = living({
  kind: 'all-steps',
  title: { en: 'The long way, every step', zh: '完整流程，每个步骤' },
  look: {
    en: 'Full migration passes the estimated number of rows, then index, catch-up, verification, switchover and reverse follow one another.',
    zh: '全量迁移的行数超过预估，随后依次是索引迁移、追平、校验、切换和反向增量。',
  },
  shows: ['many-tables', 'estimate-low', 'Q-31', 'Q-33', 'Q-34', 'Q-38', 'Q-39', 'Q-43'],
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
  gmtOffset: 480,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_4wh8x2',
    name: 'orders_mysql_to_ob',
    labels: labels('prod', 'wave3'),
    enableReverseIncrTransfer: true,
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    transferMapping: MAPPING,
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(true),
    fullTransferConfig: fullConfig(),
    incrTransferConfig: incrConfig(),
    sourceConnectInfo: mysql({ id: 'c_4wh8a1', endpointName: 'mysql-orders-ro', host: '10.0.8.21' }),
    sinkConnectInfo: oceanBase({
      id: 'c_4wh8b7',
      endpointName: 'ob-prod',
      host: '10.0.9.4',
      cluster: 'ob_prod_1',
      tenant: 'orders',
    }),
  },
  plan: {
    rows: 147_903_412,
    estimate: 0.9885,
    precheck: { seconds: 6, items: 14 },
    structure: { seconds: 40, items: 514 },
    full: {
      source: { workers: 16, msPerRow: 0.8, bytesPerRow: 654 },
      target: { workers: 38, msPerRow: 3.05, bytesPerRow: 622 },
      references: { srcRpsRef: 16_000, srcRtRef: 1, srcIopsRef: 10_485_760, dstRpsRef: 16_000, dstRtRef: 2 },
      events: [{ from: 4200, to: 4900, target: 1.9 }],
    },
    index: { seconds: 1140, items: 514 },
    incremental: { speed: 7, seconds: 7200, statistics: true },
    verify: {
      source: { workers: 24, msPerRow: 0.95, bytesPerRow: 654 },
      target: { workers: 24, msPerRow: 1.02, bytesPerRow: 622 },
      references: { srcRpsRef: 24_000, srcRtRef: 1, srcIopsRef: 16_777_216, dstRpsRef: 24_000, dstRtRef: 1 },
      hold: 240,
    },
    switchover: { wait: 1500, seconds: 96 },
    reverse: { seconds: 5400 },
  },
  lead: ({ marks }) => (marks.full ? marks.full.from + 0.58 * (marks.full.to - marks.full.from) : 0),
})
