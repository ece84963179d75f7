import { numberIn, type StepSample } from '@/domain/samples'
import type { StepSamples } from '@/history/step-samples'

/** OMS's own metrics of a step from before the page's first sample, as the rules want them. */
export function olderSamples({ times, values, olderUntil = null }: StepSamples): StepSample[] {
  if (olderUntil === null) return []
  const [srcRps, dstRps, srcRt, dstRt] = [values('srcRps'), values('dstRps'), values('srcRt'), values('dstRt')]
  const found: StepSample[] = []
  times.forEach((at, i) => {
    if (at >= olderUntil) return
    const rates = { srcRps: numberIn(srcRps[i]), dstRps: numberIn(dstRps[i]) }
    found.push({ at, ...rates, srcRt: numberIn(srcRt[i]), dstRt: numberIn(dstRt[i]), averaged: true })
  })
  return found
}
