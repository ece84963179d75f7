import type { QueryClient } from '@tanstack/react-query'
import type { PageClock } from '@/ui/clock'
import type { Player } from './player'
import type { Show } from './show'
import { createToldTime } from './told-time'

export interface StageClockOptions {
  readonly player: Player
  readonly show: Pick<Show, 'id'>
  /** Holds what the page was answered; the stage's own. */
  readonly queries: QueryClient
  /** How often the viewer wants to ask. */
  readonly intervalSeconds: () => number
}

/**
 * The clock of a page on a stage, by the server's clock of the show: it ticks once a second of the show at most, and
 * goes no farther than the page was told of (see `createToldTime`).
 */
export function createStageClock({ player, show, queries, intervalSeconds }: StageClockOptions): PageClock {
  const listeners = new Set<() => void>()
  const told = createToldTime({ queries, now: player.now, dueMs, onMove: move })
  let entered = player.get().entered
  let at = now()
  let stop = () => {}

  function dueMs(): number | false {
    const { scene } = player.get()
    const status = queries.getQueryData<{ task: { status: string | null } }>(['task', show.id])?.task.status ?? null
    const view = { intervalSeconds: intervalSeconds(), paused: false }
    return scene ? scene.services.taskQueries.nextPoll(show.id, status, view) : false
  }

  function now(): number {
    const state = player.get()
    if (state.entered !== entered) {
      entered = state.entered
      if (entered) told.enter(entered.at)
    }
    return state.scene?.services.serverClock.at(told.now()) ?? player.now()
  }

  function move(): void {
    const next = now()
    // While it plays slowly most ticks of the player are within the same second.
    const same = player.get().playing && next >= at && Math.floor(next / 1000) === Math.floor(at / 1000)
    if (same || next === at) return
    at = next
    for (const listener of [...listeners]) listener()
  }

  return {
    now,
    tick: () => at,
    subscribe(listener) {
      if (listeners.size === 0) {
        at = now()
        stop = player.onTime(move)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
  }
}
