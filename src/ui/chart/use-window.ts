import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { ObservedSamples } from '@/lib/series'
import type { ChartGroup } from './group'
import type { Hub } from './hub'
import type { ChartRange, TimeWindow } from './range'
import { extentOf, timeWindow, windowStep } from './window'

/** The hub's samples, anew after each change. */
export function useSamples(hub: Hub): ObservedSamples {
  return useSyncExternalStore(hub.subscribe, hub.read)
}

/**
 * Something computed from the hub, which renders only when it differs.
 * @param compute must be cheap: it runs at each change of the samples
 * @param same tells whether two results look alike
 */
export function useDerived<T>(hub: Hub, compute: () => T, same: (a: T, b: T) => boolean): T {
  const kept = useRef<{ readonly value: T } | null>(null)
  return useSyncExternalStore(hub.subscribe, () => {
    const value = compute()
    if (!kept.current || !same(kept.current.value, value)) kept.current = { value }
    return kept.current.value
  })
}

export interface WindowOptions {
  readonly hub: Hub
  /** Charts of one group have one window. */
  readonly group?: ChartGroup | undefined
  readonly range: ChartRange
  readonly width: number
  readonly now: (() => number) | undefined
}

/** The window to show; the same object while it does not move. */
export function useTimeWindow({ hub, group, range, width, now }: WindowOptions): TimeWindow {
  return useDerived(
    hub,
    () => group?.window(range, now?.()) ?? timeWindow(extentOf(hub.read()), range, width, now?.()),
    (a, b) => a.from === b.from && a.to === b.to,
  )
}

/** How often a window over all time looks whether it must grow, milliseconds. */
const GROW_MS = 10_000

/** Lets the chart look again from time to time while no samples come: the window moves on and the silence shows. */
export function useMovingOn({ hub, range, width, now }: WindowOptions): void {
  const every = 'lastMs' in range ? Math.max(1000, windowStep(range.lastMs, width)) : GROW_MS
  const step = now && !('from' in range) ? every : null
  useEffect(() => {
    if (step === null) return
    const timer = setInterval(hub.refresh, step)
    return () => clearInterval(timer)
  }, [hub, step])
}
