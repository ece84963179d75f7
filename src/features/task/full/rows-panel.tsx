import type { ReactNode } from 'react'
import type { StepView } from '@/domain/step-view'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { Empty } from '@/ui/empty'
import { LazyCharts } from '../charts/lazy-charts'
import { OlderLine } from '../charts/older-line'
import { useBaselines } from '../charts/use-baselines'
import { Columns } from '../page/columns'
import { RowsCard } from './rows-card'

interface RowsPanelProps {
  readonly id: string
  readonly view: StepView
  readonly now: number
  /** Whether an incremental step runs beside this one: its delay is what waits for these rows. */
  readonly withDelay: boolean
  /** Further cards at the side. */
  readonly aside: ReactNode
  /** What stands below the charts. */
  readonly below: ReactNode
}

/** Full migration or full verification: rows, rates, time per row and bandwidth. */
export function RowsPanel({ id, view, now, withDelay, aside, below }: RowsPanelProps) {
  const { t } = useTranslation()
  const label = useStepLabel()
  const baselines = useBaselines(view.step?.stepInfo ?? null)
  const begun = !view.planned && view.startMs !== null
  return (
    <Columns
      title={label(view)}
      below={below}
      note={begun && <OlderLine id={id} view={view} />}
      aside={
        <>
          {begun && <RowsCard id={id} view={view} now={now} />}
          {aside}
        </>
      }
    >
      {begun ? (
        <LazyCharts
          id={id}
          step={view.name}
          rates={{ targetReads: view.name === 'FULL_VERIFIER', still: view.state !== 'running', baselines }}
          delayOf={withDelay ? 'INCR_TRANSFER' : null}
          endMs={view.endMs}
          finished={view.state === 'finished'}
        />
      ) : (
        <Empty title={t('task.rows.notStarted')}>{view.planned && t('task.steps.plannedText')}</Empty>
      )}
    </Columns>
  )
}
