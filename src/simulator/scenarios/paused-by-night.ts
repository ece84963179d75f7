import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'paused-by-night',
  title: { en: 'Paused for the night', zh: '夜间暂停' },
  look: {
    en: 'Stopped for eight hours in the middle of full migration, then it goes on where it was.',
    zh: '全量迁移中途停止八小时，之后从原处继续。',
  },
  shows: ['moves-again-later'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'paused', verdict: 'paused' },
    { from: 'resumed', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_7md3z7',
  name: 'media_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL_CE',
  owner: 'media_dba',
  labels: ['staging'],
  importance: 'IGNORE',
  objects: 'media: asset*32 rendition*32 licence',
  rows: 66_908_114,
  pace: 5200,
  pause: { from: 6400, seconds: 28_800 },
  starts: { at: 'full', minutes: 170 },
})
