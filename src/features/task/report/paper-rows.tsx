import type { Estimate } from '@/domain/estimate'
import { hasRows, rowsOf } from '@/domain/rows'
import type { StepView } from '@/domain/step-view'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { UNKNOWN } from '@/lib/format'
import type { Assessed } from '../assessment/assessment'
import { PaperPart, PaperTable } from './paper'
import { shorten } from './shorten'
import { usePaperFormat } from './use-paper-format'

const MOST = 3
const WORD = 32

/** Rows, rates and finish of the steps that move or compare rows. */
export function PaperRows({ assessed: { steps, estimates, atMs } }: { assessed: Assessed }) {
  const { t } = useTranslation()
  const format = usePaperFormat()
  const label = useStepLabel()
  const counting = steps.filter((view) => hasRows(view.step?.stepInfo)).slice(0, MOST)
  const finish = useFinish()
  if (counting.length === 0) return null
  const rows = counting.map((view) => {
    const { processed, capacity, currentRps, averageRps } = rowsOf(view, atMs)
    return {
      key: view.key,
      cells: [
        <span key="name" className="block min-w-28 font-semibold wrap-anywhere">
          {shorten(label(view), WORD)}
        </span>,
        format.integer(processed),
        format.integer(capacity),
        format.rowsPerSecond(currentRps),
        format.rowsPerSecond(averageRps),
        finish(
          view,
          estimates.find(({ step }) => step === view.key),
        ),
      ],
    }
  })
  const heads = [
    t('handover.paper.step'),
    t('handover.paper.rows'),
    t('handover.paper.capacity'),
    t('task.rows.current'),
    t('task.rows.average'),
    t('task.rows.finish'),
  ]
  return (
    <PaperPart title={t('task.rows.title')}>
      <PaperTable title={t('task.rows.title')} heads={heads} numbers={[1, 2, 3, 4]} rows={rows} />
    </PaperPart>
  )
}

/** When a step is or was done, in words. */
function useFinish(): (view: StepView, estimate: Estimate | undefined) => string {
  const { t } = useTranslation()
  const format = usePaperFormat()
  return (view, estimate) => {
    if (estimate?.state === 'known') {
      const { low, mid, high } = estimate
      const at = format.dateTimeShort
      return t('handover.finish', { mid: at(mid), low: at(low), high: at(high) })
    }
    if (view.endMs !== null && view.state !== 'failed') {
      return t('task.rows.finished', { time: format.dateTime(view.endMs) })
    }
    return estimate && estimate.state !== 'not-applicable' ? t(`task.rows.${estimate.state}`) : UNKNOWN
  }
}
