import { type RefObject, useEffect, useState } from 'react'

/** Whether what a box holds is wider than the box, now and after each change of its width or of what it holds. */
export function useIsWide(box: RefObject<HTMLElement | null>): boolean {
  const [isWide, setIsWide] = useState(false)
  useEffect(() => {
    const element = box.current
    // Without a browser nothing has a width.
    if (!element || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => setIsWide(element.scrollWidth > element.clientWidth + 1))
    for (const one of [element, ...element.children]) observer.observe(one)
    return () => observer.disconnect()
  }, [box])
  return isWide
}
