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
  const words = wordsOf(plain(state.search))
  // "10 000" may be one number, and "502 504" are two.
  const joined = wordsOf(plain(state.search).replace(SPACED, ''))
  // OMS and its console write one name in many ways: FORWARD_SWITCHOVER is "Forward switchover" there.
  const apart = wordsOf(plain(state.search).replaceAll('_', ' '))
  return entries.filter((entry) => {
    if (state.groups.length > 0 && !state.groups.includes(groupOf(entry))) return false
    if (state.verdicts.length > 0 && !state.verdicts.some((kind) => entry.verdicts.includes(kind))) return false
    const text = texts.get(entry) ?? ''
    return [words, joined, apart].some((all) => all.every((word) => text.includes(word)))
  })
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

/** What stands between the thousands of a number. */
const SEPARATED = /(?<=\d)[,.'’_](?=\d{3}(?!\d))/g
const SPACED = /(?<=\d)\s(?=\d{3}(?!\d))/g

/** Without case, width and what separates thousands: `ＭＹＳＱＬ` finds `mysql`, and `10000` finds `10,000`. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(SEPARATED, '')
}
