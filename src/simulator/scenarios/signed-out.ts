import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'signed-out',
  title: { en: 'OMS refuses the user', zh: 'OMS 拒绝该用户' },
  look: {
    en: 'First as unknown (HTTP 401), then without the right to see the task (HTTP 403): a form to sign in, and whom to ask.',
    zh: '先是未知用户（HTTP 401），随后无权查看该任务（HTTP 403）：给出登录框以及应联系谁。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5au8n8',
  name: 'permits_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'legal_team',
  objects: 'permits: permit appeal',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [
    { kind: 'denied', status: 401, from: { at: 'full', percent: 30, minutes: 1 }, seconds: 120, every: 900 },
    { kind: 'denied', status: 403, from: { at: 'full', percent: 30, minutes: 7 }, seconds: 120, every: 900 },
  ],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
