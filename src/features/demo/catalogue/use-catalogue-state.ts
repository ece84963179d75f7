import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { usePageAddress } from '@/features/shared/page-address'
import { type CatalogueState, readState, writeState } from './catalogue-state'

/** The state of the catalogue, which is the address's. */
export function useCatalogueState(): readonly [CatalogueState, (change: Partial<CatalogueState>) => void] {
  const [params, setParams] = useSearchParams()
  const address = usePageAddress()
  const text = params.toString()
  const state = useMemo(() => readState(new URLSearchParams(text)), [text])
  const change = useCallback(
    (next: Partial<CatalogueState>) => {
      // The router shows an address a moment after it holds it: two changes in that moment must not undo each other.
      const before = address.params()
      setParams(writeState(before, { ...readState(before), ...next }), { replace: true, preventScrollReset: true })
    },
    [setParams, address],
  )
  return [state, change]
}
