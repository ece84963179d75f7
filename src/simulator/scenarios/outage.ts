import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'outage',
  title: { en: 'OMS is away for a while', zh: 'OMS 暂时无法访问' },
  look: {
    en: 'No answer for four minutes, OMS being unreachable: the last good one stays with its age, and the charts keep the gap.',
    zh: '四分钟没有应答：保留最后一次正常结果及其时间，图表留出空档。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5ou5n5',
  name: 'sensors_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'iot_platform',
  objects: 'sensors: sensor reading*64',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [{ kind: 'outage', from: { at: 'full', percent: 30, minutes: 1 }, seconds: 240, every: 1200 }],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
