import { cutover } from './en/cutover'
import { findings } from './en/findings'
import { kept } from './en/kept'

/** The English texts that come with the rules for what was watched. */
export const watchingTexts = { cutover, findings, kept } as const
