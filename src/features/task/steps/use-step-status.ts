import { useCallback } from 'react'
import type { StepView } from '@/domain/step-view'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'

/** What a step is doing, in words. */
export function useStepStatus(): (step: StepView) => string {
  const { t } = useTranslation()
  const label = useLabel()
  return useCallback(
    (step) => {
      switch (step.state) {
        case 'planned':
          return t('task.steps.planned')
        case 'done-waiting':
          return t('task.steps.doneWaiting')
        case 'waiting-for-operator':
          return t('task.steps.waitingForOperator')
        case 'unknown':
          return step.status === null ? t('task.steps.noStatus') : t('task.steps.unseen', { status: step.status })
        default:
          return label('stepStatus', step.status)
      }
    },
    [t, label],
  )
}
