import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'sync-full-to-adb',
  title: { en: 'Synchronization into AnalyticDB', zh: '同步到 AnalyticDB' },
  look: {
    en: 'A synchronization that creates schemas and copies all rows first.',
    zh: '先创建结构并复制全部数据的同步任务。',
  },
  shows: ['sync-names', 'Q-36'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  id: 'np_9ad5w2',
  name: 'profiles_ob_to_adb',
  type: 'SYNC',
  from: 'OB_MYSQL',
  to: 'ADB',
  owner: 'bi_team',
  labels: ['stream', 'pii'],
  objects: 'profiles: profile preference consent',
  rows: 73_201_664,
  pace: 14_000,
  does: ['structure', 'full', 'incremental'],
  starts: { at: 'full', percent: 55 },
})
