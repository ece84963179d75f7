import type { Overview } from '@/features/shared/overview/use-overview'
import type { WallTile } from './arrange'

/**
 * Whether the wall shows the present. `waiting`: there was no answer yet, and nothing went wrong · `none`: there was none,
 * for a reason · `live` · `troubled`: the last answer was no good one, but the data are fresh · `dead`: what the wall shows
 * may be wrong by now.
 */
export type Feed = 'waiting' | 'none' | 'live' | 'troubled' | 'dead'

const LEAST_DEAD_SECONDS = 60
const DEAD_INTERVALS = 3
/** One question that reached nobody may be a hiccup, a second one is none; nor is silence of so many seconds. */
const UNREACHED_INTERVALS = 2
const LEAST_UNREACHED_SECONDS = 20

/**
 * Judges the feed.
 * @param now epoch milliseconds by the server's clock; @param intervalSeconds between two questions.
 */
export function feedOf({ at, problem }: Pick<Overview, 'at' | 'problem'>, now: number, intervalSeconds: number): Feed {
  if (at === null) return problem === null ? 'waiting' : 'none'
  const age = (now - at) / 1000
  const unreached = problem?.kind === 'unreachable' || problem?.kind === 'denied'
  const limit = unreached
    ? Math.max(LEAST_UNREACHED_SECONDS, UNREACHED_INTERVALS * intervalSeconds)
    : Math.max(LEAST_DEAD_SECONDS, DEAD_INTERVALS * intervalSeconds)
  if (age > limit) return 'dead'
  return problem === null ? 'live' : 'troubled'
}

/**
 * The same of chosen tasks while the list does not come, which are asked for alone as far as no earlier list held them:
 * as long as all that gave no bad answer are fresh, the feed is live; those that did say so themselves. The oldest
 * counts: what only the list tells of grows old beside those that are asked for alone.
 */
export function feedOfTiles(
  tiles: readonly Pick<WallTile, 'row' | 'missing'>[],
  list: Pick<Overview, 'at' | 'problem'>,
  now: number,
  intervalSeconds: number,
): Feed {
  const answering = tiles.flatMap(({ row }) => (row && row.problem === null ? row.at : []))
  const oldest = answering.length === 0 ? list.at : Math.min(...answering)
  const freshSeconds = Math.max(LEAST_UNREACHED_SECONDS, UNREACHED_INTERVALS * intervalSeconds)
  if (answering.length > 0 && oldest !== null && (now - oldest) / 1000 <= freshSeconds) return 'live'
  const asking = tiles.some(({ missing }) => missing !== null && missing.problem === null)
  return oldest === null && asking ? 'waiting' : feedOf({ ...list, at: oldest }, now, intervalSeconds)
}
