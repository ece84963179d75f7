import { useCallback } from 'react'
import { initial } from './texts'
import { useLabel } from './use-label'

/** The names of a step: the current one, and the one that OMS sent. */
interface StepNames {
  readonly name: string
  readonly rawName: string | null
}

/**
 * The name of a step: by the alias that OMS sent where that has a label of its own (synchronization tasks, Q-57), else
 * by the current name.
 */
export function useStepLabel(): (step: StepNames) => string {
  const label = useLabel()
  return useCallback(
    ({ name, rawName }) => label('step', rawName !== null && rawName in initial.codes.step ? rawName : name),
    [label],
  )
}
