import type { ReadinessInput } from './cutover-kinds'
import type { GmtOffsetInput } from './gmt-offset'
import { median } from './statistics'
import type { StepViewInput } from './step-view'
import type { FullTransferConfig, Task } from './task'

/** The fields of a task that the rules read; a whole task has them all. */
export type AssessedTask = StepViewInput &
  ReadinessInput['task'] &
  GmtOffsetInput &
  Pick<Task, 'gmtFinish' | 'steps'> & { readonly fullTransferConfig: Pick<FullTransferConfig, 'throttleRps'> | null }

/** One answer of OMS and when it came. */
export interface Snapshot {
  /** Epoch milliseconds by the server's clock. */
  readonly at: number
  readonly task: AssessedTask
}

/** What was kept of a task with the latest answer as its end, which may not have been kept yet. */
export function snapshotsWith(kept: readonly Snapshot[], latest: Snapshot): readonly Snapshot[] {
  return kept.at(-1)?.at === latest.at ? kept : [...kept.filter(({ at }) => at < latest.at), latest]
}

/** A time without an answer, from the last one before to the first one after. Epoch milliseconds. */
export interface Silence {
  readonly from: number
  readonly to: number
}

/** The clock that times answers and the one that asks differ by no more than this. */
const CLOCK_TOLERANCE_MS = 5000
const DEFAULT_SECONDS = 10
/** A silence of so many polls is a gap: one lost answer is not, two are. */
const SILENT_POLLS = 2.5
/** As long as this each snapshot is kept, milliseconds; of those before, one a minute, and what must not be missed. */
export const FULL_DETAIL_MS = 15 * 60_000
const THINNED_MS = 60_000
/** OMS samples every 10 s: a shorter silence loses nothing, however fast the polls. */
const LEAST_SILENCE_MS = 25_000

/**
 * The snapshots that count at `now`: those up to then, each later than the one before. An answer out of order or twice
 * is left out; so is what comes after `now`, which lets a recording be looked at as it was at any moment.
 */
export function upTo(snapshots: readonly Snapshot[], now: number): readonly Snapshot[] {
  const kept: Snapshot[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const snapshot of snapshots) {
    if (!(snapshot.at > last) || snapshot.at > now + CLOCK_TOLERANCE_MS) continue
    kept.push(snapshot)
    last = snapshot.at
  }
  return kept
}

/** Seconds between the last polls as they really came, 10 where there is one snapshot at most. */
export function pollSeconds(snapshots: readonly Pick<Snapshot, 'at'>[]): number {
  const latest = snapshots.slice(-13)
  const spacings = latest.slice(1).map(({ at }, i) => at - (latest[i]?.at ?? at))
  return spacings.length === 0 ? DEFAULT_SECONDS : median(spacings) / 1000
}

/**
 * When there was no answer: a silence of more than 2.5 polls at the pace around it. A pace that has become slower, as
 * in a hidden tab, is no gap, nor is what was thinned out.
 */
export function silences(snapshots: readonly Pick<Snapshot, 'at'>[], intervalSeconds: number): Silence[] {
  const found: Silence[] = []
  const spacing = (i: number) => (snapshots[i]?.at ?? 0) - (snapshots[i - 1]?.at ?? 0)
  const thinnedUpTo = (snapshots.at(-1)?.at ?? 0) - FULL_DETAIL_MS
  for (let i = 1; i < snapshots.length; i++) {
    const silence = spacing(i)
    if (silence <= Math.max(LEAST_SILENCE_MS, SILENT_POLLS * intervalSeconds * 1000)) continue
    const around: number[] = []
    for (let near = Math.max(1, i - 3); near <= Math.min(snapshots.length - 1, i + 3); near++) {
      if (near !== i) around.push(spacing(near))
    }
    // Where thinned and whole meet, those around are of both kinds.
    const least = (snapshots[i - 1]?.at ?? 0) < thinnedUpTo ? THINNED_MS : 0
    const pace = Math.max(least, around.length === 0 ? 0 : median(around))
    if (silence <= SILENT_POLLS * pace) continue
    found.push({ from: snapshots[i - 1]?.at ?? 0, to: snapshots[i]?.at ?? 0 })
  }
  return found
}
