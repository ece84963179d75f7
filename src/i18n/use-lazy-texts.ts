import type { TextTree } from './translator'
import { useTranslator } from './use-translation'

/** Makes English texts known that come with a chunk of their own. Who shows them calls it before it reads one. */
export function useLazyTexts(texts: TextTree): void {
  useTranslator().add('en', texts)
}
