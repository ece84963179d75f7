import type { Texts } from '../texts'

export const task: Texts['task'] = {}
