import { Suspense, useEffect } from 'react'
import { useParams } from 'react-router'
import { lazyExtra } from '@/ui/lazy-extra'
import { Invitation } from './invitation'
import { browserTour, type TourStore } from './tour-store'
import { useTour } from './use-tour'

// Only who takes the tour loads it.
const RunningTour = lazyExtra<{ onEnd: () => void }>(() => import('./running-tour').then((it) => it.RunningTour))

/** The tour's place on the page of a scenario: the invitation, or the tour itself, or nothing. */
export function TourPlace({ store = browserTour }: { store?: TourStore }) {
  const { id = '' } = useParams()
  const state = useTour(store)
  useEffect(() => store.opened(id), [store, id])
  // Who leaves the page has ended the tour.
  useEffect(() => {
    return () => {
      if (store.state() === 'running') store.settle()
    }
  }, [store])
  if (state === 'offered') return <Invitation onTake={store.start} onDecline={store.settle} />
  if (state === 'settled') return null
  return (
    <Suspense>
      <RunningTour onEnd={store.settle} />
    </Suspense>
  )
}
