import { useState } from 'react'
import { tour } from '@/i18n/en/tour'
import { useLazyTexts } from '@/i18n/use-lazy-texts'
import { usePageKeys } from '@/ui/use-page-keys'
import { StopPopover } from './stop-popover'
import { anchorOf, nearestStop, STOPS, type Stop } from './stops'
import { usePresentStops } from './use-present-stops'

const TEXTS = { tour }

/** The tour under way: one stop at a time, over the parts that the page really has. */
export function RunningTour({ onEnd }: { onEnd: () => void }) {
  useLazyTexts(TEXTS)
  const { present, counted } = usePresentStops()
  const [wanted, setWanted] = useState<Stop>(STOPS[0])
  const end = () => {
    onEnd()
    document.getElementById('content')?.focus({ preventScroll: true })
  }
  useEscape(end)
  const stops = counted ?? STOPS
  // Before it is known what the page will have, a stop that is still to come is waited for.
  const stop = counted
    ? nearestStop(
        wanted,
        present.filter((one) => counted.includes(one)),
      )
    : wanted
  const anchor = stop && anchorOf(stop)
  if (!anchor) return null
  const at = stops.indexOf(stop)
  const isThere = (one: Stop) => counted === null || present.includes(one)
  const before = stops.slice(0, at).findLast(isThere)
  const after = stops.slice(at + 1).find(isThere)
  return (
    <StopPopover
      key={stop}
      stop={stop}
      anchor={anchor}
      at={at + 1}
      all={counted && stops.length}
      onBack={before ? () => setWanted(before) : null}
      onNext={after ? () => setWanted(after) : null}
      onEnd={end}
    />
  )
}

/** Escape ends the tour, unless it is for a window or a menu that lies over the page. */
function useEscape(end: () => void): void {
  usePageKeys((event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
    if (document.querySelector('dialog[open]') === null) end()
  })
}
