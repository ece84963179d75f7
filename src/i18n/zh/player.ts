import type { Texts } from '../texts'

export const player: Texts['player'] = {
  title: '播放',
}
