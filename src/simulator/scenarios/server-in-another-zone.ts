import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'server-in-another-zone',
  title: { en: 'A server at UTC+05:30', zh: 'UTC+05:30 的服务器' },
  look: {
    en: 'OMS says that its gmt fields are UTC, but they are local: the page finds that out and shows the right times.',
    zh: 'OMS 声称 gmt 字段为 UTC，实为本地时间：页面自行识别并显示正确时间。',
  },
  shows: ['Q-43'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_2tz4q4',
  name: 'fares_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'crm_dba',
  objects: 'fares: fare*8 route',
  rows: 11_020_400,
  gmtOffset: 330,
  starts: { at: 'caught-up', minutes: 80 },
})
