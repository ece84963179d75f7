import type { Texts } from '@/i18n/texts'
import type { Entry } from './entry'
import { groupOf } from './groups'

/** The texts of one language that label what a scenario is. */
export type LabelTexts = Pick<Texts, 'codes' | 'overview' | 'demo'>

/** All labels of a scenario in one language: it is searched by them. */
export function labelsOf({ codes, overview, demo }: LabelTexts, entry: Entry): readonly string[] {
  const engines: Readonly<Record<string, string>> = codes.engine
  const shows: Readonly<Record<string, string>> = demo.shows
  return [
    engines[entry.from],
    engines[entry.to],
    codes.taskType[entry.type],
    demo.groups[groupOf(entry)].title,
    ...entry.verdicts.map((kind) => overview.kind[kind]),
    ...entry.shows.map((code) => shows[code]),
  ].filter((label) => label !== undefined)
}
