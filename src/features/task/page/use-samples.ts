import { useSyncExternalStore } from 'react'
import { useServices } from '@/features/shared/services'
import type { StepSamples } from '@/history/step-series'

/** The samples of one step of a task, as they come in. */
export function useStepSamples(id: string, step: string): StepSamples {
  const source = useServices().history.source(id, step)
  return useSyncExternalStore(source.subscribe, source.read)
}
