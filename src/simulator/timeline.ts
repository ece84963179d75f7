/** Where in its life a scenario is at a given moment. */
import { SAMPLING_SECONDS } from './engine/bulk'
import { hash, hashText } from './engine/noise'
import type { Life } from './life'
import type { Scenario } from './scenario'
import type { JsonObject } from './wire'

/** A moment of a life. */
export interface Moment {
  /** Whole seconds since the life began. */
  readonly at: number
  /** Unix seconds at which it began. */
  readonly epoch: number
}

/**
 * The moment that `life` has reached at `now`, when at `anchor` it had lived its lead. A life that is over starts
 * again from its beginning; both times are epoch milliseconds.
 */
export function momentOf(life: Life, now: number, anchor: number): Moment {
  const start = Math.floor(anchor / 1000 / SAMPLING_SECONDS) * SAMPLING_SECONDS - life.lead
  const since = Math.floor(now / 1000) - start
  if (life.seconds === null) return { at: since, epoch: start }
  const lives = Math.floor(since / life.seconds)
  return { at: since - lives * life.seconds, epoch: start + lives * life.seconds }
}

/** The life of a scenario under a seed. */
export function beginLife(scenario: Scenario, seed: number): Life {
  return scenario.begin(hash(seed, hashText(scenario.id)))
}

/** The task of a scenario at `now` without its steps, at little cost. */
export function briefOf(life: Life, now: number, anchor: number): JsonObject {
  const { at, epoch } = momentOf(life, now, anchor)
  return life.brief(at, epoch)
}
