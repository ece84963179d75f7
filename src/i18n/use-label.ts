import { useCallback } from 'react'
import { prettify, UNKNOWN } from '@/lib/format'
import type { English } from './texts'
import { useFindText } from './use-find-text'

export type CodeGroup = keyof English['codes']

/** The label of one of OMS's codes; a code that has none is made readable, never dropped. */
export function useLabel(): (group: CodeGroup, code: string | null | undefined) => string {
  const find = useFindText()
  return useCallback(
    (group, code) => {
      if (code === null || code === undefined || code === '') return UNKNOWN
      return find('codes', group, code) ?? prettify(code)
    },
    [find],
  )
}
