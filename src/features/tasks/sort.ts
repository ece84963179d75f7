import { urgencyOf } from '@/domain/overview'
import type { TaskRow } from '@/features/shared/overview/row'

/** What the list can be put in order by. `newest` is OMS's own order. */
export const SORT_KEYS = ['worst', 'newest', 'name', 'progress', 'delay', 'finish', 'owner', 'since'] as const

export type SortKey = (typeof SORT_KEYS)[number]

/** What a row is compared by; null where it is not known. */
const VALUES: Record<Exclude<SortKey, 'newest'>, (row: TaskRow) => number | string | null> = {
  worst: ({ overview }) => urgencyOf(overview),
  name: ({ task }) => task.name ?? task.id,
  progress: ({ overview }) => overview.percent,
  delay: ({ overview }) => overview.lag?.trueLagSeconds ?? null,
  finish: ({ overview: { finish } }) => (finish?.state === 'known' ? finish.mid : null),
  owner: ({ task }) => task.owner,
  // How long: the longest is the one that began first.
  since: ({ overview }) => (overview.since === null ? null : -overview.since),
}

/**
 * The rows in order: pinned ones first, then by the key; those without a value come last either way, and equal ones
 * keep OMS's order.
 */
export function inOrder(rows: readonly TaskRow[], key: SortKey, descending: boolean, locale: string): TaskRow[] {
  const { compare: byText } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const place = new Map(rows.map((row, index) => [row, index]))
  const sign = descending ? -1 : 1
  const byKey = (a: TaskRow, b: TaskRow): number => {
    if (key === 'newest') return sign * ((place.get(a) ?? 0) - (place.get(b) ?? 0))
    const [one, two] = [VALUES[key](a), VALUES[key](b)]
    if (one === null || two === null) return Number(one === null) - Number(two === null)
    return sign * (typeof one === 'number' && typeof two === 'number' ? one - two : byText(String(one), String(two)))
  }
  return [...rows].sort((a, b) => Number(b.pinned) - Number(a.pinned) || byKey(a, b))
}
