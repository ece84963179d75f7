import { useMemo } from 'react'
import { type InSync, watchedSync } from '../page/samples'
import { useStepSamples } from '../page/use-samples'

/** Since when the forward synchronization is in sync, as far as this page has seen. */
export function useInSync(id: string, thresholdSeconds: number): InSync {
  const samples = useStepSamples(id, 'INCR_TRANSFER')
  return useMemo(() => watchedSync(samples, thresholdSeconds), [samples, thresholdSeconds])
}
