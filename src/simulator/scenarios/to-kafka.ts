import { SYNC } from '../engine/names'
import { living } from '../living'
import { kafka, oceanBase } from '../parts/endpoints'
import { database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, USUAL_SWITCHES } from '../parts/settings'

/** OceanBase to Kafka, some 35 % into the full synchronization; steps have the names of the sync family. */
export const scenario = living({
  kind: 'to-kafka',
  title: { en: 'OceanBase to Kafka, full synchronization', zh: 'OceanBase 到 Kafka，全量同步' },
  look: {
    en: 'Steps with the names of the synchronization family, and a source that is slow for five minutes.',
    zh: '步骤使用数据同步系列的名称；源端有五分钟变慢。',
  },
  shows: ['sync-names', 'port-as-text', 'attributes-wrapped'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  endless: true,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_5ck2m7',
    type: 'SYNC',
    name: 'inventory_ob_to_kafka',
    labels: labels('prod', 'stream'),
    owner: 'stream_team',
    importance: 'HIGH',
    enableStructTransfer: false,
    enableFullVerify: false,
    sourceEndpointType: 'OB_MYSQL',
    sinkEndpointType: 'KAFKA',
    transferMapping: specific(
      database('inventory', [
        table('stock', { mappedName: 'inventory.stock', shardColumns: ['sku_id'] }),
        table('stock_flow', {
          mappedName: 'inventory.stock_flow',
          shardColumns: ['sku_id', 'warehouse_id'],
          whereClause: 'qty <> 0',
          filterColumns: ['qty'],
        }),
        table('warehouse', { mappedName: 'inventory.warehouse' }),
      ]),
    ),
    commonTransferConfig: commonConfig({ mqSerializerType: 'DEBEZIUM', mqPartitionMode: 'HASH' }),
    structTransferConfig: null,
    fullTransferConfig: fullConfig({ fullTransferSpeedMode: 'FAST', fullVerifySpeedMode: null }),
    incrTransferConfig: incrConfig({ incrSyncConcurrency: 16 }),
    sourceConnectInfo: oceanBase({
      id: 'c_5ck2a4',
      endpointName: 'ob-inventory',
      host: '10.0.9.14',
      port: '2883',
      cluster: 'ob_prod_2',
      tenant: 'inventory',
    }),
    sinkConnectInfo: kafka({
      id: 'c_5ck2b5',
      endpointName: 'kafka-stream',
      host: '10.0.12.31',
      port: '9092',
      brokers: '10.0.12.31:9092,10.0.12.32:9092,10.0.12.33:9092',
      wrapped: true,
    }),
  },
  plan: {
    names: SYNC,
    rows: 63_400_180,
    estimate: 1.03,
    precheck: { seconds: 9, items: 9 },
    prepare: { seconds: 5 },
    full: {
      source: { workers: 8, msPerRow: 0.72, bytesPerRow: 310 },
      target: { workers: 8, msPerRow: 0.55, bytesPerRow: 655 },
      references: { srcRpsRef: 12_000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 12_000, dstRtRef: 1 },
      events: [{ from: 2800, to: 3100, source: 2.4, ramp: 30 }],
    },
    incremental: { speed: 5, seconds: 14_400, statistics: true },
  },
  lead: ({ marks }) => (marks.full ? marks.full.from + 0.35 * (marks.full.to - marks.full.from) : 0),
})
