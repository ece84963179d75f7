import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'oms-errors',
  title: { en: 'OMS answers with errors', zh: 'OMS 返回错误' },
  look: {
    en: 'HTTP 200 with success false, in the old and the new style: code, reason and proposal as OMS gives them.',
    zh: 'HTTP 200 但 success 为 false，新旧两种格式：错误码、原因和建议均按 OMS 原文给出。',
  },
  shows: ['fault', 'errors-new-and-old'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5oe1m1',
  name: 'budgets_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'finance_dba',
  objects: 'budgets: budget budget_line*8',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [
    {
      kind: 'oms-error',
      code: 'EXECUTOR_THREAD_POOL_BUSY',
      style: 'old',
      from: { at: 'full', percent: 30, minutes: 1 },
      seconds: 150,
      every: 900,
    },
    {
      kind: 'oms-error',
      code: 'INNER_ERROR',
      style: 'new',
      from: { at: 'full', percent: 30, minutes: 5 },
      seconds: 90,
      every: 900,
    },
  ],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
