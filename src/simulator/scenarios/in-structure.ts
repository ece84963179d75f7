import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'in-structure',
  title: { en: 'Schemas of 362 tables', zh: '362 张表的结构迁移' },
  look: {
    en: 'Schema migration from Db2, table by table.',
    zh: '从 Db2 逐表迁移结构。',
  },
  shows: [],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_9pl5s1',
  name: 'policies_db2_to_ob',
  from: 'DB2_LUW',
  to: 'OB_MYSQL',
  owner: 'insurance_dba',
  labels: ['wave4'],
  objects: 'policies: policy*240 claim*120 broker tariff',
  rows: 96_410_222,
  takes: { structure: 5400 },
  starts: { at: 'structure', minutes: 35 },
})
