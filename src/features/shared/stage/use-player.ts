import { createContext, use, useSyncExternalStore } from 'react'
import type { Player, PlayerState } from './player'

export const PlayerContext = createContext<Player | null>(null)

/** The player of the stage around. */
export function usePlayer(): Player {
  const player = use(PlayerContext)
  if (!player) throw new Error('usePlayer needs a Stage around it')
  return player
}

/** What it does; who calls it renders when that changes. */
export function usePlayerState(): PlayerState {
  const player = usePlayer()
  return useSyncExternalStore(player.subscribe, player.get)
}

/** The moment it has reached, or is heading for, epoch milliseconds; who calls it renders with each tick. */
export function usePlayerTime(): number {
  const player = usePlayer()
  const { heading } = usePlayerState()
  const now = useSyncExternalStore(player.onTime, player.now)
  return heading ?? now
}
