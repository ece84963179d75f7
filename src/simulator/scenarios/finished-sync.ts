import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'finished-sync',
  title: { en: 'A finished synchronization', zh: '已完成的同步任务' },
  look: {
    en: 'Full data only, so it could end.',
    zh: '仅全量数据，因此能够结束。',
  },
  shows: ['sync-names', 'no-incremental'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'ended', verdict: 'finished' },
  ],
  id: 'np_6mn5f8',
  name: 'menus_ob_to_ob',
  type: 'SYNC',
  from: 'OB_MYSQL_TENANT',
  to: 'OB_MYSQL_CE',
  owner: 'catalog_team',
  labels: ['staging'],
  importance: 'LOW',
  objects: 'menus: menu dish allergen',
  rows: 48_215,
  pace: 900,
  does: ['structure', 'full'],
  starts: { at: 'ended', minutes: 800 },
})
