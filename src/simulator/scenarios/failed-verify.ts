import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'failed-verify',
  title: { en: 'No host for the verification', zh: '没有主机可用于校验' },
  look: {
    en: 'The verification failed for want of memory, while the changes go on being applied.',
    zh: '校验因内存不足而失败，增量变更仍在继续写入。',
  },
  shows: ['failed', 'alarming', 'Q-39', 'Q-42'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'failed', verdict: 'failed' },
  ],
  id: 'np_7rf2v5',
  name: 'refunds_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'billing_dba',
  labels: ['prod'],
  objects: 'refunds: refund refund_item dispute',
  rows: 21_630_802,
  fails: {
    step: 'verify',
    after: 640,
    error: {
      code: 'CM-RESONF000003',
      message: 'No host has enough resources for a checker: current memory usage 0.857 exceed limited 0.85.',
      reason: 'The hosts of this OMS are short of memory.',
      proposal: 'Add a host or release tasks that are no longer needed, then resume the task.',
    },
  },
  alarm: 'oms_migration_failed',
  starts: { at: 'failed', minutes: 41 },
})
