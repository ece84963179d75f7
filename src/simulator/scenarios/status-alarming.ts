import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'status-alarming',
  title: { en: 'OMS says that it alarms', zh: '状态为“告警中”' },
  look: {
    en: 'The status RUNNING_ALARMING, documented as a filter only: the task runs, and the alarm is named.',
    zh: '状态 RUNNING_ALARMING（文档中仅作筛选用）：任务仍在运行，并标出告警。',
  },
  shows: ['alarming'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_4al4s4',
  name: 'boilers_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'iot_platform',
  importance: 'HIGH',
  objects: 'boilers: boiler pressure*16',
  rows: 9_442_010,
  alarm: 'oms_migration_delay',
  alarms: { at: 'precheck' },
  spells: { RUNNING: 'RUNNING_ALARMING' },
  starts: { at: 'full', percent: 55 },
})
