import { type Gap, lowerBound, nearest, type ObservedSamples } from '@/lib/series'
import type { TimeWindow } from './range'

/** What a chart has at a moment. */
export interface Reading {
  /** Epoch milliseconds. */
  readonly at: number
  /** The sample that is meant, or -1 where nothing is known. */
  readonly index: number
  /** Set when the moment lies in a gap. */
  readonly gap: Gap | null
}

/** A sample is meant as far as this part of the window around it. */
const NEAR = 1 / 200
/** An arrow key goes at least by this part of the window: of a week's samples, several share a pixel. */
const FINEST = 1 / 400

/** The moment that a pointer over `at` means: that of a sample, or one within a gap; null where there is nothing. */
export function pointAt(samples: ObservedSamples, at: number, { from, to }: TimeWindow): number | null {
  const time = samples.times[nearest(samples.times, at)]
  if (time === undefined) return null
  // Near a gap's edge the sample there is meant.
  if (gapAt(samples, at) && Math.abs(time - at) > (to - from) * NEAR) return at
  return time >= from && time <= to ? time : null
}

/** What the samples say of a moment that may be chosen in another chart: nothing is told from afar. */
export function readingAt(samples: ObservedSamples, at: number, { from, to }: TimeWindow): Reading {
  const gap = gapAt(samples, at)
  if (gap) return { at, index: -1, gap }
  const { times } = samples
  const index = nearest(times, at)
  const within = at >= (times[0] ?? Number.NaN) && at <= (times[times.length - 1] ?? Number.NaN)
  const near = within || Math.abs((times[index] ?? Number.NaN) - at) <= (to - from) * NEAR
  return { at, index: near ? index : -1, gap: null }
}

function gapAt({ gaps }: ObservedSamples, at: number): Gap | null {
  return gaps.find((one) => at > one.from && at < one.to) ?? null
}

/**
 * Where a key leads from the moment pointed at (null: from the last sample); undefined for keys that mean nothing
 * here. Arrows go sample by sample, or by about a pixel where samples are closer; PageUp and PageDown by a tenth of the
 * samples in the window, Home and End to its edges.
 */
export function pointByKey(
  { times }: ObservedSamples,
  current: number | null,
  key: string,
  { from, to }: TimeWindow,
): number | null | undefined {
  if (key === 'Escape') return null
  const first = lowerBound(times, from)
  const last = lowerBound(times, to + 1) - 1
  if (last < first) return undefined
  const here = current === null ? last : nearest(times, current)
  const finest = (to - from) * FINEST
  const beyond = (way: 1 | -1) => {
    const start = times[here] ?? 0
    const next = way > 0 ? lowerBound(times, start + finest) : lowerBound(times, start - finest + 1) - 1
    return way > 0 ? Math.max(here + 1, next) : Math.min(here - 1, next)
  }
  const leap = Math.max(1, Math.round((last - first) / 10))
  const left = () => (current === null ? last : beyond(-1))
  const right = () => beyond(1)
  const moves: Record<string, () => number> = {
    ArrowLeft: left,
    ArrowDown: left,
    ArrowRight: right,
    ArrowUp: right,
    PageDown: () => here - leap,
    PageUp: () => here + leap,
    Home: () => first,
    End: () => last,
  }
  const index = moves[key]?.()
  if (index === undefined) return undefined
  return times[Math.min(last, Math.max(first, index))]
}
