import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'server-upgrade',
  title: { en: 'A status that no one knows', zh: '无人知晓的状态' },
  look: {
    en: 'OMS says UPGRADING: the page shows the word as it is, and what the steps say.',
    zh: 'OMS 返回 UPGRADING：页面原样显示该状态以及各步骤的情况。',
  },
  shows: ['unknown-status'],
  expects: [{ from: 'precheck', verdict: 'unknown' }],
  id: 'np_7up6u1',
  name: 'tickets_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL_VPC',
  owner: 'support_tools',
  labels: ['wave4'],
  objects: 'tickets: ticket*8 comment*8 agent',
  rows: 7_720_091,
  spells: { RUNNING: 'UPGRADING' },
  starts: { at: 'caught-up', minutes: 200 },
})
