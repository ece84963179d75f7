import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'in-sync-while-merging',
  title: { en: 'In sync, objects being integrated', zh: '同步中，正在合并对象' },
  look: {
    en: 'Changed objects are merged back into the task, from a server that speaks Chinese.',
    zh: '变更的对象正在合并回任务；服务器语言为中文。',
  },
  shows: ['merging', 'chinese-server', 'Q-43'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_8br6o4',
  name: 'branches_oracle_to_ob',
  from: 'ORACLE',
  to: 'OB_ORACLE_TENANT',
  owner: '王芳',
  labels: ['branch', 'offOracle'],
  chinese: true,
  objects: 'BRANCH: BRANCH TELLER CASH_DESK',
  rows: 940_377,
  pace: 3000,
  flags: { isMerging: true },
  starts: { at: 'caught-up', minutes: 300 },
})
