import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'full-while-modified',
  title: { en: 'Objects change on the way', zh: '迁移途中修改对象' },
  look: {
    en: 'OMS says RUNNING_MODIFYING: rows move while objects are added.',
    zh: 'OMS 返回 RUNNING_MODIFYING：迁移进行中同时增加对象。',
  },
  shows: ['modifying'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_9cl6t5',
  name: 'claims_ob_to_ob',
  from: 'OB_ORACLE_TENANT',
  to: 'OB_ORACLE',
  owner: 'insurance_dba',
  labels: ['wave4', 'pii'],
  objects: 'CLAIMS: CLAIM CLAIM_DOC CLAIM_EVENT*8',
  rows: 61_007_340,
  pace: 7200,
  flags: { isModifying: true },
  spells: { RUNNING: 'RUNNING_MODIFYING' },
  starts: { at: 'full', percent: 71 },
})
