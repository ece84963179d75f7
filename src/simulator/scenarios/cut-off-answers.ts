import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'cut-off-answers',
  title: { en: 'Answers are cut off', zh: '响应不完整' },
  look: {
    en: 'JSON that ends in its middle, then nothing at all: neither is shown as a task.',
    zh: 'JSON 中途截断，随后完全为空：都不会当作任务显示。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5ct2m2',
  name: 'scans_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'logistics_dba',
  objects: 'scans: scan*24 scanner',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [
    { kind: 'truncated', from: { at: 'full', percent: 30, minutes: 1 }, seconds: 150, every: 900 },
    { kind: 'empty', from: { at: 'full', percent: 30, minutes: 5 }, seconds: 90, every: 900 },
  ],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
