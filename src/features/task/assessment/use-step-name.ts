import { useCallback } from 'react'
import { useLabel } from '@/i18n/use-label'
import { useStepLabel } from '@/i18n/use-step-label'
import { useAssessment } from './assessment'

/** The name of a step by its key, as this task has it; of one that it has no more, the step's usual one. */
export function useStepName(): (key: string | null) => string {
  const label = useLabel()
  const stepLabel = useStepLabel()
  const steps = useAssessment()?.steps
  return useCallback(
    (key) => {
      const view = steps?.find((step) => step.key === key)
      return view ? stepLabel(view) : label('step', key)
    },
    [label, stepLabel, steps],
  )
}
