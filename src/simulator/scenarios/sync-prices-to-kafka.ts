import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'sync-prices-to-kafka',
  title: { en: 'A day of changes to Kafka', zh: '持续一天的 Kafka 同步' },
  look: {
    en: 'A synchronization in sync: its delay over many hours.',
    zh: '保持同步的任务：许多小时内的延迟曲线。',
  },
  shows: ['sync-names', 'Q-48'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  id: 'np_8pr9k2',
  name: 'prices_ob_to_kafka',
  type: 'SYNC',
  from: 'OB_MYSQL',
  to: 'KAFKA',
  owner: 'stream_team',
  labels: ['prod', 'stream'],
  importance: 'HIGH',
  objects: 'prices: price price_history',
  rows: 5_661_200,
  starts: { at: 'caught-up', minutes: 1500 },
})
