import type { Texts } from '../texts'

export const demo: Texts['demo'] = {
  title: '演示',
}
