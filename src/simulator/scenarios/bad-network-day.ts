import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'bad-network-day',
  title: { en: 'A bad day for the network', zh: '网络糟糕的一天' },
  look: {
    en: 'Slow, HTTP 502, flapping, away, a login page, HTTP 503, cut off: what each looks like, one after the other.',
    zh: '缓慢、HTTP 502、时断时续、中断、登录页、HTTP 503、截断：依次看看各是什么样子。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5bd4m4',
  name: 'voyages_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'logistics_dba',
  objects: 'voyages: voyage*8 port container*32',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [
    { kind: 'slow', delay: 9, from: { at: 'full', percent: 30, minutes: 1 }, seconds: 120, every: 2400 },
    { kind: 'error', status: 502, from: { at: 'full', percent: 30, minutes: 5 }, seconds: 60, every: 2400 },
    { kind: 'flapping', up: 30, down: 30, from: { at: 'full', percent: 30, minutes: 9 }, seconds: 240, every: 2400 },
    { kind: 'outage', from: { at: 'full', percent: 30, minutes: 15 }, seconds: 180, every: 2400 },
    { kind: 'html', from: { at: 'full', percent: 30, minutes: 21 }, seconds: 60, every: 2400 },
    {
      kind: 'busy',
      status: 503,
      retryAfter: 30,
      from: { at: 'full', percent: 30, minutes: 25 },
      seconds: 90,
      every: 2400,
    },
    { kind: 'truncated', from: { at: 'full', percent: 30, minutes: 29 }, seconds: 60, every: 2400 },
  ],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
