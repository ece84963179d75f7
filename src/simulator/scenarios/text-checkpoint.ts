import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'text-checkpoint',
  title: { en: 'A checkpoint that is no time', zh: '位点不是时间' },
  look: {
    en: 'Some sources give a place in a log file: shown as it is, and no delay is made up from it.',
    zh: '有些源端给出日志文件中的位置：按原样显示，不据此臆造延迟。',
  },
  shows: ['Q-51'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'incremental', verdict: 'delay-unknown' },
  ],
  listed: false,
  id: 'np_2tc8q8',
  name: 'tariffs_sybase_to_ob',
  from: 'SYBASE',
  to: 'OB_MYSQL',
  owner: 'insurance_dba',
  objects: 'tariffs: tariff clause',
  rows: 3_204_118,
  does: ['structure', 'full', 'incremental'],
  textCheckpoint: true,
  starts: { at: 'caught-up', minutes: 30 },
})
