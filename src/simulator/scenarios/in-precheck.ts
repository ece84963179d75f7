import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'in-precheck',
  title: { en: 'A long precheck', zh: '耗时较长的预检查' },
  look: {
    en: 'Nothing is copied yet: its items one after the other, for twenty-five minutes.',
    zh: '尚未复制任何数据：检查项逐一进行，持续二十五分钟。',
  },
  shows: ['precheck-running'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_9hr2c4',
  name: 'hr_oracle_to_ob',
  from: 'ORACLE',
  to: 'OB_ORACLE',
  owner: 'hr_systems',
  labels: ['offOracle', 'pii'],
  objects: 'HR: EMPLOYEE CONTRACT ABSENCE PAYSLIP*12 ORG_UNIT',
  rows: 8_204_551,
  takes: { precheck: 1500 },
  starts: { at: 'precheck', minutes: 9 },
})
