import type { Texts } from '../texts'

export const verdict: Texts['verdict'] = {}
