import { objects } from './en/objects'
import { raw } from './en/raw'
import { settings } from './en/settings'
import { useTranslator } from './use-translation'

/** The English texts of the panels that are chunks of their own, and come with them. */
export const panels = { objects, raw, settings } as const

/** Makes the texts of the lazy panels known, once. Every such panel calls it before it reads a text. */
export function usePanelTexts(): void {
  const translator = useTranslator()
  if (!translator.has('raw.title')) translator.add('en', panels)
}
