import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'not-started-yet',
  title: { en: 'Waiting for its day', zh: '等待启动之日' },
  look: {
    en: 'Created two hours ago, and nobody has started it: all steps are listed as waiting.',
    zh: '两小时前创建，尚无人启动：所有步骤均为等待状态。',
  },
  shows: [],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_6ml2i4',
  name: 'mails_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'messaging_dba',
  labels: ['wave4'],
  objects: 'mails: mail*64 attachment',
  rows: 154_330_870,
  waits: 64_800,
  starts: { at: 'created', minutes: 130 },
})
