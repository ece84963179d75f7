import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'not-configured',
  title: { en: 'Not configured yet', zh: '尚未配置' },
  look: {
    en: 'The status UNCONFIGURED: nothing has begun, and nothing is missing.',
    zh: '状态 UNCONFIGURED：尚未开始，也没有缺少什么。',
  },
  shows: ['no-steps'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_4un5s5',
  name: 'drafts_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'dba_team',
  objects: 'drafts: draft',
  rows: 1_204_000,
  waits: 64_800,
  spells: { INIT: 'UNCONFIGURED' },
  starts: { at: 'created', minutes: 40 },
})
