import type { Archive } from '../archive'
import type { Taken } from '../history'
import type { KeepingOptions } from '../kept'
import { createKeptHistory } from '../kept-history'
import { T0 } from './steps'

/** A store that keeps nothing and counts what it is asked for. */
export function countingArchive() {
  const counted = { loads: 0, wholeLoads: 0, writes: [] as { readonly task: string; readonly answers: number }[] }
  const archive: Archive = {
    async load(_owner, since) {
      counted.loads += 1
      if (since === undefined) counted.wholeLoads += 1
      return null
    },
    async write({ task }, answers: readonly Taken[]) {
      counted.writes.push({ task, answers: answers.length })
    },
    events: async () => [],
    writeEvents: async () => {},
    endOf: async () => null,
    dropFrom: async () => {},
    remove: async () => {},
    tidy: async () => {},
    chunks: async () => [],
    close: () => {},
  }
  return { archive, counted }
}

/**
 * A visit whose clock and timers go on as they are told to.
 * @param storeTurns how long the store is waited for after each timer: see `settled`
 */
export function timedVisit(options: Partial<KeepingOptions>, storeTurns = 1) {
  const clock = { now: T0 }
  let due: { readonly at: number; readonly call: () => void }[] = []
  const history = createKeptHistory({
    open: null,
    now: () => clock.now,
    after: (ms, call) => due.push({ at: clock.now + ms, call }),
    ...options,
  })
  return {
    history,
    clock,
    /** Goes on to a moment, one timer after the other; waits for the store after each. */
    async goTo(at: number, told: () => void = () => {}) {
      for (;;) {
        const next = due.toSorted((a, b) => a.at - b.at)[0]
        if (!next || next.at > at) break
        due = due.filter((one) => one !== next)
        clock.now = Math.max(clock.now, next.at)
        next.call()
        await settled(storeTurns)
        told()
      }
      clock.now = at
    },
  }
}

/** The store has done what it was asked, as far as it needs no timers. */
export async function settled(turns = 1): Promise<void> {
  for (let i = 0; i < turns; i += 1) await new Promise((resolve) => setImmediate(resolve))
}
