import type { Entry } from './entry'

/** What scenarios teach, in the order of the page. */
export const GROUPS = ['usual', 'trouble', 'keeping-up', 'at-rest', 'odd-answers', 'bad-network', 'special'] as const

export type Group = (typeof GROUPS)[number]

/** Codes of a scenario that put it into a group, the strongest group first. */
const BY_CODE: readonly (readonly [Group, RegExp])[] = [
  ['bad-network', /^(?:fault|network|transport|slow-answers|wrong-clock|outage|flapping)/],
  ['special', /^(?:many-rows|many-tables|active-active|hostile-texts)$/],
  [
    'odd-answers',
    /^(?:unknown-|older-names|chinese-server|numbers-as-text|attributes-wrapped|errors-new-and-old|no-steps|steps-missing|order-gaps)/,
  ],
]

/** The main thing to see (`kind`) by how it begins: a new scenario finds its group by its name. */
const BY_KIND: readonly (readonly [Group, RegExp])[] = [
  ['trouble', /^(?:failed|broken|stalled|falling-behind|sampling-stopped|slow-)/],
  ['at-rest', /^(?:not-started|finished|paused|releas)/],
  ['keeping-up', /^(?:in-sync|sync-|to-|reverse-|catching-up)/],
]

/** Where a scenario stands. What nothing is special about goes the usual way. */
export function groupOf({ kind, shows }: Pick<Entry, 'kind' | 'shows'>): Group {
  const byKind = BY_KIND.find(([, pattern]) => pattern.test(kind))
  if (byKind) return byKind[0]
  const codes = [kind, ...shows]
  return BY_CODE.find(([, pattern]) => codes.some((code) => pattern.test(code)))?.[0] ?? 'usual'
}
