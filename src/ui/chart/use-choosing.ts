import { type PointerEvent, useEffect, useRef } from 'react'
import type { ChartGroup, Selection } from './group'
import type { TimeChartProps } from './types'
import { zoomWindow } from './window'

/** A drag of fewer pixels is a click. */
const DRAG_PX = 6

interface ChoosingOptions {
  readonly group: ChartGroup
  /** The chart, as the group knows it. */
  readonly by: object
  readonly onZoom: TimeChartProps['onZoom']
  /** The moment under a place of the surface, within the window; epoch milliseconds. */
  momentAt(event: PointerEvent<HTMLElement>): number
}

/** How a stretch of time is chosen on the plot and zoomed into, by pointer or by keys. */
export interface Choosing {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onPointerMove(event: PointerEvent<HTMLElement>): void
  onPointerUp(): void
  /** The browser took the gesture over, to scroll. */
  onPointerCancel(): void
  /** Chooses on to a moment; from another one where nothing is chosen yet. */
  extend(from: number, to: number): void
  /** Zooms into what is chosen. False where nothing is. */
  take(): boolean
  /** Lets go of what is chosen. False where nothing is. */
  drop(): boolean
}

export function useChoosing({ group: { selection }, by, onZoom, momentAt }: ChoosingOptions): Choosing {
  const drag = useRef<{ readonly x: number; readonly at: number } | null>(null)
  useEffect(() => {
    return () => {
      if (selection.get()?.by === by) selection.set(null)
    }
  }, [selection, by])

  const own = (): Selection | null => {
    const chosen = selection.get()
    return chosen?.by === by ? chosen : null
  }

  function drop(): boolean {
    drag.current = null
    if (!own()) return false
    selection.set(null)
    return true
  }

  function take(): boolean {
    const chosen = own()
    drop()
    if (!chosen || !onZoom || chosen.anchor === chosen.head) return false
    onZoom(zoomWindow(chosen.anchor, chosen.head))
    return true
  }

  return {
    onPointerDown(event) {
      if (!onZoom || event.button !== 0) return
      drop()
      drag.current = { x: event.clientX, at: momentAt(event) }
      event.currentTarget.setPointerCapture?.(event.pointerId)
    },
    onPointerMove(event) {
      if (!drag.current) return
      if (!own() && Math.abs(event.clientX - drag.current.x) < DRAG_PX) return
      selection.set({ anchor: drag.current.at, head: momentAt(event), by })
    },
    onPointerUp() {
      if (drag.current) take()
    },
    onPointerCancel() {
      if (drag.current) drop()
    },
    extend(from, to) {
      if (onZoom) selection.set({ anchor: own()?.anchor ?? from, head: to, by })
    },
    take,
    drop,
  }
}
