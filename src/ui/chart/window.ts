import type { Gap, ObservedSamples } from '@/lib/series'
import type { ChartRange } from './types'

/** The part of time that a chart shows, epoch milliseconds. */
export type TimeWindow = Gap

/** A moving window moves by so many pixels at once: in between, the axes stay as they are. */
const STEP_PX = 8
const SHORTEST_MS = 60_000
/** While there are few samples, the window is this part of the wanted one, and fills from the left. */
const PARTS = [1 / 15, 1 / 5, 1 / 3, 1] as const

/** How far a moving window of `lastMs` moves at once on `width` pixels, milliseconds. */
export function windowStep(lastMs: number, width: number): number {
  return Math.max(1, Math.round((lastMs * STEP_PX) / Math.max(STEP_PX, width)))
}

/**
 * The window to show. Without samples it ends at `now`.
 * @param now epoch milliseconds, where the window is to move on while samples are expected and do not come
 */
export function timeWindow(
  { times, silenceMs }: Pick<ObservedSamples, 'times' | 'silenceMs'>,
  range: ChartRange,
  width: number,
  now?: number,
): TimeWindow {
  if ('from' in range) return { from: range.from, to: Math.max(range.to, range.from + 1) }
  const first = times[0] ?? now ?? 0
  const last = times[times.length - 1] ?? first
  const end = silenceMs === null || now === undefined ? last : Math.max(last, now)
  for (const part of PARTS) {
    const span = Math.max(SHORTEST_MS, range.lastMs * part)
    if (end - first <= span) return { from: first, to: first + span }
  }
  const step = windowStep(range.lastMs, width)
  const to = Math.ceil(end / step) * step
  return { from: to - range.lastMs, to }
}

/** The silence since the last sample, when it is long enough to be a gap. */
export function openGap(
  { times, silenceMs }: Pick<ObservedSamples, 'times' | 'silenceMs'>,
  now: number | undefined,
): Gap | null {
  const last = times[times.length - 1]
  if (last === undefined || silenceMs === null || now === undefined || now - last <= silenceMs) return null
  return { from: last, to: now }
}
