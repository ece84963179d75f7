import { createContext, use } from 'react'
import { createFrameQueue, type FrameQueue } from './frame-queue'

/** The services of the browser that charts use; a test brings its own. */
export interface ChartEnvironment {
  readonly frames: FrameQueue
  /** Tells the width of an element in pixels, now and after each change. */
  observeWidth(element: Element, listener: (width: number) => void): () => void
  /** Tells whether an element is in view or nearly so, now and after each change. */
  observeView(element: Element, listener: (inView: boolean) => void): () => void
}

const NEARLY = '200px'

/** The browser's own services. Where an observer is missing, the width is read once and everything is in view. */
const browserEnvironment: ChartEnvironment = {
  frames: createFrameQueue((turn) => {
    requestAnimationFrame(turn)
  }),
  observeWidth(element, listener) {
    listener(element.clientWidth)
    if (typeof ResizeObserver === 'undefined') return () => {}
    const observer = new ResizeObserver(() => listener(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  },
  observeView(element, listener) {
    if (typeof IntersectionObserver === 'undefined') {
      listener(true)
      return () => {}
    }
    const observer = new IntersectionObserver((entries) => listener(entries.at(-1)?.isIntersecting ?? true), {
      rootMargin: NEARLY,
    })
    observer.observe(element)
    return () => observer.disconnect()
  },
}

export const ChartEnvironmentContext = createContext<ChartEnvironment>(browserEnvironment)

export function useChartEnvironment(): ChartEnvironment {
  return use(ChartEnvironmentContext)
}
