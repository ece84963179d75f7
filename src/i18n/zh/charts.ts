import type { Texts } from '../texts'

export const charts: Texts['charts'] = {}
