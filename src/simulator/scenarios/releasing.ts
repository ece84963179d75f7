import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'releasing',
  title: { en: 'Being released', zh: '释放中' },
  look: {
    en: 'OMS takes its components down; nothing can be done with the task.',
    zh: 'OMS 正在回收组件；无法再对该任务进行操作。',
  },
  shows: ['no-incremental'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'ended', verdict: 'released' },
  ],
  id: 'np_6lg7r2',
  name: 'logs_2021_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'archive_dba',
  importance: 'IGNORE',
  objects: 'logs: access_log*52 error_log*52',
  rows: 190_554_020,
  pace: 18_000,
  does: ['structure', 'full'],
  spells: { FINISHED: 'RELEASING' },
  starts: { at: 'ended', minutes: 3 },
})
