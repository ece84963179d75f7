import type { Texts } from '../texts'

export const recording: Texts['recording'] = {
  title: '录制',
}
