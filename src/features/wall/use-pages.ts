import { useEffect, useState } from 'react'
import { useClock } from '@/ui/clock'

/** Which page of the wall is shown. */
export interface Pages {
  /** From 0 on. */
  readonly page: number
  /** Goes so many pages on; after the last comes the first. */
  readonly turn: (by: number) => void
}

/**
 * Turns the pages of the wall by itself.
 * @param rotateSeconds 0 for never; @param held whether it has to wait, since somebody looks closer.
 */
export function usePages(pages: number, { rotateSeconds, held }: { rotateSeconds: number; held: boolean }): Pages {
  const clock = useClock()
  const [wished, setWished] = useState(0)
  const page = Math.min(wished, pages - 1)
  useEffect(() => {
    if (pages < 2 || rotateSeconds === 0 || held) return
    const since = clock.tick()
    return clock.subscribe(() => {
      if (clock.tick() - since >= rotateSeconds * 1000) setWished((page + 1) % pages)
    })
  }, [clock, pages, rotateSeconds, held, page])
  return { page, turn: (by) => setWished((((page + by) % pages) + pages) % pages) }
}
