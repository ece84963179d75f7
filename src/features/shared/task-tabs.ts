import type { StepView } from '@/domain/step-view'

const TABS = ['full', 'verify', 'incremental', 'reverse', 'objects', 'settings', 'raw'] as const

/** A tab of the task page, by its name in the address. */
export type Tab = (typeof TABS)[number]

/** Which step each tab of numbers shows. */
export const TAB_STEPS = {
  full: 'FULL_TRANSFER',
  verify: 'FULL_VERIFIER',
  incremental: 'INCR_TRANSFER',
  reverse: 'REVERSE_INCR_TRANSFER',
} as const

/** A tab that shows the numbers of a step. */
export type StepTabName = keyof typeof TAB_STEPS

export const isStepTab = (tab: Tab): tab is StepTabName => tab in TAB_STEPS

/** The tabs that a task has: those of steps it has or will have, and those every task has. */
export function tabsOf(steps: readonly Pick<StepView, 'name'>[]): Tab[] {
  const names = new Set(steps.map((step) => step.name))
  return TABS.filter((tab) => !isStepTab(tab) || names.has(TAB_STEPS[tab]))
}
