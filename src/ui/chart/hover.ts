import { type Gap, nearest, type ObservedSamples } from '@/lib/series'
import type { TimeWindow } from './window'

/** The moment that a viewer points at. */
export interface Pointed {
  /** Epoch milliseconds: of a sample, or within the gap. */
  readonly at: number
  /** Set when the moment lies in a gap. */
  readonly gap: Gap | null
}

/** Holds the moment pointed at, apart from React's tree: only the mark and the tooltip follow it. */
export interface Hover {
  get(): Pointed | null
  set(pointed: Pointed | null): void
  subscribe(listener: () => void): () => void
}

export function createHover(): Hover {
  let current: Pointed | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    set(pointed) {
      if (pointed?.at === current?.at && pointed?.gap?.from === current?.gap?.from) return
      current = pointed
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The sample, or the gap, at a moment that a pointer is over. */
export function pointAt(samples: ObservedSamples, at: number, { from, to }: TimeWindow): Pointed | null {
  const gap = samples.gaps.find((one) => at > one.from && at < one.to)
  const index = nearest(samples.times, at)
  const time = samples.times[index]
  if (time === undefined) return null
  // Near a gap's edge the sample there is meant.
  if (gap && Math.abs(time - at) > (to - from) / 200) return { at, gap }
  return time >= from && time <= to ? { at: time, gap: null } : null
}

/**
 * Where a key leads from the moment pointed at (null: from the last sample); undefined for keys that mean nothing
 * here. Arrows go sample by sample, PageUp and PageDown by a tenth of the window, Home and End to its edges.
 */
export function pointByKey(
  samples: ObservedSamples,
  current: Pointed | null,
  key: string,
  { from, to }: TimeWindow,
): Pointed | null | undefined {
  if (key === 'Escape') return null
  const { times } = samples
  const first = times.findIndex((time) => time >= from)
  const last = times.findLastIndex((time) => time <= to)
  if (first < 0 || last < first) return undefined
  const here = current ? nearest(times, current.at) : last
  const leap = Math.max(1, Math.round((last - first) / 10))
  const moves: Record<string, number> = {
    ArrowLeft: current ? here - 1 : last,
    ArrowDown: current ? here - 1 : last,
    ArrowRight: here + 1,
    ArrowUp: here + 1,
    PageDown: here - leap,
    PageUp: here + leap,
    Home: first,
    End: last,
  }
  const index = moves[key]
  if (index === undefined) return undefined
  const at = times[Math.min(last, Math.max(first, index))]
  return at === undefined ? undefined : { at, gap: null }
}
