import type { ReactNode } from 'react'
import type { StepView } from '@/domain/step-view'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { Empty } from '@/ui/empty'
import { LazyCharts } from '../charts/lazy-charts'
import { OlderLine } from '../charts/older-line'
import { useBaselines } from '../charts/use-baselines'
import { Columns } from '../page/columns'
import { DelayCard } from './delay-card'

interface IncrementalPanelProps {
  readonly id: string
  readonly view: StepView
  readonly now: number
  readonly aside: ReactNode
  /** What stands below the charts. */
  readonly below: ReactNode
}

/** Incremental synchronization, forward or in reverse: delay, its age, true lag, checkpoint, trend. */
export function IncrementalPanel({ id, view, now, aside, below }: IncrementalPanelProps) {
  const { t } = useTranslation()
  const label = useStepLabel()
  const info = view.step?.stepInfo ?? null
  const baselines = useBaselines(info)
  const begun = !view.planned && view.startMs !== null
  // The reference gives no rates for this step; a server that sends them has them drawn.
  const hasRates = info !== null && (info.srcRps !== null || info.dstRps !== null)
  return (
    <Columns
      title={label(view)}
      below={below}
      note={begun && <OlderLine id={id} view={view} />}
      aside={
        <>
          {begun && <DelayCard id={id} view={view} now={now} />}
          {aside}
        </>
      }
    >
      {begun ? (
        <LazyCharts
          id={id}
          step={view.name}
          rates={hasRates ? { targetReads: false, still: false, baselines } : null}
          delayOf={view.name}
          endMs={view.endMs}
          finished={view.state === 'finished'}
        />
      ) : (
        <Empty title={t('task.rows.notStarted')}>{view.planned && t('task.steps.plannedText')}</Empty>
      )}
    </Columns>
  )
}
