import { Suspense } from 'react'
import type { StepView } from '@/domain/step-view'
import { lazyExtra } from '@/ui/lazy-extra'
import { chartFrom } from './step-source'

// Neither the code that asks for the past nor its texts are to be waited for; without them the charts are as before.
const OlderNote = lazyExtra(() => import('./older-note').then((it) => it.OlderNote))

/** The note about what the charts of a step show of the time before the page's own samples, once its code is there. */
export function OlderLine(props: { readonly id: string; readonly view: StepView }) {
  return (
    <Suspense>
      <OlderNote {...props} chartFrom={chartFrom} />
    </Suspense>
  )
}
