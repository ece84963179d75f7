import type { Texts } from '../texts'

export const notices: Texts['notices'] = {
  title: 'TODO',
}
