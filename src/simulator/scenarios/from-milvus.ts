import { usualTask } from '../usual-task'

export const scenario = usualTask({
  kind: 'from-milvus',
  title: { en: 'From Milvus', zh: '源端为 Milvus' },
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
  id: 'np_3mv3e3',
  name: 'vectors_milvus_to_ob',
  from: 'MILVUS',
  to: 'OB_MYSQL',
  owner: 'search_team',
  objects: 'vectors: embedding*8',
  rows: 18_402_990,
  does: ['structure', 'full'],
  starts: { at: 'full', percent: 45 },
})
