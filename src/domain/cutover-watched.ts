import { readiness } from './cutover'
import type { Readiness } from './cutover-kinds'
import { inSyncSince } from './in-sync'
import type { AssessedTask, Silence } from './snapshots'
import { spellOf } from './spell'
import type { Sighting } from './tracks'

/** What was seen before the last silence says nothing about what held without a break. */
export function cutoverOf(
  task: AssessedTask,
  now: number,
  track: readonly Sighting[],
  gaps: readonly Silence[],
  thresholdSeconds: number,
  steadySeconds: number,
): Readiness {
  const from = gaps.at(-1)?.to ?? Number.NEGATIVE_INFINITY
  const watched = spellOf(track).filter(({ at }) => at >= from)
  return readiness({
    task,
    now,
    inSyncSinceMs: inSyncSince(watched, thresholdSeconds),
    samplesSinceMs: watched.find(({ lagSeconds }) => lagSeconds !== null)?.at ?? null,
    thresholdSeconds,
    steadySeconds,
  })
}
