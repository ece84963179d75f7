import type { Overview } from '@/features/shared/overview/use-overview'

/**
 * Whether the wall shows the present. `waiting`: there was no answer yet, and nothing went wrong · `none`: there was none,
 * for a reason · `live` · `troubled`: the last answer was no good one, but the data are fresh · `dead`: what the wall shows
 * may be wrong by now.
 */
export type Feed = 'waiting' | 'none' | 'live' | 'troubled' | 'dead'

const LEAST_DEAD_SECONDS = 60
const DEAD_INTERVALS = 3
/** One question that reached nobody may be a hiccup, a second one is none. */
const UNREACHED_INTERVALS = 2

/**
 * Judges the feed.
 * @param now epoch milliseconds by the server's clock; @param intervalSeconds between two questions.
 */
export function feedOf({ at, problem }: Pick<Overview, 'at' | 'problem'>, now: number, intervalSeconds: number): Feed {
  if (at === null) return problem === null ? 'waiting' : 'none'
  const age = (now - at) / 1000
  const unreached = problem?.kind === 'unreachable' || problem?.kind === 'denied'
  const limit = unreached
    ? UNREACHED_INTERVALS * intervalSeconds
    : Math.max(LEAST_DEAD_SECONDS, DEAD_INTERVALS * intervalSeconds)
  if (age > limit) return 'dead'
  return problem === null ? 'live' : 'troubled'
}
