import type { Texts } from '../texts'

export const raw: Texts['raw'] = {}
