import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'server-errors',
  title: { en: 'OMS and its gateway fail', zh: 'OMS 及其网关出错' },
  look: {
    en: 'HTTP 500, then 502 and 504: each with its sentence, and the tries come further apart.',
    zh: '先是 HTTP 500，随后 502 和 504：各有说明，重试间隔逐渐拉长。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5er3n3',
  name: 'awards_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'hr_systems',
  objects: 'awards: award nomination',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [
    { kind: 'error', status: 500, from: { at: 'full', percent: 30, minutes: 1 }, seconds: 150, every: 900 },
    { kind: 'error', status: 502, from: { at: 'full', percent: 30, minutes: 5 }, seconds: 60, every: 900 },
    { kind: 'error', status: 504, from: { at: 'full', percent: 30, minutes: 9 }, seconds: 60, every: 900 },
  ],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
