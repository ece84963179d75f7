import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'wrong-clock',
  title: { en: 'The server’s clock is three hours ahead', zh: '服务器时钟快三小时' },
  look: {
    en: 'Ages and durations are right nevertheless: they are counted by the clock of the server, from its Date header.',
    zh: '时长与数据时间依然正确：以服务器的 Date 响应头为准。',
  },
  shows: ['fault', 'Q-49'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5ck6n6',
  name: 'calls_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'support_tools',
  objects: 'calls: call*16 recording',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [{ kind: 'clock', ahead: 10_800 }],
  starts: { at: 'full', percent: 30 },
})
