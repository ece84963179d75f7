import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'catching-up-from-tidb',
  title: { en: 'Hours of changes to catch up', zh: '需要追平数小时的变更' },
  look: {
    en: 'The delay falls by minutes each minute; when it will be in sync.',
    zh: '延迟每分钟缩短数分钟；何时能够同步。',
  },
  shows: ['catching-up', 'chinese-server', 'Q-31', 'Q-32', 'Q-43'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  id: 'np_9ss7k6',
  name: 'sessions_tidb_to_ob',
  from: 'TIDB',
  to: 'OB_MYSQL',
  owner: '李娜',
  labels: ['wave3'],
  chinese: true,
  objects: 'sessions: session*16 device_token',
  rows: 131_554_870,
  pace: 11_000,
  does: ['structure', 'full', 'incremental'],
  starts: { at: 'incremental', percent: 30 },
})
