import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'from-hbase',
  title: { en: 'From HBase to OBKV', zh: '源端为 HBase，目标端为 OBKV' },
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
  id: 'np_3hb1e1',
  name: 'trails_hbase_to_obkv',
  from: 'HBASE',
  to: 'OBKV_HBASE',
  owner: 'iot_platform',
  objects: 'trails: trail*16',
  rows: 18_402_990,
  does: ['structure', 'full'],
  starts: { at: 'full', percent: 45 },
})
