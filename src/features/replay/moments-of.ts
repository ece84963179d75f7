import type { Playable } from './opened/opened'

/** Whether anything tells when answers came: without that the times they are shown at are assumed. */
export function isTimed(playable: Playable): boolean {
  if (playable.kind === 'answer') return playable.told !== null
  return playable.kind === 'recording' || (playable.times !== 'assumed' && playable.times !== 'inside')
}

/** Of when a replay tells at a moment of its show: one answer tells of one moment. See `StageAbout.momentAt`. */
export function momentsOf(playable: Playable): (now: number) => number | null {
  if (!isTimed(playable)) return () => null
  const at = playable.kind === 'answer' ? playable.told?.at : undefined
  return (now) => at ?? now
}
