import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'delay-at-the-floor',
  title: { en: 'A delay that is none', zh: '看似有延迟，其实没有' },
  look: {
    en: 'OMS samples each ten seconds and writes each ten: up to some 20 seconds behind is as good as it gets.',
    zh: 'OMS 每十秒采样、每十秒写入：落后约 20 秒已是最佳状态。',
  },
  shows: ['Q-48'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'catching-up' },
    { from: 'caught-up', verdict: 'in-sync' },
  ],
  listed: false,
  id: 'np_2fl5q5',
  name: 'lamps_mysql_to_ob',
  from: 'MYSQL',
  to: 'OB_MYSQL',
  owner: 'iot_platform',
  objects: 'lamps: lamp switching*16',
  rows: 4_118_200,
  does: ['structure', 'full', 'incremental'],
  link: { floor: 15 },
  starts: { at: 'caught-up', minutes: 120 },
})
