import { useMemo, useSyncExternalStore } from 'react'
import type { SamplesByStep } from '@/domain/samples'
import type { Task } from '@/domain/task'
import { useServices } from '@/features/shared/services'
import type { StepSamples } from '@/history/step-samples'
import { daySamples } from './samples'

/** The samples of one step of a task, as they come in. */
export function useStepSamples(id: string, step: string): StepSamples {
  const source = useServices().history.source(id, step)
  return useSyncExternalStore(source.subscribe, source.read)
}

/** The samples of all steps; a new object when any of them grew. */
export function useAllSamples(id: string, task: Pick<Task, 'steps'>): SamplesByStep {
  const { history } = useServices()
  const version = useSyncExternalStore(
    (listener) => history.subscribe(id, listener),
    () =>
      history
        .steps(id)
        .map((step) => history.series(id, step).version)
        .join(),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the history holds
  return useMemo(
    () => Object.fromEntries(task.steps.map((step) => [step.name, daySamples(history.series(id, step.name))])),
    [history, id, task.steps, version],
  )
}
