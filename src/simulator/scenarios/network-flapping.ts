import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'network-flapping',
  title: { en: 'The network comes and goes', zh: '网络时断时续' },
  look: {
    en: 'Forty seconds there, forty seconds away: numbers stay, and no notice is repeated at each turn.',
    zh: '四十秒通、四十秒断：数据保留，通知不会反复弹出。',
  },
  shows: ['fault'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_5fl7n7',
  name: 'beacons_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'iot_platform',
  objects: 'beacons: beacon sighting*32',
  rows: 14_204_118,
  does: ['structure', 'full', 'incremental'],
  lasts: 2.5,
  faults: [
    { kind: 'flapping', up: 40, down: 40, from: { at: 'full', percent: 30, minutes: 1 }, seconds: 480, every: 1200 },
  ],
  starts: { at: 'full', percent: 30, minutes: 2 },
})
