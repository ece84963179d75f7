import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'other-task',
  title: { en: 'The answer is about another task', zh: '返回了另一个任务' },
  look: {
    en: 'A cache on the way mixes two tasks up: the other one is not shown, and no number of it is kept.',
    zh: '途中的缓存混淆了两个任务：另一个任务不会显示，其数据也不会保存。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5ot3m3',
  name: 'seats_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'events_team',
  objects: 'seats: seat hall',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [
    { kind: 'other-task', id: 'np_4wh8x2', from: { at: 'full', percent: 30, minutes: 1 }, seconds: 120, every: 900 },
  ],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
