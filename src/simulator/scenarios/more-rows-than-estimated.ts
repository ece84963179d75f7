import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'more-rows-than-estimated',
  title: { en: 'More rows than OMS believed', zh: '行数超过估计' },
  look: {
    en: 'Rows exceed the estimate while a sixth of the way is left: both are shown, and nothing is clipped.',
    zh: '还剩约六分之一时行数已超过估计值：两者都如实显示，不做截断。',
  },
  shows: ['Q-38', 'estimate-low'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_2mr3q3',
  name: 'comments_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'messaging_dba',
  objects: 'comments: comment*64 reaction*64',
  rows: 96_204_118,
  estimate: 0.62,
  starts: { at: 'full', percent: 80 },
})
