import type { Texts } from '../texts'

export const demo: Texts['demo'] = {
  title: '演示',
  stage: {
    back: '全部场景',
    unknown: '没有 ID 为 {{id}} 的场景。',
  },
}
