import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'network-slow',
  title: { en: 'Answers come late', zh: '响应很慢' },
  look: {
    en: 'Each answer takes nine seconds for five minutes; the page waits, and says how old what it shows is.',
    zh: '五分钟内每次响应需九秒；页面会等待，并标明所示数据的时间。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5sl1n1',
  name: 'visits_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'web_team',
  objects: 'visits: visit*16 page',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [{ kind: 'slow', delay: 9, from: { at: 'full', percent: 30, minutes: 1 }, seconds: 300, every: 900 }],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
