import { useSyncExternalStore } from 'react'
import type { TaskOverview } from '@/domain/overview'
import { useServices } from '@/features/shared/services'
import type { StepColumn } from '@/history/columns-of-step'
import type { StepSamples } from '@/history/step-samples'
import { useFormat } from '@/i18n/use-format'
import { useTranslation } from '@/i18n/use-translation'
import { useClock } from '@/ui/clock'
import { Sparkline } from '@/ui/sparkline'

/** How much of the past is drawn: the time watched so far, within these bounds; milliseconds. */
const SHOWN = { least: 60_000, most: 3_600_000, step: 10_000 } as const

/** Fewer samples are no line. */
const LEAST_SAMPLES = 3

/** What is drawn of a task: the delay of the step that follows changes, or the rows of the step that moves them. */
export interface Drawn {
  /** The step's current name, as the history knows it. */
  readonly step: string
  readonly column: Extract<StepColumn, 'delaySeconds' | 'dstRps' | 'srcRps'>
}

/** What to draw of a task; null of one in which nothing goes on, or of whose delay OMS only repeats the last. */
export function drawnOf({
  verdict,
  others,
  current,
  lag,
}: Pick<TaskOverview, 'verdict' | 'others' | 'current' | 'lag'>): Drawn | null {
  if ([verdict, ...others].some(({ kind }) => kind === 'delay-unknown')) return null
  const step = current.find(({ key }) => key === verdict.step)
  if (step?.state !== 'running' && step?.state !== 'monitoring') return null
  if (lag?.step === step.key) return { step: step.name, column: 'delaySeconds' }
  return { step: step.name, column: verdict.kind === 'verifying' ? 'srcRps' : 'dstRps' }
}

/** The course of a tile's number. Nothing while there is nothing to draw. */
export function WallSpark({ id, step, column, still }: Drawn & { id: string; still: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { now } = useClock()
  const source = useServices().history.source(id, step)
  const lastMs = useSyncExternalStore(source.subscribe, () => watchedMs(source.read(), column))
  if (lastMs === 0) return null
  const time = format.duration(lastMs / 1000)
  const label = t(column === 'delaySeconds' ? 'wall.spark.lag' : 'wall.spark.rows', { time })
  return (
    <div className="wall-spark">
      <Sparkline {...{ source, column, label, lastMs }} now={still ? undefined : now} width={360} height={60} stretch />
    </div>
  )
}

/** How far back there is something to draw, within the bounds; 0 where there is nothing. Rounded, so that it rests. */
function watchedMs({ times, values }: StepSamples, column: Drawn['column']): number {
  const numbers = values(column)
  const last = times.at(-1) ?? 0
  const known = times.filter((at, i) => last - at <= SHOWN.most && !Number.isNaN(numbers[i]))
  if (known.length < LEAST_SAMPLES) return 0
  const watched = Math.ceil((last - (known[0] ?? last)) / SHOWN.step) * SHOWN.step
  return Math.min(SHOWN.most, Math.max(SHOWN.least, watched))
}
