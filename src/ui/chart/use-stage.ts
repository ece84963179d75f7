import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useChartEnvironment } from './environment'
import type { Hub } from './hub'

/** The element that a chart stands in, and what is known of it. */
export interface Stage {
  readonly ref: RefObject<HTMLDivElement | null>
  /** Pixels; 0 until measured. */
  readonly width: number
  /** Becomes true once the chart was in view and had its turn, and stays so: to mount again would cost more. */
  readonly mounted: boolean
}

/**
 * Measures a chart's place and decides when it may be mounted: when it comes into view, one chart a frame, and all of
 * them at once before printing. While out of view its hub is inactive.
 */
export function useStage(hub: Hub): Stage {
  const { frames, observeWidth, observeView } = useChartEnvironment()
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [mounted, setMounted] = useState(false)

  useLayoutEffect(() => {
    return ref.current ? observeWidth(ref.current, (next) => setWidth(Math.floor(next))) : undefined
  }, [observeWidth])

  useEffect(() => {
    if (!ref.current) return
    const turn = {}
    const stop = observeView(ref.current, (inView) => {
      hub.setActive(inView)
      if (inView) frames.schedule(turn, () => setMounted(true))
      else frames.cancel(turn)
    })
    const print = () => flushSync(() => setMounted(true))
    window.addEventListener('beforeprint', print)
    return () => {
      stop()
      frames.cancel(turn)
      window.removeEventListener('beforeprint', print)
    }
  }, [hub, frames, observeView])

  return { ref, width, mounted }
}
