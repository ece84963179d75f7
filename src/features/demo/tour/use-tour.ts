import { useSyncExternalStore } from 'react'
import type { TourState, TourStore } from './tour-store'

/** Where the tour stands, followed as it changes. */
export function useTour({ subscribe, state }: TourStore): TourState {
  return useSyncExternalStore(subscribe, state)
}
