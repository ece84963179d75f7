import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'source-clock-ahead',
  title: { en: 'The source’s clock is ahead', zh: '源端时钟偏快' },
  look: {
    en: 'The checkpoint lies after its own sample: the delay is not negative on the page, and the differing clocks are named.',
    zh: '位点晚于其采样时间：页面不显示负延迟，并指出时钟不一致。',
  },
  shows: ['Q-49'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_2ca6q6',
  name: 'meters_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'iot_platform',
  objects: 'meters: meter reading*32',
  rows: 7_440_118,
  does: ['structure', 'full', 'incremental'],
  link: { sourceAhead: 95 },
  starts: { at: 'caught-up', minutes: 45 },
})
