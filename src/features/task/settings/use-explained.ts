import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** What may stand in a path: nothing that i18next reads as a separator. */
const SAFE = /^[A-Za-z0-9_]+$/

/**
 * Looks for a text of the settings under a path made from what OMS sent. Gives null where there is none: a code that
 * nobody knows is then shown as it came.
 */
export function useExplained(): (...path: readonly string[]) => string | null {
  const { i18n } = useTranslation()
  return useCallback(
    (...path) => {
      const key = path.join('.')
      const full = `settings.${key}`
      // A code comes from the server: it may hold i18next's separators, which must not reach other texts.
      if (!path.every((part) => SAFE.test(part)) || !i18n.exists(full)) return null
      const text: unknown = i18n.t(full as never)
      return typeof text === 'string' ? text : null
    },
    [i18n],
  )
}
