import { living } from '../living'
import { mysql, oceanBase } from '../parts/endpoints'
import { database, specific, table } from '../parts/objects'
import { commonConfig, fullConfig, structConfig, USUAL_SWITCHES } from '../parts/settings'

/** Finished and given back: OMS has taken its components down, and only the record of the task is left. */
export const scenario = living({
  kind: 'released',
  title: { en: 'Finished and released', zh: '已完成并释放' },
  look: {
    en: 'Only the record of the task is left; it had no incremental synchronization.',
    zh: '只剩下任务记录；该任务没有增量同步。',
  },
  shows: ['no-incremental'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'ended', verdict: 'released' },
  ],
  endless: true,
  facts: {
    ...USUAL_SWITCHES,
    id: 'np_5rl6d0',
    name: 'archive_2019_to_ob',
    owner: 'archive_dba',
    importance: 'IGNORE',
    sourceEndpointType: 'MYSQL',
    sinkEndpointType: 'OB_MYSQL',
    enableFullVerify: false,
    enableIncrTransfer: false,
    enableReverseIncrTransfer: false,
    transferMapping: specific(database('archive', [table('ledger_2019'), table('ledger_2019_lines')])),
    commonTransferConfig: commonConfig(),
    structTransferConfig: structConfig(false),
    fullTransferConfig: fullConfig(),
    incrTransferConfig: null,
    sourceConnectInfo: mysql({ id: 'c_5rl6a1', endpointName: 'mysql-archive', host: '10.0.8.121' }),
    sinkConnectInfo: oceanBase({
      id: 'c_5rl6b2',
      endpointName: 'ob-archive',
      host: '10.0.9.124',
      cluster: 'ob_prod_2',
      tenant: 'archive',
    }),
  },
  plan: {
    rows: 11_840_332,
    estimate: 0.98,
    precheck: { seconds: 6, items: 14 },
    structure: { seconds: 9, items: 2 },
    full: {
      source: { workers: 8, msPerRow: 0.8, bytesPerRow: 260 },
      target: { workers: 16, msPerRow: 1.7, bytesPerRow: 250 },
      references: { srcRpsRef: 9000, srcRtRef: 1, srcIopsRef: 4_194_304, dstRpsRef: 9000, dstRtRef: 2 },
    },
  },
  lead: ({ end }) => (end ?? 0) + 7200,
  after: 172_800,
  habits: (task) => (task.status === 'FINISHED' ? { ...task, status: 'RELEASED' } : task),
})
