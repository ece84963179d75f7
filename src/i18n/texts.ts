import { charts } from './en/charts'
import { codes } from './en/codes'
import { common } from './en/common'
import { objects } from './en/objects'
import { problems } from './en/problems'
import { raw } from './en/raw'
import { route } from './en/route'
import { settings } from './en/settings'
import { task } from './en/task'
import { tasks } from './en/tasks'
import { verdict } from './en/verdict'

/** All texts of the page in English: the shape every other language has to fill. One file a subject. */
export const en = { charts, codes, common, objects, problems, raw, route, settings, task, tasks, verdict } as const

type Value<T> = T extends string ? string : Shape<T>
type Shape<T> = { readonly [K in keyof T as K extends `${string}_one` ? never : K]: Value<T[K]> } & {
  readonly [K in keyof T as K extends `${string}_one` ? K : never]?: Value<T[K]>
}

/**
 * What a translation has to hold: the same keys, any text. A missing key is a type error, but for the singular
 * forms (`…_one`), which not every language has.
 */
export type Texts = Shape<typeof en>
