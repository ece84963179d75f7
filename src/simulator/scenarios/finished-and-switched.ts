import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'finished-and-switched',
  title: { en: 'Finished and switched over', zh: '已完成并切换' },
  look: {
    en: 'Switched over hours ago without a reverse direction: how long each step took.',
    zh: '数小时前已切换，没有反向增量：每个步骤用了多久。',
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
    { from: 'ended', verdict: 'finished' },
  ],
  id: 'np_6us8f3',
  name: 'users_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'crm_dba',
  labels: ['prod', 'wave3', 'pii'],
  importance: 'HIGH',
  objects: 'users: user*16 address*16 credential',
  rows: 36_870_554,
  does: ['structure', 'full', 'incremental', 'verify', 'switchover'],
  starts: { at: 'ended', minutes: 340 },
})
