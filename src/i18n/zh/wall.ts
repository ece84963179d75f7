import type { Texts } from '../texts'

export const wall: Texts['wall'] = {
  title: 'TODO',
}
