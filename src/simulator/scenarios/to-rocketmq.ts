import { SYNC_ZH } from '../engine/names'
import { living } from '../living'
import { oceanBase, rocketMq } from '../parts/endpoints'
import { database, shards, specific, table } from '../parts/objects'
import { commonConfig, incrConfig, labels, USUAL_SWITCHES } from '../parts/settings'

/** OceanBase to RocketMQ, changes only, in sync. A server that speaks Chinese and fills the task's extraInfo. */
export const scenario = living({
  kind: 'to-rocketmq',
  title: { en: 'OceanBase to RocketMQ, changes only', zh: 'OceanBase 到 RocketMQ，仅增量' },
  look: {
    en: 'In sync from a server that speaks Chinese; after more than an hour it falls behind for four minutes.',
    zh: '中文服务器上保持同步的任务；一个多小时后会落后四分钟。',
  },
  shows: ['sync-names', 'chinese-server', 'task-extra-info', 'Q-43', 'Q-48'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'in-sync' },
    { from: { at: 'caught-up', minutes: 75 }, verdict: 'falling-behind' },
    { from: { at: 'caught-up', minutes: 79 }, verdict: 'in-sync' },
  ],
  endless: true,
  gmtOffset: 480,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_5cr9t1',
    type: 'SYNC',
    name: '支付流水同步_ob_to_rocketmq',
    labels: labels('prod', 'stream', 'finance'),
    owner: '张伟',
    importance: 'HIGH',
    enableStructTransfer: false,
    enableFullTransfer: false,
    enableFullVerify: false,
    sourceEndpointType: 'OB_MYSQL',
    sinkEndpointType: 'ROCKETMQ',
    transferMapping: specific(
      database('payments', [
        ...shards('pay_flow', 16, { mappedName: 'TOPIC_PAY_FLOW', shardColumns: ['pay_id'] }),
        table('refund', { mappedName: 'TOPIC_REFUND', whereClause: "channel = 'alipay'", filterColumns: ['channel'] }),
      ]),
    ),
    commonTransferConfig: commonConfig({
      mqSerializerType: 'CANAL',
      mqPartitionMode: 'TABLE',
      rocketMqProducerGroup: 'OMS',
      rocketMqMsgTags: 'default',
      rocketMqEnableMsgTrace: true,
      rocketMqSendMsgTimeout: 3000,
    }),
    structTransferConfig: null,
    fullTransferConfig: null,
    incrTransferConfig: incrConfig({ recordTypeWhiteList: ['INSERT', 'UPDATE'], storeLogKeptHour: 72 }),
    sourceConnectInfo: oceanBase({
      id: 'c_5cr9a2',
      endpointName: 'ob-支付',
      host: '10.0.9.24',
      cluster: 'ob_pay',
      tenant: 'pay',
      attributes: { useLogProxy: false, logProxyIp: null, logProxyPort: null },
    }),
    sinkConnectInfo: rocketMq({
      id: 'c_5cr9b3',
      endpointName: 'rocketmq-支付',
      host: '10.0.13.8',
      nameServers: '10.0.13.8:9876;10.0.13.9:9876',
    }),
  },
  plan: {
    names: SYNC_ZH,
    rows: 0,
    precheck: { seconds: 7, items: 7 },
    prepare: { seconds: 4 },
    incremental: { speed: 3, seconds: 21_600, slowdowns: [{ from: 4500, to: 4740, speed: 0.3 }], statistics: true },
  },
  lead: ({ marks }) => (marks.catchUp ? marks.catchUp.to + 3000 : 0),
  extraInfo: (at, epoch, plan) => {
    const step = plan.steps.find((s) => s.kind === 'incremental')?.plan
    const info = step && at >= step.start ? step.state(at).info?.(epoch) : undefined
    const checkpoint = typeof info?.incrTimestampCheckpoint === 'number' ? info.incrTimestampCheckpoint : null
    const sampled = typeof info?.checkpointSampleTimestamp === 'number' ? info.checkpointSampleTimestamp : null
    return {
      runningStep: step && at >= step.start ? 'CONNECTOR_INCR_SYNC' : 'SYNC_PREPARE',
      runningProgress: step && at >= step.start ? 100 : 0,
      monitoringIncr: checkpoint !== null,
      subtopics: ['np_5cr9t1-1-0_hz_store'],
      reverseSubtopics: null,
      logServiceStartCheckpoint:
        plan.logPullStart !== null && at >= plan.logPullStart ? epoch + plan.logPullStart : null,
      sourceStoreKeptHour: 72,
      syncDelay: checkpoint === null || sampled === null ? null : sampled - checkpoint,
      syncDelaySampleTimestamp: sampled,
      accessObSource: false,
      overwriteConfig: false,
      ignoreUnsupportDdl: true,
      subDbs: null,
      subConds: null,
      subIds: null,
      maxConnectorCount: -1,
      storeIncr: true,
      incrSyncTimestamp: checkpoint,
    }
  },
})
