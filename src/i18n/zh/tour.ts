import type { Texts } from '../texts'

export const tour: Texts['tour'] = {
  title: '导览',
}
