import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'sync-trades-to-kafka',
  title: { en: 'Oracle tenant to Kafka', zh: 'Oracle 租户到 Kafka' },
  look: {
    en: 'Changes only, without schema and rows to copy.',
    zh: '仅增量变更，没有结构和全量数据。',
  },
  shows: ['sync-names', 'no-full'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'in-sync' },
  ],
  id: 'np_8tr2k5',
  name: 'trades_ob_to_kafka',
  type: 'SYNC',
  from: 'OB_ORACLE',
  to: 'KAFKA',
  owner: 'trading_dba',
  labels: ['stream', 'finance'],
  importance: 'HIGH',
  objects: 'TRADES: TRADE FILL QUOTE*24',
  rows: 0,
  does: ['prepare', 'incremental'],
  starts: { at: 'caught-up', minutes: 700 },
})
