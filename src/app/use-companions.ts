import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type ComponentType, useEffect, useState } from 'react'
import { useServices } from '@/features/shared/services'

/**
 * What goes along with all pages, whose code comes after the first answer, when the page is calm. Null until then, and
 * for good where it does not come.
 */
export function useCompanions(): ComponentType | null {
  const { calm } = useServices()
  const queries = useQueryClient()
  const [companions, setCompanions] = useState<ComponentType | null>(null)
  useEffect(() => {
    void calm()
      .then(() => answered(queries))
      .then(calm)
      .then(() => import('./companions'))
      .then(
        (it) => setCompanions(() => it.Companions),
        () => {},
      )
  }, [calm, queries])
  return companions
}

/** Resolves when nothing is asked, or no more. */
function answered(queries: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (queries.isFetching() > 0) return
      stop()
      resolve()
    }
    const stop = queries.getQueryCache().subscribe(look)
    look()
  })
}
