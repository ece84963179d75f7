import { panels } from './panel-texts'
import { useLazyTexts } from './use-lazy-texts'

/** Makes the texts of the lazy panels known. Every such panel calls it before it reads a text. */
export function usePanelTexts(): void {
  useLazyTexts(panels)
}
