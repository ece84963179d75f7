import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'login-page',
  title: { en: 'A login page comes instead', zh: '返回的是登录页' },
  look: {
    en: 'HTML with HTTP 200, as of a proxy whose session is over: the page says what came, and runs nothing of it.',
    zh: 'HTTP 200 的 HTML，如同会话过期的代理：页面会说明收到了什么，且不执行其内容。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5lp4n4',
  name: 'badges_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'hr_systems',
  objects: 'badges: badge door access_log*12',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [{ kind: 'html', from: { at: 'full', percent: 30, minutes: 1 }, seconds: 240, every: 900 }],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
