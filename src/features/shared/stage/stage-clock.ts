import type { PageClock } from '@/ui/clock'
import type { Player } from './player'

/** The clock of a page on a stage, by the server's clock of the show: it ticks once a second of the show at most. */
export function createStageClock(player: Player): PageClock {
  const now = () => player.get().scene?.services.serverClock.now() ?? player.now()
  const listeners = new Set<() => void>()
  let at = now()
  let stop = () => {}
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
