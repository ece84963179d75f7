import { useSyncExternalStore } from 'react'
import { type Services, useServices } from '@/features/shared/services'
import type { History, StepSource } from '@/history/history'

/** The history that charts follow in place of a page's own: see `chartFrom`. */
let charted: readonly [Services, Pick<History, 'source'>] | undefined
const listeners = new Set<() => void>()

/**
 * Lets all charts of a page follow another history than its own. The code that has one comes after the charts, and
 * rules are not to see it.
 */
export function chartFrom(...page: NonNullable<typeof charted>): void {
  charted = page
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The history with OMS's own samples before the page's; null until there are some. */
export function useOlderSource(): Pick<History, 'source'> | null {
  const services = useServices()
  return useSyncExternalStore(subscribe, () => (charted?.[0] === services ? charted[1] : null))
}

/** The samples of a step for its charts. */
export function useStepSource(id: string, step: string): StepSource {
  const services = useServices()
  return useSyncExternalStore(subscribe, () =>
    (charted?.[0] === services ? charted[1] : services.history).source(id, step),
  )
}
