import type { Texts } from '@/i18n/texts'
import type { LifeCodes } from '@/simulator/codes'
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

/** OMS's words for what happens in a scenario, and their labels in one language: who knows OMS searches by them. */
export function codeLabels({ codes, demo }: LabelTexts, { taskStatus, step, stepStatus, mapping }: LifeCodes) {
  const labels = (group: Readonly<Record<string, string>>, all: readonly string[]) =>
    all.flatMap((code) => [code, ...(Object.hasOwn(group, code) ? [group[code] ?? ''] : [])])
  return [
    ...labels(codes.taskStatus, taskStatus),
    ...labels(codes.step, step),
    ...labels(codes.stepStatus, stepStatus),
    ...labels(demo.mapping, mapping),
  ]
}
