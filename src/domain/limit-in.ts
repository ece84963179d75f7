import { type Limit, limitOf, NO_LIMIT } from './limit'
import { hasRows } from './rows'
import type { StepSample } from './samples'
import type { AssessedTask } from './snapshots'
import { type Runs, spellOf } from './spell'
import type { StepView } from './step-view'
import { byWeight } from './verdict-motion'

/** What limits the step of a task that moves rows; of several, the one that the verdict speaks of. */
export function limitIn(
  task: AssessedTask,
  steps: readonly StepView[],
  runs: Runs,
  older: (step: string) => readonly StepSample[],
): Limit {
  const [view] = steps
    .filter((one) => one.state === 'running' && hasRows(one.step?.stepInfo))
    .reverse()
    .sort(byWeight)
  if (!view) return NO_LIMIT
  const run = runs[view.key] ?? []
  const spell = spellOf(run)
  // What was before a stop that was seen is of another spell.
  const [first] = spell.length === run.length ? run : []
  const before = first ? older(view.key).filter(({ at }) => at < first.at) : []
  return limitOf({
    step: view.key,
    name: view.name,
    info: view.step?.stepInfo ?? null,
    samples: [...before, ...spell],
    throttleRps: view.name === 'FULL_TRANSFER' ? (task.fullTransferConfig?.throttleRps ?? null) : null,
  })
}
