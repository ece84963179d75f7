import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'broken-sync',
  title: { en: 'The source log was recycled', zh: '源端日志已被回收' },
  look: {
    en: 'A synchronization to Kafka that monitors with an error: nothing arrives any more.',
    zh: '同步到 Kafka 的任务处于监控中却有错误：不再有数据到达。',
  },
  shows: ['errors-while-monitoring', 'alarming', 'Q-30', 'Q-47'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'broken', verdict: 'broken' },
  ],
  id: 'np_7nt8b3',
  name: 'notices_ob_to_kafka',
  type: 'SYNC',
  from: 'OB_MYSQL',
  to: 'KAFKA',
  owner: 'stream_team',
  labels: ['stream'],
  objects: 'notices: notice notice_read',
  rows: 2_210_448,
  breaks: {
    after: 5400,
    error: {
      code: 'STORE_NOT_PULL_LOG_ERROR',
      message: 'The store of the source does not pull the log any more.',
      reason: 'The log of the source was recycled before it was read.',
      proposal: 'Keep the log of the source for longer, and start the synchronization from a new point.',
    },
  },
  alarm: 'oms_sync_status_inconsistent',
  starts: { at: 'caught-up', minutes: 112 },
})
