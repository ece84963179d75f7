import type { StepView } from '@/domain/step-view'
import type { TransferMapping } from '@/domain/task'
import { isStepTab, type StepTabName, TAB_STEPS, type Tab, tabsOf } from '@/features/shared/task-tabs'

/** The step that the reader most wants to see: what moves or is broken, else the last that has begun. */
export function firstTab(steps: readonly Pick<StepView, 'name' | 'state'>[], tabs: readonly Tab[]): Tab {
  const stepTabs = tabs.filter(isStepTab)
  const stateOf = (tab: StepTabName) => steps.find((step) => step.name === TAB_STEPS[tab])?.state
  const wanted = (['failed', 'running', 'paused', 'monitoring', 'done-waiting', 'finished'] as const).flatMap(
    (state) => {
      const match = stepTabs.filter((tab) => stateOf(tab) === state)
      // Of two steps in the same state the later one is news.
      return match.length > 0 ? [match[match.length - 1] as Tab] : []
    },
  )
  return wanted[0] ?? stepTabs[0] ?? 'objects'
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
