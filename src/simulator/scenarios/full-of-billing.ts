import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'full-of-billing',
  title: { en: 'Billing, a third of the way', zh: '计费库，已完成三分之一' },
  look: {
    en: 'How far, how fast, which end limits it, and what comes after.',
    zh: '进度、速度、瓶颈在哪一端，以及后续步骤。',
  },
  shows: [],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'switchover', verdict: 'waiting-for-operator' },
    { from: { at: 'switchover', percent: 100 }, verdict: 'moving' },
    { from: 'reverse', verdict: 'in-sync' },
    { from: 'ended', verdict: 'finished' },
  ],
  id: 'np_9bl3o7',
  name: 'billing_oracle_to_ob',
  from: 'ORACLE',
  to: 'OB_ORACLE_VPC',
  owner: 'billing_dba',
  labels: ['prod', 'finance', 'offOracle'],
  importance: 'HIGH',
  objects: 'BILLING: INVOICE*16 INVOICE_LINE*64 CUSTOMER TAX_RATE',
  rows: 412_663_908,
  workers: 32,
  pace: 21_000,
  does: ['structure', 'full', 'incremental', 'verify', 'switchover', 'reverse'],
  starts: { at: 'full', percent: 38 },
})
