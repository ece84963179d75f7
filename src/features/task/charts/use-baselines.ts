import { useMemo } from 'react'
import type { StepInfo } from '@/domain/task'
import type { Baselines } from './rate-charts'

/** The baselines of a step, the same object as long as none of them changes, so that charts need not render again. */
export function useBaselines(info: StepInfo | null): Baselines | null {
  const [srcRpsRef, dstRpsRef, srcRtRef, dstRtRef, srcIopsRef] = [
    info?.srcRpsRef ?? null,
    info?.dstRpsRef ?? null,
    info?.srcRtRef ?? null,
    info?.dstRtRef ?? null,
    info?.srcIopsRef ?? null,
  ]
  const known = info !== null
  return useMemo(
    () => (known ? { srcRpsRef, dstRpsRef, srcRtRef, dstRtRef, srcIopsRef } : null),
    [known, srcRpsRef, dstRpsRef, srcRtRef, dstRtRef, srcIopsRef],
  )
}
