import { useCallback } from 'react'
import { useFindText } from '@/i18n/use-find-text'

/**
 * Looks for a text of the settings under a path made from what OMS sent. Gives null where there is none: a code that
 * nobody knows is then shown as it came.
 */
export function useExplained(): (...path: readonly string[]) => string | null {
  const find = useFindText()
  return useCallback((...path) => find('settings', ...path), [find])
}
