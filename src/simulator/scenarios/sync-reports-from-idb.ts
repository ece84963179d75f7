import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'sync-reports-from-idb',
  title: { en: 'Reports from IDB', zh: '来自 IDB 的报表' },
  look: {
    en: 'A database target for a synchronization, in sync for an hour.',
    zh: '目标端为数据库的同步任务，已同步一小时。',
  },
  shows: ['sync-names', 'Q-48'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  id: 'np_8rp1i6',
  name: 'reports_idb_to_ob',
  type: 'SYNC',
  from: 'IDB',
  to: 'OB_MYSQL_VPC',
  owner: 'bi_team',
  labels: ['staging'],
  importance: 'LOW',
  objects: 'reports: report_daily report_hourly*12',
  rows: 3_310_090,
  pace: 4000,
  starts: { at: 'caught-up', minutes: 60 },
})
