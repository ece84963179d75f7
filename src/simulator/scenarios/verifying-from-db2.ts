import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'verifying-from-db2',
  title: { en: 'Verification of deposits', zh: '存款库的校验' },
  look: {
    en: 'Two thirds of the rows are compared; how many are left and until when.',
    zh: '已比对三分之二的行；还剩多少、到何时完成。',
  },
  shows: ['verifying', 'chinese-server', 'Q-39', 'Q-43'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_9dp2v9',
  name: 'deposits_db2_to_ob',
  from: 'DB2_LUW',
  to: 'OB_ORACLE',
  owner: '张伟',
  labels: ['finance', 'branch'],
  importance: 'HIGH',
  chinese: true,
  objects: 'DEPOSITS: DEPOSIT INTEREST MATURITY BRANCH',
  rows: 27_714_456,
  pace: 6000,
  starts: { at: 'verify', percent: 64 },
})
