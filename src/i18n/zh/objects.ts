import type { Texts } from '../texts'

export const objects: Texts['objects'] = {}
