import { Suspense, useMemo } from 'react'
import { viewSteps } from '@/domain/step-view'
import type { Task } from '@/domain/task'
import { type StepTabName, TAB_STEPS } from '@/features/shared/task-tabs'
import { useNow } from '@/ui/clock'
import { lazyExtra } from '@/ui/lazy-extra'
import { useAssessment } from '../assessment/assessment'
import { CUTOVER_PLACE } from '../cutover/cutover-place'
import { mayCutOver } from '../cutover/may-cut-over'
import { RowsPanel } from '../full/rows-panel'
import { IncrementalPanel } from '../incremental/incremental-panel'

const load = () => import('../insights/insights')
const Beside = lazyExtra(() => load().then((it) => it.Beside))
const Past = lazyExtra(() => load().then((it) => it.Past))

/** The numbers of one step, beside them what they mean, and below them what happened. */
export function StepTab({ id, task, tab }: { id: string; task: Task; tab: StepTabName }) {
  const now = useNow()
  // The words of what was found come with the rules that find it.
  const assessed = useAssessment() !== null
  const steps = useMemo(() => viewSteps(task, now), [task, now])
  const view = steps.find((step) => step.name === TAB_STEPS[tab])
  if (!view) return null
  const cutover = mayCutOver(task)
  const place = cutover ? <div aria-hidden="true" className={`min-h-80 ${CUTOVER_PLACE}`} /> : null
  const aside = assessed ? (
    <Suspense fallback={place}>
      <Beside step={view.key} cutover={cutover} />
    </Suspense>
  ) : (
    place
  )
  const withDelay = steps.some((step) => step.name === 'INCR_TRANSFER' && step.startMs !== null)
  const below = assessed && (
    <Suspense fallback={null}>
      <Past id={id} />
    </Suspense>
  )
  const shared = { id, view, now, aside, below }
  if (tab === 'incremental' || tab === 'reverse') return <IncrementalPanel {...shared} />
  return <RowsPanel {...shared} withDelay={withDelay} />
}
