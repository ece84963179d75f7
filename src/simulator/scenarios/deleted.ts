import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'deleted',
  title: { en: 'Deleted', zh: '已删除' },
  look: {
    en: 'The status DELETED: it is told once, and no longer asked for.',
    zh: '状态 DELETED：显示一次后不再查询。',
  },
  shows: ['no-incremental'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'ended', verdict: 'released' },
  ],
  listed: false,
  id: 'np_4de6s6',
  name: 'attic_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'archive_dba',
  importance: 'IGNORE',
  objects: 'attic: box*4',
  rows: 5_061_200,
  does: ['structure', 'full'],
  spells: { FINISHED: 'DELETED' },
  starts: { at: 'ended', minutes: 10 },
})
