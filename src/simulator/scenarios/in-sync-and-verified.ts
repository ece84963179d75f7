import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'in-sync-and-verified',
  title: { en: 'In sync for fifteen hours', zh: '已同步十五小时' },
  look: {
    en: 'All is verified and the delay is a few seconds: what most tasks look like most of the time.',
    zh: '校验已完成，延迟只有几秒：大多数任务大部分时间的样子。',
  },
  shows: ['Q-44', 'Q-48'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_8st3m1',
  name: 'stock_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL_CE',
  owner: 'warehouse_dba',
  labels: ['prod', 'wave3'],
  objects: 'stock: item*32 movement*64 location',
  rows: 88_120_945,
  starts: { at: 'caught-up', minutes: 900 },
})
