import { useEffect, useState } from 'react'
import { anchorOf, STOPS, type Stop } from './stops'

/** So long the tour waits for the task's first answer, milliseconds. */
const PATIENCE_MS = 5000

/** The stops that the page has now, followed as its parts come and go; null while the first one is still to come. */
export function usePresentStops(): readonly Stop[] | null {
  const [present, setPresent] = useState(presentStops)
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const look = () =>
      setPresent((before) => {
        const now = presentStops()
        return now.join() === before.join() ? before : now
      })
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-tour', 'hidden'] })
    const timer = setTimeout(() => setWaited(true), PATIENCE_MS)
    look()
    return () => {
      observer.disconnect()
      clearTimeout(timer)
    }
  }, [])
  return present.includes(STOPS[0]) || waited ? present : null
}

function presentStops(): readonly Stop[] {
  return STOPS.filter((stop) => anchorOf(stop) !== null)
}
