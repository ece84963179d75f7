import { objects } from './en/objects'
import { raw } from './en/raw'
import { settings } from './en/settings'

/** The English texts of the panels that are chunks of their own, and come with them. */
export const panels = { objects, raw, settings } as const
