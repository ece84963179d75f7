import type { Snapshot } from './snapshots'
import { stepErrors } from './step-errors'
import { taskPhase } from './task-phase'
import type { Sighting, Tracks } from './tracks'
import type { Verdict } from './verdict-kinds'

/**
 * Since when a verdict holds whose beginning OMS does not tell: the first snapshot of those in a row, up to the last,
 * in which it did. `orEarlier` says that it held in the first snapshot there is.
 */
export function sinceSeen(
  verdict: Pick<Verdict, 'kind' | 'step'>,
  snapshots: readonly Snapshot[],
  tracks: Tracks,
): { readonly since: number; readonly orEarlier: boolean } | null {
  const last = snapshots.at(-1)
  if (!last) return null
  const track = verdict.step === null ? undefined : tracks.get(verdict.step)
  if (track) {
    const now = track.at(-1)
    const from = now && firstOf(track, (one) => sameOfStep(verdict.kind, one, now))
    return from ? { since: from.at, orEarlier: from.at === snapshots[0]?.at } : null
  }
  if (verdict.step !== null) return null
  const phase = taskPhase(last.task.status)
  const from = firstOf(snapshots, ({ task }) =>
    phase === 'unknown' ? task.status === last.task.status : taskPhase(task.status) === phase,
  )
  return from ? { since: from.at, orEarlier: from === snapshots[0] } : null
}

/** The first of the items at the end that all hold. */
function firstOf<T>(items: readonly T[], holds: (item: T) => boolean): T | undefined {
  let i = items.length
  while (i > 0) {
    const item = items[i - 1]
    if (item === undefined || !holds(item)) break
    i--
  }
  return items[i]
}

function sameOfStep(kind: Verdict['kind'], one: Sighting, now: Sighting): boolean {
  if (kind === 'broken') return one.state !== 'failed' && stepErrors(one.step.extraInfo, null).length > 0
  return one.state === now.state && one.step.status === now.step.status
}
