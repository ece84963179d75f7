import type { TaskAnswer } from '@/api/describe-project'
import type { AssessOptions } from '@/domain/assess'
import type { Services } from '../services'
import type { World } from './world'

/** What the page is shown from one moment on: services whose history holds what was before. */
export interface Scene {
  readonly services: Services
  /** The last good answer before the moment, shown where the one of the moment itself is none. */
  readonly before: TaskAnswer | null
}

/** What a show is given to make a scene. */
export interface Entrance {
  /** Epoch milliseconds at which the scene begins; the answer of this very moment is asked for afterwards. */
  readonly at: number
  readonly world: World
  /** The scene that is shown now, which may be given back with its history brought forward; null for none. */
  readonly current: Scene | null
  /** Aborted when another moment is wanted instead. */
  readonly signal: AbortSignal
  /** How the viewer wants tasks to be judged and asked, for what is found in the past. */
  readonly options: AssessOptions & { readonly intervalSeconds: number }
}

/** One of several answers of which not all tell when they came. */
export interface PlayedAnswer {
  /** From 1. */
  readonly number: number
  readonly of: number
  /** What its moment in the show is: told · inside: the newest one that it tells of · assumed: nobody knows */
  readonly time: 'told' | 'inside' | 'assumed'
}

/** What can be played: one task over some time. All moments are epoch milliseconds. */
export interface Show {
  /** The task's id, as the page asks for it. */
  readonly id: string
  readonly from: number
  readonly to: number
  /** Where it begins unless told otherwise. */
  readonly start: number
  /** The moment that is one step away, forward (1) or back (-1): an interval, or the next recorded answer. */
  step(at: number, intervalMs: number, direction: 1 | -1): number
  /** The answer that is shown at a moment, where times alone would say more than is known. */
  readonly answerAt?: ((at: number) => PlayedAnswer) | undefined
  /**
   * Makes the scene of a moment. A show whose history depends on how it was played is entered anew where it is paused,
   * so that the same moment always looks the same: it must not give back the current scene then.
   */
  enter(entrance: Entrance): Promise<Scene>
  /** Whether pausing enters anew. */
  readonly settles: boolean
}

/** Something that happens in a show, as the player marks it. */
export interface Mark {
  /** Epoch milliseconds. */
  readonly at: number
  /** From when on the page shows it, epoch milliseconds: where a jump to it leads. At once without. */
  readonly shownAt?: number
  /** In the viewer's language. */
  readonly label: string
  readonly tone: 'neutral' | 'ok' | 'warn' | 'bad'
}
