import { type ComponentProps, Suspense } from 'react'
import { lazyPart } from '@/features/shared/lazy-part'
import { useTranslation } from '@/i18n/use-translation'
import { Boundary } from '@/ui/boundary'
import { loadStepCharts } from './preload-charts'

const StepCharts = lazyPart(loadStepCharts)

/** The charts of a step as a part of their own: the numbers beside them do not wait for their code, or fall with it. */
export function LazyCharts(props: ComponentProps<typeof StepCharts>) {
  const { t } = useTranslation()
  return (
    <Boundary title={t('common.crashed.title')} text={t('common.crashed.text')} again={t('common.crashed.again')}>
      <Suspense fallback={<p className="min-h-120 text-muted">{t('common.loading')}</p>}>
        <StepCharts {...props} />
      </Suspense>
    </Boundary>
  )
}
