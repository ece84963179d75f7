import { useSyncExternalStore } from 'react'
import type { TaskEvent } from '@/domain/events-kinds'
import { useServices } from '@/features/shared/services'

/** What was observed of a task, in the order of time, as it comes in. */
export function useEvents(id: string): readonly TaskEvent[] {
  const { history } = useServices()
  return useSyncExternalStore(
    (listener) => history.subscribe(id, listener),
    () => history.events(id),
  )
}
