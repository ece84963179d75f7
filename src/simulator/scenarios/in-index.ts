import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'in-index',
  title: { en: 'Indexes after the rows', zh: '数据之后的索引迁移' },
  look: {
    en: 'All rows are there; the indexes are built at the target before changes are applied.',
    zh: '数据已全部迁移；在应用变更之前于目标端创建索引。',
  },
  shows: [],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_9se4x8',
  name: 'search_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'search_team',
  labels: ['prod'],
  objects: 'search: term*32 synonym ranking',
  rows: 44_918_003,
  does: ['structure', 'full', 'index', 'incremental', 'verify'],
  takes: { index: 3000 },
  starts: { at: 'index', minutes: 21 },
})
