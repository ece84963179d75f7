import { lazy, Suspense } from 'react'
import { useTranslation } from '@/i18n/use-translation'
import { Boundary } from '@/ui/boundary'
import type { StepChartsProps } from './step-charts'

const load = () => import('./step-charts').then((it) => ({ default: it.StepCharts }))
const StepCharts = lazy(load)

/**
 * Fetches all code of the charts at once, the heavy part first, without waiting for one to name the other. A failure
 * shows when they are needed.
 */
export function preloadCharts(): void {
  import('@/ui/chart/chart-frame').catch(() => {})
  load().catch(() => {})
}

/** The charts of a step as a part of their own: the numbers beside them do not wait for their code, or fall with it. */
export function LazyCharts(props: StepChartsProps) {
  const { t } = useTranslation()
  return (
    <Boundary title={t('common.crashed.title')} text={t('common.crashed.text')} again={t('common.crashed.again')}>
      <Suspense fallback={<p className="min-h-120 text-muted">{t('common.loading')}</p>}>
        <StepCharts {...props} />
      </Suspense>
    </Boundary>
  )
}
