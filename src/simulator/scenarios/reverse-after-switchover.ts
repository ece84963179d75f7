import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'reverse-after-switchover',
  title: { en: 'Switched over, reverse runs', zh: '已切换，反向增量运行中' },
  look: {
    en: 'The business writes at the target and its changes flow back to the old source.',
    zh: '业务已写入目标端，变更回流到原来的源端。',
  },
  shows: ['switchover', 'Q-34'],
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
  id: 'np_8ct5e9',
  name: 'carts_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'shop_dba',
  labels: ['prod', 'wave3'],
  objects: 'carts: cart*16 cart_item*16',
  rows: 9_004_118,
  does: ['structure', 'full', 'incremental', 'verify', 'switchover', 'reverse'],
  starts: { at: 'reverse', minutes: 380 },
})
