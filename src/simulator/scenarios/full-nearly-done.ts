import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'full-nearly-done',
  title: { en: 'Nearly done', zh: '即将完成' },
  look: {
    en: 'The last tables take longer than the percentage suggests.',
    zh: '最后几张表所需的时间比百分比显示的要长。',
  },
  shows: [],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_9vn1p3',
  name: 'vendors_pg_to_ob',
  from: 'POSTGRESQL',
  to: 'OB_MYSQL_TENANT',
  owner: 'procurement',
  labels: ['staging'],
  objects: 'vendors: vendor vendor_rating contract contract_item',
  rows: 18_330_012,
  workers: 8,
  pace: 2400,
  events: [{ from: 6400, to: 20_000, target: 2.4, ramp: 300 }],
  starts: { at: 'full', percent: 93 },
})
