import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'sync-parcels-to-rocketmq',
  title: { en: 'OceanBase CE to RocketMQ', zh: 'OceanBase 社区版到 RocketMQ' },
  look: {
    en: 'Changes only; the settings of the message queue.',
    zh: '仅增量变更；消息队列的设置。',
  },
  shows: ['sync-names', 'no-full'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'in-sync' },
  ],
  id: 'np_8pc4r7',
  name: 'parcels_ob_to_rocketmq',
  type: 'SYNC',
  from: 'OB_MYSQL_CE',
  to: 'ROCKETMQ',
  owner: 'logistics_dba',
  labels: ['stream'],
  objects: 'parcels: parcel parcel_scan',
  rows: 0,
  does: ['prepare', 'incremental'],
  starts: { at: 'caught-up', minutes: 420 },
})
