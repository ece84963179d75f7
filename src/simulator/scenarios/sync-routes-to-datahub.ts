import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'sync-routes-to-datahub',
  title: { en: 'DBP routes to DataHub', zh: 'DBP 路由到 DataHub' },
  look: {
    en: 'A synchronization with full data and a Chinese server.',
    zh: '包含全量数据的同步任务；服务器语言为中文。',
  },
  shows: ['sync-names', 'chinese-server', 'Q-43'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  id: 'np_8rt8d3',
  name: 'routes_dbp_to_datahub',
  type: 'SYNC',
  from: 'DBP_OP_ROUTE',
  to: 'DATAHUB',
  owner: '张伟',
  labels: ['stream', 'branch'],
  chinese: true,
  objects: 'routes: route*64 stop',
  rows: 12_880_310,
  starts: { at: 'caught-up', minutes: 240 },
})
