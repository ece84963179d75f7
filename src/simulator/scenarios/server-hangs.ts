import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'server-hangs',
  title: { en: 'OMS hangs', zh: 'OMS 无响应' },
  look: {
    en: 'Answers take half a minute: the page gives up after 15 seconds (timeout), and keeps the last good answer.',
    zh: '响应需半分钟：页面在 15 秒后超时放弃，并保留最后一次正常的结果。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5hg2n2',
  name: 'surveys_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'web_team',
  objects: 'surveys: survey answer*32',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [{ kind: 'slow', delay: 30, from: { at: 'full', percent: 30, minutes: 1 }, seconds: 180, every: 900 }],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
