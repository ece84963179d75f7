import type { Texts } from '../texts'

export const replay: Texts['replay'] = {
  title: '回放',
}
