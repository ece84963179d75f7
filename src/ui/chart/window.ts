import type { Gap, ObservedSamples } from '@/lib/series'
import type { ChartRange, TimeWindow } from './range'

/** The time that samples are known of. */
export interface Extent {
  /** Epoch milliseconds of the first and the last sample; null without samples. */
  readonly first: number | null
  readonly last: number | null
  /** Whether further samples are expected. */
  readonly moving: boolean
}

const MIN = 60_000
/** A moving window moves by so many pixels at once: in between, the axes stay as they are. */
const STEP_PX = 8
/** No window is shorter, milliseconds. */
export const SHORTEST_MS = MIN
/** While there are few samples, a moving window is the first of these that holds them, and fills from the left. */
const SPANS_MS = [1, 3, 5, 15].map((minutes) => minutes * MIN)
/** The room behind the end of what has ended, as a part of the window. */
const END_ROOM = 0.03
/** What grows on and on grows by about this part of itself at once. */
const GROWTH = 1 / 40

/** How far a moving window of `lastMs` moves at once on `width` pixels, milliseconds. */
export function windowStep(lastMs: number, width: number): number {
  return Math.max(1, Math.round((lastMs * STEP_PX) / Math.max(STEP_PX, width)))
}

/** The time that one line of samples knows. */
export function extentOf({ times, silenceMs }: Pick<ObservedSamples, 'times' | 'silenceMs'>): Extent {
  return { first: times[0] ?? null, last: times[times.length - 1] ?? null, moving: silenceMs !== null }
}

/** The time that any of several knows. */
export function joinedExtent(extents: readonly Extent[]): Extent {
  const known = (pick: (extent: Extent) => number | null) => extents.map(pick).filter((at) => at !== null)
  const [firsts, lasts] = [known(({ first }) => first), known(({ last }) => last)]
  return {
    first: firsts.length === 0 ? null : Math.min(...firsts),
    last: lasts.length === 0 ? null : Math.max(...lasts),
    moving: extents.some(({ moving }) => moving),
  }
}

/**
 * The window to show. Without samples it ends at `now`.
 * @param now epoch milliseconds, where the window is to move on while samples are expected and do not come
 */
export function timeWindow(extent: Extent, range: ChartRange, width: number, now?: number): TimeWindow {
  if ('from' in range) return { from: range.from, to: Math.max(range.to, range.from + 1) }
  const first = extent.first ?? now ?? 0
  const last = extent.last ?? first
  const until = range.until ?? Number.POSITIVE_INFINITY
  if (until > first && until <= last) return endedWindow(first, until, range)
  const end = !extent.moving || now === undefined ? last : Math.max(last, now)
  if ('all' in range) return { from: first, to: first + grown(end - first) }
  const most = Math.max(SHORTEST_MS, range.lastMs)
  const short = SPANS_MS.find((span) => span <= most && end - first <= span)
  if (short !== undefined) return { from: first, to: first + short }
  // What is longer need not leave room for as much again.
  if (end - first <= most) return { from: first, to: first + Math.min(most, grown(end - first)) }
  const step = windowStep(range.lastMs, width)
  const to = Math.ceil(end / step) * step
  return { from: to - range.lastMs, to }
}

/** The window over what has ended stands still, with a little room behind the end. */
function endedWindow(first: number, until: number, range: Exclude<ChartRange, TimeWindow>): TimeWindow {
  const from = 'all' in range ? first : Math.max(first, until - range.lastMs)
  const length = Math.max(SHORTEST_MS, until - from)
  return { from, to: from + length * (1 + END_ROOM) }
}

/** A length of time rounded up, so that a window over all that is known need not grow with each sample. */
function grown(ms: number): number {
  let step = MIN
  while (step < ms * GROWTH) step *= 2
  return Math.max(SHORTEST_MS, Math.ceil(ms / step) * step)
}

/** What was chosen as a window to zoom into, from either side: never shorter than a minute. */
export function zoomWindow(a: number, b: number): TimeWindow {
  const missing = Math.max(0, SHORTEST_MS - Math.abs(a - b))
  return { from: Math.min(a, b) - missing / 2, to: Math.max(a, b) + missing / 2 }
}

/** The silence since the last sample, when it is long enough to be a gap. */
export function openGap(
  { times, silenceMs, silenceWhy }: Pick<ObservedSamples, 'times' | 'silenceMs' | 'silenceWhy'>,
  now: number | undefined,
): Gap | null {
  const last = times[times.length - 1]
  if (last === undefined || silenceMs === null || now === undefined || now - last <= silenceMs) return null
  return { from: last, to: now, ...(silenceWhy && { why: silenceWhy }) }
}
