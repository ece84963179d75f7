import { type Entry, GROUPS, type Group, type Section } from './entry'
import { matchAll } from './match'
import { looksLikeId } from './task-entries'

/** How many of a heading are shown: before anything is typed, and then. */
const MOST: Record<Group, readonly [number, number]> = {
  tasks: [6, 20],
  pages: [20, 20],
  actions: [20, 20],
  settings: [20, 20],
  byId: [0, 1],
}

/** Less than any that matches. */
const LAST = 0

/**
 * What is shown for what was typed: everything, a few of the tasks only, before anything is typed; then what matches,
 * the best first and the heading of the best first. Equally good ones stay in their order. The way to a
 * task by its id is last, and there only where what was typed looks like one, or where nothing else matches.
 */
export function rank(entries: readonly Entry[], typed: string): Section[] {
  const isEmpty = typed.trim() === ''
  const sections = GROUPS.map((group) => {
    const own = entries.filter((entry) => entry.group === group)
    const scored = own.flatMap((entry) => {
      const score = isEmpty ? LAST : scoreOf(entry, typed)
      return score === null ? [] : [{ entry, score }]
    })
    // Array.sort is stable.
    scored.sort((a, b) => b.score - a.score)
    const best = group === 'byId' ? -1 : (scored[0]?.score ?? LAST)
    return { group, best, entries: scored.slice(0, MOST[group][isEmpty ? 0 : 1]).map(({ entry }) => entry) }
  })
  const filled = sections.filter((section) => section.entries.length > 0)
  const isByIdWanted = filled.length === 1 || looksLikeId(typed.trim())
  return filled
    .filter(({ group }) => group !== 'byId' || isByIdWanted)
    .sort((a, b) => b.best - a.best)
    .map((section) => ({ group: section.group, entries: section.entries }))
}

function scoreOf({ title, id, words = [], always = false }: Entry, typed: string): number | null {
  return matchAll(typed, [title, ...(id === undefined ? [] : [id]), ...words]) ?? (always ? LAST : null)
}
