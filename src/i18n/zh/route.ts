import type { Texts } from '../texts'

export const route: Texts['route'] = {}
