import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'from-hive',
  title: { en: 'From Hive', zh: '源端为 Hive' },
  look: {
    en: 'An endpoint type that no public page spells: written as OMS sends it, readable, and without settings that do not apply.',
    zh: '公开文档未给出写法的端点类型：按 OMS 返回的原样书写，清晰可读，且不显示不适用的设置。',
  },
  shows: ['unknown-endpoint'],
  expects: [
    { from: 'precheck', verdict: 'moving' },
    { from: 'ended', verdict: 'finished' },
  ],
  listed: false,
  id: 'np_3hv5e5',
  name: 'facts_hive_to_ob',
  from: 'HIVE',
  to: 'OB_MYSQL',
  owner: 'bi_team',
  objects: 'facts: fact_daily*31',
  rows: 18_402_990,
  does: ['structure', 'full'],
  starts: { at: 'full', percent: 45 },
})
