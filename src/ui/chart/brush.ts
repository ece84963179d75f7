import type { TimeWindow } from './range'
import { SHORTEST_MS } from './window'

/** What of the window on the overview is moved: one of its ends, or all of it. */
export type BrushPart = 'from' | 'to' | 'window'

/** The window as far as it lies in the known time. */
export function within({ from, to }: TimeWindow, known: TimeWindow): TimeWindow {
  const start = Math.max(known.from, Math.min(from, known.to - SHORTEST_MS))
  return { from: start, to: Math.min(known.to, Math.max(to, start + SHORTEST_MS)) }
}

/** The window with a part of it moved by so many milliseconds: within the known time, and never shorter than a minute. */
export function moved(window: TimeWindow, part: BrushPart, by: number, known: TimeWindow): TimeWindow {
  const { from, to } = window
  if (part === 'from') return { from: clamp(from + by, known.from, to - SHORTEST_MS), to }
  if (part === 'to') return { from, to: clamp(to + by, from + SHORTEST_MS, known.to) }
  const shift = clamp(by, known.from - from, known.to - to)
  return { from: from + shift, to: to + shift }
}

/**
 * Where a key leads, or null for keys that mean nothing here: arrows by a hundredth of the known time (at least a
 * minute), PageUp and PageDown by a tenth, Home and End to its edges.
 */
export function movedByKey(window: TimeWindow, part: BrushPart, key: string, known: TimeWindow): TimeWindow | null {
  const all = known.to - known.from
  const step = Math.max(SHORTEST_MS, all / 100)
  const ways: Record<string, number> = {
    ArrowLeft: -step,
    ArrowDown: -step,
    ArrowRight: step,
    ArrowUp: step,
    PageDown: -all / 10,
    PageUp: all / 10,
    Home: -all,
    End: all,
  }
  const by = ways[key]
  return by === undefined ? null : moved(window, part, by, known)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(low, high), Math.max(low, value))
}
