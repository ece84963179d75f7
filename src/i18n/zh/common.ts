import type { Texts } from '../texts'

export const common: Texts['common'] = {}
