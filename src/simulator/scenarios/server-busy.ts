import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'server-busy',
  title: { en: 'OMS asks for patience', zh: 'OMS 请求稍后再试' },
  look: {
    en: 'HTTP 429 and 503 with Retry-After: the page keeps to it, and says when it asks again.',
    zh: '带 Retry-After 的 HTTP 429 和 503：页面遵守该时间，并说明何时再次查询。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5bs9n9',
  name: 'queues_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'stream_team',
  objects: 'queues: job*8 worker',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [
    {
      kind: 'busy',
      status: 429,
      retryAfter: 20,
      from: { at: 'full', percent: 30, minutes: 1 },
      seconds: 150,
      every: 900,
    },
    {
      kind: 'busy',
      status: 503,
      retryAfter: 45,
      from: { at: 'full', percent: 30, minutes: 6 },
      seconds: 120,
      every: 900,
    },
  ],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
