import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'waiting-with-payroll',
  title: { en: 'Payroll waits for its switchover', zh: '薪资库等待切换' },
  look: {
    en: 'Waiting for a person for almost an hour, from Oracle, with a reverse direction planned.',
    zh: '等待人工操作近一小时；源端为 Oracle，计划了反向增量。',
  },
  shows: ['switchover', 'Q-34'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
    { from: 'switchover', verdict: 'waiting-for-operator' },
    { from: { at: 'switchover', percent: 100 }, verdict: 'moving' },
    { from: 'reverse', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  id: 'np_8py7w8',
  name: 'payroll_oracle_to_ob',
  from: 'ORACLE',
  to: 'OB_ORACLE',
  owner: 'hr_systems',
  labels: ['offOracle', 'pii', 'finance'],
  importance: 'HIGH',
  objects: 'PAYROLL: RUN PAYMENT*12 DEDUCTION',
  rows: 15_409_733,
  does: ['structure', 'full', 'incremental', 'verify', 'switchover', 'reverse'],
  starts: { at: 'switchover', minutes: 55 },
})
