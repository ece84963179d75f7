import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'changes-verified',
  title: { en: 'Changes are verified as they come', zh: '增量校验进行中' },
  look: {
    en: 'Incremental verification beside the synchronization, as Enterprise Edition has it.',
    zh: '增量同步的同时进行增量校验（企业版功能）。',
  },
  shows: ['incremental-verification', 'Q-39'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_4iv2s2',
  name: 'vaults_oracle_to_ob',
  from: 'ORACLE',
  to: 'OB_ORACLE',
  owner: 'finance_dba',
  importance: 'HIGH',
  objects: 'VAULTS: VAULT KEY_LOG*8',
  rows: 6_240_118,
  does: ['structure', 'full', 'incremental', 'incrementalVerify', 'verify'],
  starts: { at: 'verify', percent: 40 },
})
