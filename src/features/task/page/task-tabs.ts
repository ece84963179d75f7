import { hasLiveErrors, type StepView } from '@/domain/step-view'
import type { TransferMapping } from '@/domain/task'
import { isStepTab, type StepTabName, TAB_STEPS, type Tab, tabsOf } from '@/features/shared/task-tabs'

type Named = Pick<StepView, 'name' | 'state' | 'errors'>

/** The step that is in trouble, the last of several: one that failed, else one that goes on with errors. */
function troubled<Step extends Named>(steps: readonly Step[]): Step | undefined {
  return steps.findLast(({ state }) => state === 'failed') ?? steps.findLast(hasLiveErrors)
}

/**
 * The step that the reader most wants to see: what is broken or moves, else the last that has begun. Where a step
 * without a tab is broken and none with a tab has begun, the objects.
 */
export function firstTab(steps: readonly Named[], tabs: readonly Tab[]): Tab {
  const stepTabs = tabs.filter(isStepTab)
  const bad = troubled(steps)
  const broken = stepTabs.find((tab) => TAB_STEPS[tab] === bad?.name)
  if (broken) return broken
  const stateOf = (tab: StepTabName) => steps.find((step) => step.name === TAB_STEPS[tab])?.state
  for (const state of ['running', 'paused', 'monitoring', 'done-waiting', 'finished'] as const) {
    // Of two steps in the same state the later one is news.
    const match = stepTabs.findLast((tab) => stateOf(tab) === state)
    if (match) return match
  }
  return (bad ? undefined : stepTabs[0]) ?? 'objects'
}

/** The key of the step whose details open by themselves: one that is broken and has no tab to show it. */
export function brokenStep(steps: readonly Pick<StepView, 'key' | 'name' | 'state' | 'errors'>[]): string | null {
  const bad = troubled(steps)
  return bad && !Object.values<string>(TAB_STEPS).includes(bad.name) ? bad.key : null
}

/** Tables and views that the mapping names; null without a mapping. */
export function countObjects(mapping: TransferMapping | null): number | null {
  if (mapping === null) return null
  return mapping.databases.reduce(
    (sum, db) => sum + db.tables.length + db.views.length + db.specificTables.length + db.specificViews.length,
    0,
  )
}

/** The tab in the address if this task has it, else the one the reader most wants. */
export function chooseTab(asked: string | null, steps: readonly StepView[]): Tab {
  const tabs = tabsOf(steps)
  return tabs.find((tab) => tab === asked) ?? firstTab(steps, tabs)
}

/** The names of the steps behind the tabs, where OMS sent one with a name of its own (synchronization, Q-57). */
export function namesOf<Step extends Pick<StepView, 'name' | 'rawName'>>(
  steps: readonly Step[],
  label: (step: Step) => string,
): Partial<Record<Tab, string>> {
  const names: Partial<Record<Tab, string>> = {}
  for (const [tab, name] of Object.entries(TAB_STEPS)) {
    const step = steps.find((one) => one.name === name)
    if (step && step.rawName !== step.name) names[tab as StepTabName] = label(step)
  }
  return names
}
