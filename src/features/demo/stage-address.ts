import { nearestSpeed } from '@/features/shared/stage/playhead'
import type { Show } from '@/features/shared/stage/show'

/** Where a show is and how it is played, as its address says it. */
export interface StageAddress {
  /** Epoch milliseconds of the show, in whole seconds. */
  readonly at: number
  readonly speed: number
  readonly plays: boolean
}

type Bounds = Pick<Show, 'from' | 'to' | 'start'>

/** Reads `?t=<seconds of the life>&speed=&play=1`. What is wrong or missing is what comes nearest. */
export function readStageAddress(params: URLSearchParams, { from, to, start }: Bounds): StageAddress {
  const seconds = numberIn(params.get('t'))
  const at = seconds === null ? start : from + Math.round(seconds) * 1000
  return {
    at: Math.min(to, Math.max(from, at)),
    speed: nearestSpeed(numberIn(params.get('speed')) ?? 1),
    plays: params.get('play') === '1',
  }
}

/** The same parameters with where the show is now; what is as usual is left out. */
export function withStageAddress(params: URLSearchParams, address: StageAddress, { from }: Bounds): URLSearchParams {
  const next = new URLSearchParams(params)
  next.set('t', String(Math.round((address.at - from) / 1000)))
  if (address.speed === 1) next.delete('speed')
  else next.set('speed', String(address.speed))
  if (address.plays) next.set('play', '1')
  else next.delete('play')
  return next
}

/** A finite number, also where it was written with blanks or a unit. */
function numberIn(text: string | null): number | null {
  const value = Number.parseFloat(text ?? '')
  return Number.isFinite(value) ? value : null
}
