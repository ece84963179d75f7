import type { Gap } from '@/lib/series'
import { BREAK, decimate } from './decimate'
import type { TimeWindow } from './range'

export interface PathOptions {
  readonly window: TimeWindow
  readonly gaps: readonly Gap[]
  /** Points to be drawn at most. */
  readonly maxPoints: number
  x(at: number): number
  y(value: number): number
}

/** One SVG path of a line; it breaks at gaps and unknown values, and a lone sample is a dot. */
export function linePath(times: Float64Array, values: Float64Array, options: PathOptions): string {
  const { window, gaps, maxPoints, x, y } = options
  const picked = decimate(times, values, { ...window, maxPoints, gaps })
  let path = ''
  let lone = false
  let down = false
  for (const index of picked) {
    if (index === BREAK) {
      if (lone) path += 'h.01'
      down = false
      lone = false
      continue
    }
    path += `${down ? 'L' : 'M'}${round(x(times[index] ?? 0))},${round(y(values[index] ?? 0))}`
    lone = !down
    down = true
  }
  return lone ? `${path}h.01` : path
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
