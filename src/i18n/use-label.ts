import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { prettify, UNKNOWN } from '@/lib/format'
import type { en } from './texts'

export type CodeGroup = keyof typeof en.codes

/** The label of one of OMS's codes; a code that has none is made readable, never dropped. */
export function useLabel(): (group: CodeGroup, code: string | null | undefined) => string {
  const { i18n } = useTranslation()
  return useCallback(
    (group, code) => {
      if (code === null || code === undefined || code === '') return UNKNOWN
      const key = `codes.${group}.${code}`
      // A code comes from the server: it may hold i18next's separators, which must not reach other texts.
      return /^[A-Z0-9_]+$/.test(code) && i18n.exists(key) ? String(i18n.t(key as never)) : prettify(code)
    },
    [i18n],
  )
}
