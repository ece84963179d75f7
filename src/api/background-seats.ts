import { lockOf, type TabLocks } from './tab-locks'

/** So long a task is left to the tab that has it, before its lock is tried again, milliseconds. */
const RETRY_MS = 60_000

/** The seats of an overview: it writes the tasks that no tab follows for real, and asks for nobody. */
export interface BackgroundSeats {
  /** The tasks that the overview tells of, all of them: a seat of any other is given up. */
  watch(ids: readonly string[]): void
  /** Whether this tab writes a task for its overview. */
  holds(id: string): boolean
  /** A tab follows the task for real, or wants to ask: it gets the lock. */
  yieldTo(id: string): void
  /** Hands a seat over to the task's page in this tab. @returns what lets the lock go; null where there is none */
  handOver(id: string): (() => void) | null
}

export interface BackgroundSeatsOptions {
  readonly locks: TabLocks
  /** Epoch milliseconds by this machine's clock. */
  readonly now: () => number
  /** Whether this tab follows a task for real. */
  readonly isSeated: (id: string) => boolean
  /** Called when this tab begins to write a task. */
  readonly onHeld: (id: string) => void
  /** Called while this tab still writes a task that it is about to give up. */
  readonly onLeaving: (id: string) => void
}

interface Seat {
  held: boolean
  readonly release: () => void
}

/** A seat takes the task's lock only if it is free, and never waits for it: who waits would be given it before a page. */
export function createBackgroundSeats({
  locks,
  now,
  isSeated,
  onHeld,
  onLeaving,
}: BackgroundSeatsOptions): BackgroundSeats {
  const seats = new Map<string, Seat>()
  /** When another tab was found to have a task. */
  const taken = new Map<string, number>()

  function tryTo(id: string): void {
    let release = () => {}
    const until = new Promise<void>((resolve) => {
      release = resolve
    })
    const seat: Seat = { held: false, release }
    seats.set(id, seat)
    const hold = () => {
      if (seats.get(id) !== seat) return
      seat.held = true
      onHeld(id)
    }
    locks
      .request(lockOf(id), { ifAvailable: true }, async (lock) => {
        // Given up before the answer came: the lock goes at once.
        if (seats.get(id) !== seat) return
        if (lock) {
          hold()
          await until
        } else leaveTo(id)
      })
      // A browser that refuses locks leaves each tab for itself.
      .catch(hold)
  }

  function leaveTo(id: string): void {
    giveUp(id)
    taken.set(id, now())
  }

  function giveUp(id: string): void {
    const seat = seats.get(id)
    if (seat?.held) onLeaving(id)
    seats.delete(id)
    seat?.release()
  }

  return {
    watch(ids) {
      const wanted = new Set(ids)
      for (const id of [...seats.keys()]) if (!wanted.has(id)) giveUp(id)
      for (const id of taken.keys()) if (!wanted.has(id)) taken.delete(id)
      for (const id of wanted) {
        if (seats.has(id) || isSeated(id)) continue
        if (Math.abs(now() - (taken.get(id) ?? Number.NEGATIVE_INFINITY)) >= RETRY_MS) tryTo(id)
      }
    },
    holds: (id) => seats.get(id)?.held ?? false,
    yieldTo(id) {
      if (seats.has(id)) leaveTo(id)
    },
    handOver(id) {
      const seat = seats.get(id)
      seats.delete(id)
      return seat?.held ? seat.release : null
    },
  }
}
