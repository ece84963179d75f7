import { useCallback, useState } from 'react'

/** Code that comes late, as far as it is known. */
export interface Late<T> {
  /** Null until it came. */
  readonly part: T | null
  /** Whether it did not come when it was last asked for. */
  readonly lost: boolean
  /** Asks for it, as often as it is wanted. */
  readonly ask: () => void
}

/**
 * Code that is asked for when it is wanted, and again with each further wish: what did not come once may come later.
 * @param load the same function at each render
 */
export function useLate<T>(load: () => Promise<T>): Late<T> {
  const [late, setLate] = useState<Omit<Late<T>, 'ask'>>({ part: null, lost: false })
  const ask = useCallback(() => {
    setLate(({ part }) => ({ part, lost: false }))
    load().then(
      (part) => setLate({ part, lost: false }),
      () => setLate(({ part }) => ({ part, lost: part === null })),
    )
  }, [load])
  return { ...late, ask }
}
