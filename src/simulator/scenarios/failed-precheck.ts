import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'failed-precheck',
  title: { en: 'A precheck item fails', zh: '预检查未通过' },
  look: {
    en: 'It ended before anything was copied: which item, why, and what to execute at the source.',
    zh: '在复制任何数据之前就结束：哪一项、为什么，以及源端需要执行什么。',
  },
  shows: ['failed', 'Q-42'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'failed', verdict: 'failed' },
  ],
  id: 'np_7gl4p2',
  name: 'gl_oracle_to_ob',
  from: 'ORACLE',
  to: 'OB_ORACLE',
  owner: 'finance_dba',
  labels: ['finance', 'offOracle'],
  objects: 'GL: JOURNAL JOURNAL_LINE*32 ACCOUNT PERIOD',
  rows: 204_771_390,
  fails: {
    step: 'precheck',
    after: 5,
    error: {
      code: 'MIGRATION_PROJECT_STEP_PRECHECK_FAILED',
      message: 'Precheck item "supplemental log" failed: the source does not log all columns.',
      reason: 'Supplemental logging of all columns is off in the source database.',
      proposal: 'Execute ALTER DATABASE ADD SUPPLEMENTAL LOG DATA (ALL) COLUMNS in the source, then resume the task.',
    },
  },
  starts: { at: 'failed', minutes: 95 },
})
