import { charts } from './en/charts'
import { findings } from './en/findings'
import { objects } from './en/objects'
import { raw } from './en/raw'
import { settings } from './en/settings'

/** The English texts of the panels that are chunks of their own, and come with them. */
export const panels = { charts, findings, objects, raw, settings } as const
