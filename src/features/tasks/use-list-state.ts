import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { usePageAddress } from '@/features/shared/page-address'
import { type ListState, readListState, writeListState } from './list-state'

/** The state of the list, which is the address's. A change of what is asked for begins at the first page. */
export function useListState(): readonly [ListState, (change: Partial<ListState>) => void] {
  const [params, setParams] = useSearchParams()
  const address = usePageAddress()
  const text = params.toString()
  const state = useMemo(() => readListState(new URLSearchParams(text)), [text])
  const change = useCallback(
    (next: Partial<ListState>) => {
      // The router shows an address a moment after it holds it: two changes in that moment must not undo each other.
      const before = address.params()
      setParams(writeListState(before, { ...readListState(before), page: 1, ...next }), {
        // Each page is a step back; what is typed is not.
        replace: next.page === undefined,
        preventScrollReset: next.page === undefined,
      })
    },
    [setParams, address],
  )
  return [state, change]
}
