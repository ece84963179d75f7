import { useMemo } from 'react'
import { useHref } from 'react-router'
import { presentPath } from '@/lib/hash-address'

/** The addresses of this page as the browser has them, wherever it is served from and however it keeps its routes. */
export interface PageAddress {
  /** The whole address that opens a route of `paths`, for who copies or prints it. */
  readonly of: (path: string) => string
  /** The whole address of what is open now. */
  readonly here: () => string
  /** The parameters of what is open now, which the router may show a moment later. */
  readonly params: () => URLSearchParams
}

export function usePageAddress(): PageAddress {
  // `/`, or `#/` where the route stands behind the `#`.
  const root = useHref('/')
  return useMemo(() => {
    const search = () => (root.startsWith('#') ? presentPath(window.location.hash).search : window.location.search)
    return {
      of: (path) => new URL(root + path.slice(1), window.location.href).href,
      here: () => window.location.href,
      params: () => new URLSearchParams(search()),
    }
  }, [root])
}
