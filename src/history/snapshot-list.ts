import { hasCheckpoint } from '@/domain/delay'
import { FULL_DETAIL_MS, type Snapshot } from '@/domain/snapshots'
import type { Step } from '@/domain/task'

const MINUTE = 60_000
/** What is older than this is not needed to judge a task, milliseconds. */
export const SNAPSHOTS_MS = 24 * 60 * MINUTE

/** What was seen of a task in the last day, thinned with age. */
export interface SnapshotList {
  /** @param most how many may be kept */
  add(snapshot: Snapshot, most: number): void
  /**
   * Keeps the snapshots of some moments when they grow old, those that are here and those that come: what happened is
   * told to have begun or to have been seen in them, and without them would be told with other times.
   * @param times epoch milliseconds
   */
  hold(times: readonly number[]): void
  /** Begins anew; what is to be held stays so. */
  clear(): void
  /** Forgets what was stamped at or after a moment. */
  dropFrom(at: number): void
  /** In the order of time; the same array until something changed. */
  read(): readonly Snapshot[]
}

/**
 * Keeps each snapshot of the last quarter of an hour, and of the day before one a minute, the first in it; beside them
 * each one in which a status, an error or the steps differ from the one before, or rows fell, the last one before a
 * silence, and those that are held. Thinned data is as good as the whole for the rules, which look at no shorter time so far back.
 */
export function createSnapshotList(): SnapshotList {
  let old: Entry[] = []
  let recent: Entry[] = []
  let held: Set<number> = new Set()
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
      recent.push({ snapshot, stays: !before || held.has(snapshot.at) || isTurn(before, snapshot) })
      if (held.size > most) held = newestOf(held, most / 2)
      age(snapshot.at)
      const tooMany = old.length + recent.length - most
      if (tooMany > 0) old = old.slice(tooMany)
      if (recent.length > most) recent = recent.slice(-most)
      view = null
    },
    hold(times) {
      const news = times.filter((at) => !held.has(at))
      if (news.length === 0) return
      for (const at of news) held.add(at)
      for (const entry of recent) if (held.has(entry.snapshot.at)) entry.stays = true
    },
    clear() {
      old = []
      recent = []
      view = null
    },
    dropFrom(at) {
      old = old.filter(({ snapshot }) => snapshot.at < at)
      recent = recent.filter(({ snapshot }) => snapshot.at < at)
      held = new Set([...held].filter((time) => time < at))
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

function newestOf(times: ReadonlySet<number>, most: number): Set<number> {
  return new Set([...times].sort((a, b) => b - a).slice(0, most))
}

function minuteOf(entry: Entry | undefined): number {
  return entry ? Math.floor(entry.snapshot.at / MINUTE) : Number.NaN
}

/** Whether something began or ended between two snapshots: a status, an error, a step, rows that fell, or a checkpoint that is new. */
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
  if (hasCheckpoint(before.stepInfo) !== hasCheckpoint(step.stepInfo)) return true
  return (step.stepInfo?.processedRecords ?? 0) < (before.stepInfo?.processedRecords ?? 0)
}
