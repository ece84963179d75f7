import { Suspense } from 'react'
import { lazyExtra } from '@/ui/lazy-extra'
import { useAssessment } from '../assessment/assessment'
import type { HandoverProps } from '../handover/summary-input'

// Without its code the page is as before.
const HandoverBar = lazyExtra<HandoverProps>(() => import('../handover/handover-bar').then((it) => it.HandoverBar))

/** The place of what hands the task over to others; filled once there is a judgement to hand over. */
export function HandoverPlace(props: HandoverProps) {
  const assessed = useAssessment()
  return (
    <div className="min-h-7 max-sm:min-h-15.5 max-sm:w-full print:hidden">
      <Suspense>{assessed && <HandoverBar {...props} />}</Suspense>
    </div>
  )
}
