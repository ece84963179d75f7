import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'full-just-begun',
  title: { en: 'Two billion rows, just begun', zh: '二十亿行，刚刚开始' },
  look: {
    en: 'The first estimates of when it will be done, with their uncertainty.',
    zh: '最初的完成时间估计及其不确定范围。',
  },
  shows: ['many-rows'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
    { from: 'verify', verdict: 'verifying' },
    { from: 'verified', verdict: 'in-sync' },
  ],
  id: 'np_9tm8f2',
  name: 'telemetry_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL_VPC',
  owner: 'iot_platform',
  labels: ['prod', 'wave4'],
  importance: 'LOW',
  objects: 'telemetry: reading*128 device device_model',
  rows: 2_412_880_117,
  workers: 64,
  pace: 52_000,
  bytes: 88,
  starts: { at: 'full', percent: 4 },
})
