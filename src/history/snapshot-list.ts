import { FULL_DETAIL_MS, type Snapshot } from '@/domain/snapshots'
import type { Step } from '@/domain/task'

const MINUTE = 60_000
/** What is older than this is not needed to judge a task, milliseconds. */
export const SNAPSHOTS_MS = 24 * 60 * MINUTE

/** What was seen of a task in the last day, thinned with age. */
export interface SnapshotList {
  /** @param most how many may be kept */
  add(snapshot: Snapshot, most: number): void
  /** Begins anew. */
  clear(): void
  /** Forgets what was stamped at or after a moment. */
  dropFrom(at: number): void
  /** In the order of time; the same array until something changed. */
  read(): readonly Snapshot[]
}

/**
 * Keeps each snapshot of the last quarter of an hour, and of the day before one a minute, the first in it; beside them
 * each one in which a status, an error or the steps differ from the one before, or rows fell, and the last one before a
 * silence. Thinned data is as good as the whole for the rules, which look at no shorter time so far back.
 */
export function createSnapshotList(): SnapshotList {
  let old: Entry[] = []
  let recent: Entry[] = []
  let view: readonly Snapshot[] | null = null

  function age(now: number): void {
    const fresh = recent.findIndex(({ snapshot }) => snapshot.at >= now - FULL_DETAIL_MS)
    const aged = recent.slice(0, fresh)
    if (aged.length === 0) return
    recent = recent.slice(fresh)
    let minute = minuteOf(old.at(-1))
    for (const entry of aged) {
      const here = minuteOf(entry)
      if (here !== minute || entry.stays) old.push(entry)
      minute = here
    }
    const first = old.findIndex(({ snapshot }) => snapshot.at >= now - SNAPSHOTS_MS)
    if (first !== 0) old = first < 0 ? [] : old.slice(first)
  }

  return {
    add(snapshot, most) {
      const last = recent.at(-1) ?? old.at(-1)
      const before = last?.snapshot
      if (before && !(snapshot.at > before.at)) return
      // A silence goes on beginning where it began. What ends it is the first in its minute.
      if (last && snapshot.at - last.snapshot.at > MINUTE) last.stays = true
      recent.push({ snapshot, stays: !before || isTurn(before, snapshot) })
      age(snapshot.at)
      const tooMany = old.length + recent.length - most
      if (tooMany > 0) old = old.slice(tooMany)
      if (recent.length > most) recent = recent.slice(-most)
      view = null
    },
    clear() {
      old = []
      recent = []
      view = null
    },
    dropFrom(at) {
      old = old.filter(({ snapshot }) => snapshot.at < at)
      recent = recent.filter(({ snapshot }) => snapshot.at < at)
      view = null
    },
    read() {
      view ??= [...old, ...recent].map(({ snapshot }) => snapshot)
      return view
    },
  }
}

interface Entry {
  readonly snapshot: Snapshot
  /** Whatever its age. */
  stays: boolean
}

function minuteOf(entry: Entry | undefined): number {
  return entry ? Math.floor(entry.snapshot.at / MINUTE) : Number.NaN
}

/** Whether something began or ended between two snapshots: a status, an error, a step, or rows that fell. */
export function isTurn({ task: before }: Pick<Snapshot, 'task'>, { task: here }: Pick<Snapshot, 'task'>): boolean {
  if (before === here) return false
  if (before.status !== here.status || before.alarmStats?.alarming !== here.alarmStats?.alarming) return true
  if (before.steps.length !== here.steps.length) return true
  return here.steps.some((step, i) => stepTurned(before.steps[i], step))
}

function stepTurned(before: Step | undefined, step: Step): boolean {
  if (before === step) return false
  // What did not change is shared, so that other errors are another object.
  if (before?.name !== step.name || before.status !== step.status || before.extraInfo !== step.extraInfo) return true
  return (step.stepInfo?.processedRecords ?? 0) < (before.stepInfo?.processedRecords ?? 0)
}
