import { useCallback } from 'react'
import { useTranslation, useTranslator } from './use-translation'

/**
 * Looks for a text whose key is made from what a server sent. Null where there is none; a part that holds a dot
 * finds nothing, so that no code reaches another group's texts.
 */
export function useFindText(): (...path: readonly string[]) => string | null {
  const translator = useTranslator()
  const { t } = useTranslation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: t stands for the language
  return useCallback(
    (...path) => (path.some((part) => part.includes('.')) ? null : translator.find(path.join('.'))),
    [translator, t],
  )
}
