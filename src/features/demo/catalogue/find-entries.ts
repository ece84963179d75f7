import type { CatalogueState } from './catalogue-state'
import type { Entry } from './entry'
import { groupOf } from './groups'

/** Labels for codes, in as many languages as are at hand. */
export type LabelsOf = (entry: Entry) => readonly string[]

/** The text that a scenario is searched in. */
export type SearchText = ReadonlyMap<Entry, string>

/** Makes the texts that scenarios are searched in: their own in both languages, their codes and the labels of these. */
export function searchTexts(entries: readonly Entry[], labelsOf: LabelsOf): SearchText {
  return new Map(
    entries.map((entry) => {
      const { id, name, kind, title, look, shows, type, from, to, verdicts } = entry
      const own = [title.en, title.zh, look.en, look.zh, name, id, kind, type, from, to]
      return [entry, plain([...own, ...shows, ...verdicts, ...labelsOf(entry)].join('\n'))]
    }),
  )
}

/** The scenarios of a state, in the order given: each word that is searched for occurs somewhere. */
export function findEntries(entries: readonly Entry[], texts: SearchText, state: CatalogueState): readonly Entry[] {
  const words = plain(state.search)
    .split(/\s+/)
    .filter((word) => word !== '')
  return entries.filter((entry) => {
    if (state.groups.length > 0 && !state.groups.includes(groupOf(entry))) return false
    if (state.verdicts.length > 0 && !state.verdicts.some((kind) => entry.verdicts.includes(kind))) return false
    const text = texts.get(entry) ?? ''
    return words.every((word) => text.includes(word))
  })
}

/** Without case and width: `ＭＹＳＱＬ` finds `mysql`. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
