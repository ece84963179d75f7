import type { Entry } from './entry'

/** What scenarios teach, in the order of the page. */
export const GROUPS = ['usual', 'trouble', 'keeping-up', 'at-rest', 'odd-answers', 'bad-network', 'special'] as const

export type Group = (typeof GROUPS)[number]

/** The main thing to see (`kind`) by how it begins: a new scenario finds its group by its name. */
const BY_KIND: readonly (readonly [Group, RegExp])[] = [
  ['usual', /^(?:all-steps$|waiting-)/],
  ['trouble', /^(?:failed|broken|stalled|falling-behind|sampling-stopped|slow-target)/],
  ['at-rest', /^(?:not-started|finished|paused|releas)/],
  ['keeping-up', /^(?:in-sync|sync-|to-|reverse-|catching-up)/],
  ['odd-answers', /^(?:unknown-|reference-|server-)/],
]

/** Codes of what it shows, where its name does not decide. */
const BY_CODE: readonly (readonly [Group, RegExp])[] = [
  ['bad-network', /^(?:fault|network|outage|flapping|wrong-clock)/],
  ['odd-answers', /^(?:unknown-|Q-49|Q-50|Q-51)/],
  ['special', /^(?:many-|active-active)/],
]

/** Where a scenario stands. What nothing is special about goes the usual way. */
export function groupOf({ kind, shows }: Pick<Entry, 'kind' | 'shows'>): Group {
  const byKind = BY_KIND.find(([, pattern]) => pattern.test(kind))
  if (byKind) return byKind[0]
  const codes = [kind, ...shows]
  return BY_CODE.find(([, pattern]) => codes.some((code) => pattern.test(code)))?.[0] ?? 'usual'
}
