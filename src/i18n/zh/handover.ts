import type { Texts } from '../texts'

export const handover: Texts['handover'] = {
  title: 'TODO',
}
