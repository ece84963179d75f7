import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'older-server',
  title: { en: 'Every step, from an older server', zh: '旧版服务器的全部步骤' },
  look: {
    en: 'Names without TRANSFER in them mean the same steps: the same labels, the same panels.',
    zh: '不含 TRANSFER 的步骤名指同样的步骤：标签和面板都一样。',
  },
  shows: ['older-names'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'switchover', verdict: 'waiting-for-operator' },
    { from: 'reverse', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  listed: false,
  id: 'np_4ol1s1',
  name: 'museum_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'archive_dba',
  objects: 'museum: exhibit*16 loan room',
  rows: 22_061_400,
  older: true,
  does: ['prepare', 'structure', 'full', 'index', 'incremental', 'verify', 'switchover', 'reverse'],
  takes: { index: 900 },
  starts: { at: 'index', minutes: 6 },
})
