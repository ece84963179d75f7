import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'failed-and-resumed',
  title: { en: 'Failed, and resumed', zh: '失败后恢复' },
  look: {
    en: 'The full migration fails for ten minutes and goes on: its failure is past, gmtStart is set anew, and the task is older than that.',
    zh: '全量迁移失败十分钟后继续：失败已成过去，gmtStart 被重置，而任务实际开始得更早。',
  },
  shows: ['Q-37', 'Q-40', 'Q-46', 'recovered-failure'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'failing', verdict: 'failed' },
    { from: 'recovered', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_2fr2q2',
  name: 'scores_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'events_team',
  objects: 'scores: score*24 match',
  rows: 38_204_661,
  recovers: {
    after: 1800,
    retryAfter: 600,
    error: {
      code: 'WRITER_NOT_ACTIVE',
      message: 'The writer at the target is not active: connection refused by 10.0.9.61:2883.',
      reason: 'The proxy of the target was restarted.',
      proposal: 'Check the proxy of the target, then resume the task.',
    },
  },
  starts: { at: 'full', percent: 72 },
})
