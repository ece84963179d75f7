import { useCallback } from 'react'
import type { TaskEvent } from '@/domain/events-kinds'
import { eventText } from '@/features/shared/events/event-text'
import { useFormat } from '@/i18n/use-format'
import { useLabel } from '@/i18n/use-label'
import { useTranslation } from '@/i18n/use-translation'
import { useStepName } from '../assessment/use-step-name'

/** Tells events in words: steps by the names that they have in this task. */
export function useEventWords(): (event: TaskEvent) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const label = useLabel()
  const step = useStepName()
  return useCallback(
    (event) =>
      eventText(event, {
        t,
        format,
        status: (code) => label('taskStatus', code),
        step,
      }),
    [t, format, label, step],
  )
}
