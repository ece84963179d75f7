import { useMemo } from 'react'
import { viewSteps } from '@/domain/step-view'
import type { Task } from '@/domain/task'
import { taskPhase } from '@/domain/task-phase'
import { useNow } from '@/ui/clock'
import { preloadCharts } from '../charts/lazy-charts'
import { StepsContext } from '../charts/steps-context'
import { CutoverCard } from '../cutover/cutover-card'
import { RowsPanel } from '../full/rows-panel'
import { IncrementalPanel } from '../incremental/incremental-panel'
import { type StepTabName, TAB_STEPS } from './task-tabs'

preloadCharts()

/** The numbers of one step, and beside them whether the target may take over. */
export function StepTab({ id, task, tab }: { id: string; task: Task; tab: StepTabName }) {
  const now = useNow()
  const steps = useMemo(() => viewSteps(task, now), [task, now])
  const view = steps.find((step) => step.name === TAB_STEPS[tab])
  if (!view) return null
  const cutover = mayCutOver(task) ? <CutoverCard id={id} task={task} /> : null
  const withDelay = steps.some((step) => step.name === 'INCR_TRANSFER' && step.startMs !== null)
  return (
    <StepsContext value={steps}>
      {tab === 'incremental' || tab === 'reverse' ? (
        <IncrementalPanel id={id} view={view} now={now} aside={cutover} />
      ) : (
        <RowsPanel id={id} view={view} now={now} withDelay={withDelay} aside={cutover} />
      )}
    </StepsContext>
  )
}

/** A synchronization feeds on and on, and what is finished or released was cut over before. */
function mayCutOver(task: Pick<Task, 'type' | 'status'>): boolean {
  return task.type !== 'SYNC' && !['finished', 'released'].includes(taskPhase(task.status))
}
