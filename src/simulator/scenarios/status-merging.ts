import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'status-merging',
  title: { en: 'OMS says that it integrates', zh: '状态为“合并中”' },
  look: {
    en: 'The status RUNNING_MERGING: shown as its own, while the task goes on.',
    zh: '状态 RUNNING_MERGING：按其本义显示，任务继续运行。',
  },
  shows: ['merging'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_4mg3s3',
  name: 'regions_ob_to_ob',
  from: 'OB_MYSQL_TENANT',
  to: 'OB_MYSQL',
  owner: 'dba_team',
  objects: 'regions: region district*8',
  rows: 3_118_204,
  flags: { isMerging: true },
  spells: { RUNNING: 'RUNNING_MERGING' },
  starts: { at: 'caught-up', minutes: 90 },
})
