import { useCallback } from 'react'
import type { StepView } from '@/domain/step-view'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { stepStatusText } from './step-status-text'

/** What a step is doing, in words. */
export function useStepStatus(): (step: StepView) => string {
  const { t } = useTranslation()
  const label = useLabel()
  return useCallback((step) => stepStatusText(step, t, label), [t, label])
}
