import { database, shards, specific, table } from '../parts/objects'
import { usualTask } from '../usual-task'

/** 25 databases of a sharding layer, 400 objects in each. */
const DATABASES = Array.from({ length: 25 }, (_, i) => {
  const name = `telco_${String(i).padStart(2, '0')}`
  return database(name, [
    ...shards('call', 256),
    ...shards('bill', 128),
    ...shards('tariff', 14),
    table('customer'),
    table('district'),
  ])
})

export const scenario = usualTask({
  kind: 'ten-thousand-tables',
  title: { en: '10,000 tables', zh: '10,000 张表' },
  look: {
    en: 'Ten thousand objects scroll and are searched without a pause, and lists stay as light as ever.',
    zh: '一万个对象，滚动和搜索都流畅，任务列表也不会变重。',
  },
  shows: ['many-tables', 'many-rows'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_3tt7o2',
  name: 'telco_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'billing_dba',
  importance: 'HIGH',
  objects: 'telco: call',
  mapping: specific(...DATABASES),
  rows: 620_440_118,
  workers: 64,
  pace: 60_000,
  takes: { structure: 3600 },
  starts: { at: 'full', percent: 35 },
})
