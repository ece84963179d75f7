import { SYNC } from '../engine/names'
import { living } from '../living'
import { dataHub, oceanBase } from '../parts/endpoints'
import { database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, incrConfig, labels, structConfig, USUAL_SWITCHES } from '../parts/settings'

/** OceanBase to DataHub: topics created, all rows sent, now working off what changed meanwhile. */
export const scenario = living({
  kind: 'to-datahub',
  title: { en: 'OceanBase to DataHub, catching up', zh: 'OceanBase 到 DataHub，正在追平' },
  look: {
    en: 'The delay shrinks, and the page says when it will have caught up.',
    zh: '延迟逐渐缩小，页面会给出预计追平的时间。',
  },
  shows: ['sync-names', 'catching-up', 'Q-31', 'Q-32', 'Q-36'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  endless: true,
  createdLater: true,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_5cd4h6',
    type: 'SYNC',
    name: 'clicks_ob_to_datahub',
    labels: labels('stream'),
    owner: 'bi_team',
    importance: 'LOW',
    enableFullVerify: false,
    sourceEndpointType: 'OB_MYSQL',
    sinkEndpointType: 'DATAHUB',
    transferMapping: specific(
      database('web', [
        table('click_event', { mappedName: 'topic_click_event', shardColumns: ['session_id'] }),
        table('page_view', { mappedName: 'topic_page_view', shardColumns: ['session_id'] }),
      ]),
    ),
    commonTransferConfig: commonConfig({
      mqSerializerType: 'DATAWORKS_V2',
      mqPartitionMode: 'HASH',
      datahubTopicType: 'TUPLE',
      dataWorksBusinessName: 'biz_clickstream',
    }),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig({ fullTransferSpeedMode: 'STEADY', fullVerifySpeedMode: null }),
    incrTransferConfig: incrConfig({
      storeLogKeptHour: 48,
      enableSequencingWithinTxn: null,
      incrSyncConcurrency: null,
    }),
    sourceConnectInfo: oceanBase({
      id: 'c_5cd4a7',
      endpointName: 'ob-web',
      host: '10.0.9.34',
      cluster: 'ob_web',
      tenant: 'web',
      version: '3.2.4.5',
      region: 'cn-hangzhou',
      attributes: { noUserAuth: true },
    }),
    sinkConnectInfo: dataHub({
      id: 'c_5cd4b8',
      endpointName: 'datahub-bi',
      host: 'dh-cn-hangzhou.aliyuncs.com',
      address: 'https://dh-cn-hangzhou.aliyuncs.com',
      project: 'bi_clickstream',
      region: 'cn-hangzhou',
    }),
  },
  metrics: { refuses: 'CE_NOT_SUPPORT_ERROR' },
  plan: {
    names: SYNC,
    rows: 28_114_920,
    estimate: 0.94,
    precheck: { seconds: 8, items: 8 },
    structure: { seconds: 11, items: 2 },
    full: {
      source: { workers: 4, msPerRow: 0.6, bytesPerRow: 188 },
      target: { workers: 6, msPerRow: 1.15, bytesPerRow: 240 },
      references: { srcRpsRef: 8000, srcRtRef: 1, srcIopsRef: 2_097_152, dstRpsRef: 8000, dstRtRef: 1 },
    },
    incremental: { speed: 2.4, seconds: 18_000, statistics: null },
  },
  lead: ({ marks }) => (marks.catchUp ? marks.catchUp.from + 0.4 * (marks.catchUp.to - marks.catchUp.from) : 0),
})
