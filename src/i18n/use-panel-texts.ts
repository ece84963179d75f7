import { panels } from './panel-texts'
import { useTranslator } from './use-translation'

/** Makes the texts of the lazy panels known, once. Every such panel calls it before it reads a text. */
export function usePanelTexts(): void {
  const translator = useTranslator()
  if (!translator.has('raw.title')) translator.add('en', panels)
}
