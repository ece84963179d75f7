import type { StepSample } from '@/domain/samples'
import type { StepSamples } from '@/history/step-samples'

/** OMS's own metrics of a step from before the page's first sample, as the rules want them. */
export function olderSamples({ times, values, olderUntil = null }: StepSamples): StepSample[] {
  if (olderUntil === null) return []
  const [srcRps, dstRps, srcRt, dstRt] = [values('srcRps'), values('dstRps'), values('srcRt'), values('dstRt')]
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value)
  const found: StepSample[] = []
  times.forEach((at, i) => {
    if (at >= olderUntil) return
    const rates = { srcRps: known(srcRps[i]), dstRps: known(dstRps[i]) }
    found.push({ at, ...rates, srcRt: known(srcRt[i]), dstRt: known(dstRt[i]), averaged: true })
  })
  return found
}
