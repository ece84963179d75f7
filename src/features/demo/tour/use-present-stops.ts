import { useEffect, useState } from 'react'
import { anchorOf, STOPS, type Stop } from './stops'

/** So long the tour waits for parts of the page that are still to come, milliseconds. */
const PATIENCE_MS = 5000

/** The stops of a tour on this page. */
export interface PresentStops {
  /** Those that the page has now, followed as its parts come and go. */
  readonly present: readonly Stop[]
  /**
   * Those that count, which stay the same from then on: all, or what was there when the tour had waited for long enough.
   * Null before.
   */
  readonly counted: readonly Stop[] | null
}

export function usePresentStops(): PresentStops {
  const [present, setPresent] = useState(presentStops)
  const [counted, setCounted] = useState<readonly Stop[] | null>(null)
  useEffect(() => {
    const look = () => {
      const now = presentStops()
      setPresent((before) => (now.join() === before.join() ? before : now))
      if (now.length === STOPS.length) setCounted((known) => known ?? now)
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-tour', 'hidden'] })
    const timer = setTimeout(() => setCounted((known) => known ?? presentStops()), PATIENCE_MS)
    look()
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [])
  return { present, counted }
}

function presentStops(): readonly Stop[] {
  return STOPS.filter((stop) => anchorOf(stop) !== null)
}
