/** Codes for what a scenario shows besides its verdicts. */

/** Quirks of the reference (api-facts.md, section 4) that a page can show. */
export const QUIRKS = [
  'Q-30',
  'Q-31',
  'Q-32',
  'Q-33',
  'Q-34',
  'Q-35',
  'Q-36',
  'Q-37',
  'Q-38',
  'Q-39',
  'Q-40',
  'Q-42',
  'Q-43',
  'Q-44',
  'Q-46',
  'Q-47',
  'Q-48',
  'Q-49',
  'Q-50',
  'Q-51',
] as const

export type Quirk = (typeof QUIRKS)[number]

/** Quirks among them that no page can show: they are about components, of which a task's answer tells nothing. */
export const UNSEEN_QUIRKS: readonly string[] = ['Q-41', 'Q-45']

/** What else there is to see, by subject: trouble, motion, objects, settings, the server. */
export const FEATURES = [
  'failed',
  'alarming',
  'errors-new-and-old',
  'errors-while-monitoring',
  'no-errors',
  'recovered-failure',
  'checkpoint-frozen',
  'delay-frozen',
  'delay-grows',
  'catching-up',
  'rows-stand-still',
  'moves-again-later',
  'target-limits',
  'estimate-low',
  'estimate-high',
  'precheck-running',
  'preparation',
  'verifying',
  'incremental-verification',
  'switchover',
  'active-active',
  'no-full',
  'no-incremental',
  'no-steps',
  'steps-missing',
  'order-gaps',
  'log-pull-hidden',
  'many-rows',
  'many-tables',
  'wildcard',
  'columns',
  'modifying',
  'merging',
  'labels-null',
  'charset-differs',
  'timezone-differs',
  'sync-names',
  'older-names',
  'chinese-server',
  'numbers-as-text',
  'port-as-text',
  'attributes-wrapped',
  'task-extra-info',
  'unknown-endpoint',
  'unknown-status',
  'unknown-step',
  'unknown-fields',
  'hostile-texts',
  'fault',
] as const

export type Feature = (typeof FEATURES)[number]

export type Shown = Quirk | Feature
