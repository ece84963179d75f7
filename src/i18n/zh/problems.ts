import type { Texts } from '../texts'

export const problems: Texts['problems'] = {}
