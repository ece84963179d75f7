import { useSyncExternalStore } from 'react'
import { type Services, useServices } from '@/features/shared/services'
import type { History, StepSource } from '@/history/recorder'

/** Histories that charts follow in place of the page's own: see `chartFrom`. */
const charted = new WeakMap<Services, Pick<History, 'source'>>()
const listeners = new Set<() => void>()

/**
 * Lets all charts of a page follow another history than its own. The code that has one comes after the charts, and
 * rules are not to see it.
 */
export function chartFrom(services: Services, history: Pick<History, 'source'>): void {
  if (charted.get(services) === history) return
  charted.set(services, history)
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The samples of a step for its charts. */
export function useStepSource(id: string, step: string): StepSource {
  const services = useServices()
  return useSyncExternalStore(subscribe, () => (charted.get(services) ?? services.history).source(id, step))
}
