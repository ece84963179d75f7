import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'quiet-source',
  title: { en: 'Nothing is written at the source', zh: '源端没有写入' },
  look: {
    en: 'The checkpoint stands still since there is nothing to apply, and OMS says that no row came: no reason to worry.',
    zh: '位点不动是因为没有可应用的变更，OMS 也表明没有新行：无需担心。',
  },
  shows: ['Q-50'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_2qs7q7',
  name: 'holidays_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'hr_systems',
  objects: 'holidays: holiday request',
  rows: 2_204_118,
  does: ['structure', 'full', 'incremental'],
  link: { quiet: { every: 1500, seconds: 480 } },
  starts: { at: 'incremental', minutes: 71 },
})
