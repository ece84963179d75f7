import type { charts } from './en/charts'
import { codes } from './en/codes'
import { common } from './en/common'
import type { demo } from './en/demo'
import type { handover } from './en/handover'
import type { notices } from './en/notices'
import type { older } from './en/older'
import type { overview } from './en/overview'
import type { palette } from './en/palette'
import type { pins } from './en/pins'
import type { player } from './en/player'
import { problems } from './en/problems'
import type { recording } from './en/recording'
import type { replay } from './en/replay'
import { route } from './en/route'
import { task } from './en/task'
import type { tasks } from './en/tasks'
import type { tour } from './en/tour'
import { verdict } from './en/verdict'
import type { wall } from './en/wall'
import type { panels } from './panel-texts'
import type { watchingTexts } from './watching-texts'

/** The English texts that the page needs before its lazy panels: one file a subject. */
export const initial = { codes, common, problems, route, task, verdict } as const

/** Those of the lazy parts, each of which makes its own known (`useLazyTexts`). */
interface Lazy {
  readonly charts: typeof charts
  readonly handover: typeof handover
  readonly notices: typeof notices
  readonly older: typeof older
  readonly overview: typeof overview
  readonly palette: typeof palette
  readonly pins: typeof pins
  readonly tasks: typeof tasks
  readonly demo: typeof demo
  readonly player: typeof player
  readonly recording: typeof recording
  readonly replay: typeof replay
  readonly tour: typeof tour
  readonly wall: typeof wall
}

/** All English texts: the shape that every other language has to fill. */
export type English = typeof initial & typeof panels & typeof watchingTexts & Lazy

type Value<T> = T extends string ? string : Shape<T>
type Shape<T> = { readonly [K in keyof T as K extends `${string}_one` ? never : K]: Value<T[K]> } & {
  readonly [K in keyof T as K extends `${string}_one` ? K : never]?: Value<T[K]>
}

/**
 * What a translation has to hold: the same keys, any text. A missing key is a type error, but for the singular
 * forms (`…_one`), which not every language has.
 */
export type Texts = Shape<English>
