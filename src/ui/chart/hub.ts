import type { SampleSource } from '@/lib/series'
import type { FrameQueue } from './frame-queue'

/** A chart's own view of its source: all parts of the chart learn of new samples together, in the chart's frame. */
export interface Hub extends SampleSource {
  /** While inactive (out of view) news wait; they are told when the chart becomes active again. */
  setActive(active: boolean): void
  /** Lets all parts look again without new samples, because time has moved on. */
  refresh(): void
}

export function createHub(source: SampleSource, frames: FrameQueue): Hub {
  const listeners = new Set<() => void>()
  let active = true
  let missed = false
  let stop = () => {}

  function tell(): void {
    for (const listener of [...listeners]) listener()
  }

  const hub: Hub = {
    read: source.read,
    subscribe(listener) {
      if (listeners.size === 0) stop = source.subscribe(hub.refresh)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop()
        frames.cancel(hub)
      }
    },
    setActive(next) {
      active = next
      if (!active || !missed) return
      missed = false
      hub.refresh()
    },
    refresh() {
      if (active) frames.schedule(hub, tell)
      else missed = true
    },
  }
  return hub
}
