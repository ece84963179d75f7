import { useSyncExternalStore } from 'react'
import type { TaskOverview } from '@/domain/overview'
import { useServices } from '@/features/shared/services'
import type { StepColumn } from '@/history/columns-of-step'
import type { StepSamples } from '@/history/step-samples'
import { useTranslation } from '@/i18n/use-translation'
import { useClock } from '@/ui/clock'
import { Sparkline } from '@/ui/sparkline'

const HOUR_MS = 3_600_000

/** What is drawn of a task: the lag of the step that follows changes, or the rows of the step that moves them. */
export interface Drawn {
  /** The step's current name, as the history knows it. */
  readonly step: string
  readonly column: Extract<StepColumn, 'lagSeconds' | 'dstRps' | 'srcRps'>
}

/** What to draw of a task; null of one in which nothing goes on. */
export function drawnOf({ verdict, current, lag }: Pick<TaskOverview, 'verdict' | 'current' | 'lag'>): Drawn | null {
  const step = current.find(({ key }) => key === verdict.step)
  if (step?.state !== 'running' && step?.state !== 'monitoring') return null
  if (lag?.step === step.key) return { step: step.name, column: 'lagSeconds' }
  return { step: step.name, column: verdict.kind === 'verifying' ? 'srcRps' : 'dstRps' }
}

/** The last hour of a tile's number. Nothing while there is nothing to draw. */
export function WallSpark({ id, step, column }: Drawn & { id: string }) {
  const { t } = useTranslation()
  const { now } = useClock()
  const source = useServices().history.source(id, step)
  const isEmpty = useSyncExternalStore(source.subscribe, () => isNothing(source.read(), column))
  if (isEmpty) return null
  const label = t(column === 'lagSeconds' ? 'wall.spark.lag' : 'wall.spark.rows')
  return (
    <div className="wall-spark">
      <Sparkline {...{ source, column, label, now }} lastMs={HOUR_MS} width={360} height={60} stretch />
    </div>
  )
}

/** What was seen for so short a time is a dot at the edge of an hour, which says nothing. */
const LEAST_MS = 120_000

function isNothing({ times, values }: StepSamples, column: Drawn['column']): boolean {
  const numbers = values(column)
  const first = numbers.findIndex((value) => !Number.isNaN(value))
  return first < 0 || (times.at(-1) ?? 0) - (times[first] ?? 0) < LEAST_MS
}
