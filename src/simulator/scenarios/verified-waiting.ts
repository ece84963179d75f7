import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'verified-waiting',
  title: { en: 'All is compared, and the step waits', zh: '校验完成，步骤仍在等待' },
  look: {
    en: 'RUNNING at 100 % with an end time: verified, and waiting for the next stage; not stuck.',
    zh: 'RUNNING 且进度 100%、已有结束时间：校验已完成，等待下一阶段，并非卡住。',
  },
  shows: ['Q-33', 'verifying'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_2vw1q1',
  name: 'ledgers_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'finance_dba',
  objects: 'ledgers: ledger*8 posting*32',
  rows: 12_880_400,
  holds: 3600,
  starts: { at: 'verified', minutes: 12 },
})
