import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'failed-full',
  title: { en: 'The writer fails halfway', zh: '写入端中途失败' },
  look: {
    en: 'How far the rows got, the error with its cause, and the alarm of OMS.',
    zh: '已迁移到哪里、错误及原因，以及 OMS 的告警。',
  },
  shows: ['failed', 'alarming', 'Q-42'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'failed', verdict: 'failed' },
  ],
  id: 'np_7md9f6',
  name: 'messages_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'messaging_dba',
  labels: ['prod', 'wave4'],
  importance: 'HIGH',
  objects: 'messages: message*64 thread participant',
  rows: 318_442_015,
  pace: 16_000,
  fails: {
    step: 'full',
    after: 9120,
    error: {
      code: 'DEST_WRITER_START_FAILED',
      level: 'CRITICAL',
      message: 'The writer at the target could not be started: tenant messages is out of log disk space.',
      reason: 'The log disk of the tenant is full.',
      proposal: 'Enlarge the log disk of the tenant, then resume the task.',
      upstreamErrorDetail: 'OBException: -4264, Log out of disk space',
    },
  },
  alarm: 'oms_migration_failed',
  starts: { at: 'failed', minutes: 17 },
})
