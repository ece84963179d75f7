import { useCallback } from 'react'
import type { TaskEvent } from '@/domain/events-kinds'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useStepLabel } from '@/i18n/use-step-label'
import { useTranslation } from '@/i18n/use-translation'
import { useAssessment } from '../assessment/assessment'
import { eventText } from './event-text'

/** Tells events in words: steps by the names that they have in this task. */
export function useEventWords(): (event: TaskEvent) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const label = useLabel()
  const stepLabel = useStepLabel()
  const steps = useAssessment()?.steps
  return useCallback(
    (event) =>
      eventText(event, {
        t,
        format,
        status: (code) => label('taskStatus', code),
        step(key) {
          const view = steps?.find((step) => step.key === key)
          return view ? stepLabel(view) : label('step', key)
        },
      }),
    [t, format, label, stepLabel, steps],
  )
}
