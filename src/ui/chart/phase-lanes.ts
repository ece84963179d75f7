import type { TimeWindow } from './range'
import { textWidth } from './scale'
import type { ChartPhase } from './types'

/** A phase in its lane: several at one time are one below the other. */
export interface PhaseBar {
  readonly phase: ChartPhase
  /** Cut to the window; epoch milliseconds. */
  readonly from: number
  readonly to: number
  readonly lane: number
}

/**
 * Phases that begin or end in a window, each in the first lane that is free at its time. One that covers all that is
 * shown says nothing of it.
 * @param end epoch milliseconds up to which a phase that goes on is drawn
 */
export function phaseBars(phases: readonly ChartPhase[], window: TimeWindow, end: number): readonly PhaseBar[] {
  const free: number[] = []
  const bars: PhaseBar[] = []
  for (const phase of [...phases].sort((a, b) => a.from - b.from)) {
    const to = phase.to ?? Math.max(phase.from, end)
    if (to <= window.from || phase.from >= window.to) continue
    if (phase.from <= window.from && to >= Math.min(window.to, end)) continue
    const found = free.findIndex((until) => until <= phase.from)
    const lane = found < 0 ? free.length : found
    free[lane] = to
    bars.push({ phase, from: Math.max(window.from, phase.from), to: Math.min(window.to, to), lane })
  }
  return bars
}

/** A name and where it begins, pixels. */
export interface PlacedName {
  readonly bar: PhaseBar
  readonly x: number
}

const PAD_PX = 4

/** The names that have room in one line, each within its phase and none over another. */
export function placeNames(bars: readonly PhaseBar[], x: (at: number) => number): readonly PlacedName[] {
  const placed: PlacedName[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const bar of [...bars].sort((a, b) => a.from - b.from || a.lane - b.lane)) {
    const start = Math.max(x(bar.from) + PAD_PX, free)
    const end = start + textWidth(bar.phase.label)
    if (end + PAD_PX > x(bar.to)) continue
    placed.push({ bar, x: start })
    free = end + 2 * PAD_PX
  }
  return placed
}
